package app.parley.quicklog;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates in figures: 2025-10-25, 25.10.2025, 25/10. Where day and month could change places, both are offered. */
final class FigureDates {
    private static final String SEPARATORS = "-‐/.";

    private final Words words;
    private final Calendar calendar;

    FigureDates(Words words, Calendar calendar) {
        this.words = words;
        this.calendar = calendar;
    }

    Dates.@Nullable Read at(int from) {
        if (!joined(from + 1)) {
            return null;
        }
        String separator = words.token(from + 1).word();
        boolean three = joined(from + 3) && words.token(from + 3).word().equals(separator);
        if (words.digits(from) == 4) {
            return yearFirst(from, three, separator);
        }
        if (three && words.digits(from + 4) == 4) {
            return ofYear(from, number(from + 4));
        }
        if (three && words.digits(from + 4) == 2 && !separator.equals("-")) {
            return ofYear(from, 2000 + number(from + 4));
        }
        boolean month = separator.equals("/") || separator.equals(".") && words.digits(from + 2) == 2 && ends(from + 3);
        return !three && month ? withoutYear(from) : null;
    }

    /** "…, 24.10": at the end of a clause it is a date and no decimal. */
    private boolean ends(int at) {
        return words.digits(at) == 0
                && (!words.has(at) || !words.token(at).is(Token.Type.WORD))
                && !words.isSign(at, "%");
    }

    private Dates.@Nullable Read yearFirst(int from, boolean three, String separator) {
        if (three && words.digits(from + 4) <= 2) {
            @Nullable PartialDate day = ofYear(number(from), number(from + 2), number(from + 4));
            return day == null ? null : new Dates.Read(from + 5, Dated.on(day));
        }
        long year = number(from);
        long month = number(from + 2);
        boolean possible = year >= 1900 && year <= 2100 && month >= 1 && month <= 12;
        return separator.equals("-") && words.digits(from + 2) == 2 && possible && !three
                ? new Dates.Read(from + 3, Dated.on(new PartialDate((int) year, (int) month, null)))
                : null;
    }

    /** A year before 1500 is one of the solar Hijri calendar. */
    private static @Nullable PartialDate ofYear(long year, long month, long day) {
        if (year >= 1500 || month > 12) {
            return Calendar.day(day, month, year);
        }
        @Nullable LocalDate date = SolarHijri.day(day, (int) month, year);
        return date == null ? null : PartialDate.of(date);
    }

    private Dates.@Nullable Read ofYear(int from, long year) {
        return either(
                from + 5,
                Calendar.day(number(from), number(from + 2), year),
                Calendar.day(number(from + 2), number(from), year));
    }

    private Dates.@Nullable Read withoutYear(int from) {
        long one = number(from);
        long other = number(from + 2);
        boolean counts = words.can(from + 3, Kind.UNIT) || words.can(from + 3, Kind.TRAFFIC);
        boolean always = one == 24 && other == 7;
        if (always || one > 31 || other > 31 || counts) {
            return null;
        }
        return either(from + 3, calendar.day((int) one, (int) other), calendar.day((int) other, (int) one));
    }

    private Dates.@Nullable Read either(int end, @Nullable PartialDate one, @Nullable PartialDate other) {
        if (one != null && other != null && isAhead(one) != isAhead(other)) {
            return new Dates.Read(end, Dated.on(isAhead(one) ? other : one));
        }
        if (one != null && other != null && !one.equals(other)) {
            return new Dates.Read(end, Dated.oneOf(one, other));
        }
        @Nullable PartialDate date = one != null ? one : other;
        return date == null ? null : new Dates.Read(end, Dated.on(date));
    }

    /** Of two days that a date can mean, one to come is not what a report is of. */
    private boolean isAhead(PartialDate day) {
        return day.earliest().isAfter(calendar.today());
    }

    private long number(int at) {
        @Nullable Long number = words.number(at);
        return number == null ? 0 : number;
    }

    private boolean joined(int sign) {
        return words.isSign(sign, SEPARATORS)
                && words.isTight(sign)
                && words.isTight(sign + 1)
                && words.digits(sign + 1) > 0
                && words.digits(sign + 1) <= 4;
    }
}
