package app.parley.name;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a name in Latin letters sounds, roughly: what transliterations of one Arabic, Persian, Urdu or Pashto name have in
 * common. "Mohammad" and "Muhammed", "Najib" and "Najeeb", "Yaqoob" and "Yaqub" have the same sound. So have names that
 * are not the same: it is good for asking "did you mean", never for more.
 */
public final class Spelling {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final int SHORTEST_COMPARED = 4;

    private Spelling() {}

    /** The words of a name, plain, in order. */
    public static List<String> words(String name) {
        return Arrays.stream(NOT_WORD.split(PlainName.of(name)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The consonants of a plain word after its first letter, vowels gone; the word itself if it is not Latin. */
    public static String sound(String word) {
        if (!LATIN.matcher(word).matches()) {
            return word;
        }
        String same = word.replace("ph", "f")
                .replace("kh", "k")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace("ck", "k")
                .replace('q', 'k')
                .replace('w', 'v')
                .replace('z', 's');
        String first = "aeiou".indexOf(same.charAt(0)) >= 0 ? "a" : same.substring(0, 1);
        return TWICE.matcher(first + same.substring(1).replaceAll("[aeiouyv]", ""))
                .replaceAll("$1");
    }

    /** True if two plain words may be spellings of one: they sound alike, or one letter of a longer word differs. */
    public static boolean near(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean comparable = Math.min(one.length(), other.length()) >= SHORTEST_COMPARED;
        if (comparable && distance(one, other, 1) <= 1) {
            return true;
        }
        String sound = sound(one);
        return sound.length() > 1 && sound.equals(sound(other));
    }

    /** Letters to change, add or drop to make one word the other; anything above the bound is told as the bound plus one. */
    public static int distance(String one, String other, int bound) {
        if (Math.abs(one.length() - other.length()) > bound) {
            return bound + 1;
        }
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return Math.min(row[other.length()], bound + 1);
    }
}
