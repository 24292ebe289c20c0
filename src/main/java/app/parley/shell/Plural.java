package app.parley.shell;

import java.util.Locale;

/** The plural form of a whole number in a language, by the categories and rules of Unicode CLDR. */
enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** The form that a text key ends in, such as {@code few}. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the languages Parley may be shown in; others are treated like English. */
    static Plural of(Locale locale, long count) {
        long n = Math.abs(count);
        return switch (locale.getLanguage()) {
            case "ar" -> arabic(n);
            case "ru", "uk" -> slavic(n);
            case "fa", "fr" -> n <= 1 ? ONE : OTHER;
            case "zh", "ja" -> OTHER;
            default -> n == 1 ? ONE : OTHER;
        };
    }

    private static Plural arabic(long n) {
        if (n <= 2) {
            return n == 0 ? ZERO : n == 1 ? ONE : TWO;
        }
        long tail = n % 100;
        if (tail >= 3 && tail <= 10) {
            return FEW;
        }
        return tail >= 11 ? MANY : OTHER;
    }

    private static Plural slavic(long n) {
        long last = n % 10;
        long tail = n % 100;
        if (last == 1 && tail != 11) {
            return ONE;
        }
        return last >= 2 && last <= 4 && (tail < 12 || tail > 14) ? FEW : MANY;
    }
}
