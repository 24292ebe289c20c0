package app.parley.quicklog;

import app.parley.quicklog.Phrases.Match;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates of the solar Hijri calendar: "20 Mizan 1404", ۲۰ میزان, "20–22 Mizan". */
final class SolarDates {
    private final Words words;
    private final Calendar calendar;

    SolarDates(Words words, Calendar calendar) {
        this.words = words;
        this.calendar = calendar;
    }

    Dates.@Nullable Read at(int from) {
        @Nullable Long first = small(from);
        if (first == null) {
            return null;
        }
        int at = words.after(from + 1, Kind.ORDINAL);
        int to = words.isSign(at, Dates.DASHES) ? at + 1 : words.after(at, Kind.TO);
        @Nullable Long last = to > at ? small(to) : null;
        int end = last == null ? at : words.after(to + 1, Kind.ORDINAL);
        int named = words.after(end, Kind.IN);
        @Nullable Match month = words.match(named, Kind.SOLAR_MONTH);
        return month == null ? null : days(first, last == null ? first : last, month);
    }

    private Dates.@Nullable Read days(long first, long last, Match month) {
        int number = Integer.parseInt(month.sense().value());
        long written = yearAt(month.end());
        long year = written > 0 ? written : latest(last, number);
        @Nullable LocalDate start = SolarHijri.day(first, number, year);
        @Nullable LocalDate end = SolarHijri.day(last, number, year);
        if (start == null || end == null || end.isBefore(start)) {
            return null;
        }
        return new Dates.Read(
                written > 0 ? month.end() + 1 : month.end(), Dated.from(PartialDate.of(start), PartialDate.of(end)));
    }

    /** The latest year in which such a day is not after today. */
    private long latest(long day, int month) {
        int year = SolarHijri.yearOf(calendar.today());
        @Nullable LocalDate date = SolarHijri.day(day, month, year);
        return date != null && date.isAfter(calendar.today()) ? year - 1 : year;
    }

    private long yearAt(int at) {
        @Nullable Long year = words.digits(at) == 4 ? words.number(at) : null;
        return year != null && year >= 1300 && year < 1500 ? year : 0;
    }

    private @Nullable Long small(int at) {
        return words.digits(at) > 0 && words.digits(at) <= 2 ? words.number(at) : null;
    }
}
