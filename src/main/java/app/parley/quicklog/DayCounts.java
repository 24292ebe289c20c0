package app.parley.quicklog;

import app.parley.quicklog.Phrases.Match;
import org.jspecify.annotations.Nullable;

/** Reads how many days something lasts: "14th consecutive day", "day 14", "35-day", 14 ویں روز. */
final class DayCounts {
    private static final int MOST = 10_000;

    private final Words words;
    private final Numbers numbers;

    DayCounts(Words words) {
        this.words = words;
        this.numbers = new Numbers(words);
    }

    /** An item whose value is the number of days. */
    @Nullable
    Item at(int from) {
        @Nullable Match day = words.match(from, Kind.DAY);
        if (day != null && words.digits(day.end()) > 0 && words.digits(day.end()) <= 4) {
            boolean counts = words.can(day.end() + 1, Kind.UNIT) || words.can(day.end() + 1, Kind.MONTH);
            return counts ? null : count(words.token(day.end()).word(), from, day.end() + 1);
        }
        @Nullable Match ordinal = words.match(from, Kind.ORDINAL_WORD);
        if (ordinal != null) {
            int end = days(ordinal.end());
            return end > ordinal.end() ? count(ordinal.sense().value(), from, end) : null;
        }
        Numbers.@Nullable Read number = numbers.at(from);
        if (number == null || !number.isWhole() || number.scaled()) {
            return null;
        }
        int unit = words.after(number.end(), Kind.ORDINAL);
        int end = days(unit);
        return end > unit ? count(Long.toString(number.whole()), from, end) : null;
    }

    /** The token after the word for days, or the same token if there is none or it does not end the count. */
    private int days(int from) {
        int at = words.isSign(from, "-‐‑") ? from + 1 : from;
        at = words.after(at, Kind.CONSECUTIVE);
        int end = words.after(at, Kind.DAY);
        if (end == at || words.can(end, Kind.AGO)) {
            return from;
        }
        boolean aWeek = words.can(end, Kind.A) && words.can(words.after(end, Kind.A), Kind.WEEK);
        return aWeek ? from : words.after(end, Kind.CONSECUTIVE);
    }

    private static @Nullable Item count(String digits, int from, int to) {
        int days = Integer.parseInt(digits.length() > 6 ? "0" : digits);
        return days < 1 || days > MOST ? null : Item.of(Kind.DAY_COUNT, Integer.toString(days), from, to);
    }
}
