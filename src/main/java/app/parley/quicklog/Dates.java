package app.parley.quicklog;

import app.parley.quicklog.Phrases.Match;
import app.parley.time.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a date in the ways that reports write them. */
final class Dates {
    static final String DASHES = "-‐‑‒–—";
    private static final Set<String> DAY_LEADS = Set.of("on", "since", "from", "until", "till", "by");
    private static final int LONGEST_AGO = 3_650;

    private final Words words;
    private final Calendar calendar;
    private final Numbers numbers;

    Dates(Words words, Calendar calendar) {
        this.words = words;
        this.calendar = calendar;
        this.numbers = new Numbers(words);
    }

    /** @param end the token after it */
    record Read(int end, Dated date) {}

    @Nullable
    Read at(int from) {
        @Nullable Read read = plain(from);
        return read == null ? null : withWeekday(read);
    }

    /** "12 Oct 2025 (Sunday)", "12 October, Sunday": the weekday says nothing new, unless it is that of another day. */
    private Read withWeekday(Read read) {
        int at = words.isSign(read.end(), "(,،") ? read.end() + 1 : read.end();
        @Nullable Match weekday = words.match(at, Kind.WEEKDAY);
        if (weekday == null || !isWeekdayOf(read.date(), weekday)) {
            return read;
        }
        boolean closes = words.isSign(read.end(), "(") && words.isSign(weekday.end(), ")");
        return new Read(closes ? weekday.end() + 1 : weekday.end(), read.date());
    }

    private static boolean isWeekdayOf(Dated date, Match weekday) {
        @Nullable LocalDate day = day(date);
        return day != null
                && day.getDayOfWeek().getValue()
                        == Integer.parseInt(weekday.sense().value());
    }

    /** The day that is meant; null if it is not one, or not known to the day. */
    private static @Nullable LocalDate day(Dated date) {
        @Nullable PartialDate first = date.first();
        return first == null || date.isRange() || first.day() == null ? null : first.earliest();
    }

    private @Nullable Read plain(int from) {
        if (words.digits(from) > 0) {
            @Nullable Read solar = new SolarDates(words, calendar).at(from);
            if (solar != null) {
                return solar;
            }
            @Nullable Read figures = new FigureDates(words, calendar).at(from);
            return figures != null ? figures : dayAndMonth(from);
        }
        @Nullable Match month = words.match(from, Kind.MONTH);
        if (month != null) {
            return monthFirst(from, month);
        }
        @Nullable Match part = words.match(from, Kind.PART_OF_MONTH);
        if (part != null) {
            int at = words.isSign(part.end(), DASHES) ? part.end() + 1 : part.end();
            @Nullable Match of = words.match(at, Kind.MONTH);
            return of == null ? null : monthOf(of);
        }
        @Nullable Read spelled = ago(from);
        @Nullable Read day = spelled == null ? spelledDay(from) : spelled;
        return day != null ? day : relative(from);
    }

    /** "twenty-fifth of October", "the first of November", گیارہ اکتوبر. */
    private @Nullable Read spelledDay(int from) {
        @Nullable Match ordinal = words.match(from, Kind.ORDINAL_WORD);
        Numbers.@Nullable Read number = ordinal == null ? numbers.at(from) : null;
        boolean small = number != null && number.isWhole() && !number.scaled() && number.whole() <= 31;
        if (ordinal == null && !small) {
            return null;
        }
        long day = ordinal != null ? Long.parseLong(ordinal.sense().value()) : number == null ? 0 : number.whole();
        @Nullable Match named = month(ordinal != null ? ordinal.end() : number == null ? from : number.end());
        return named == null ? null : days(day, day, named, isUntil(from));
    }

    /** "25 October 2025", "11–12 October", "25th of Oct", ۲۵ اکتوبر. */
    private @Nullable Read dayAndMonth(int from) {
        @Nullable Read ago = ago(from);
        if (ago != null) {
            return ago;
        }
        @Nullable Long first = words.number(from);
        if (first == null || words.digits(from) > 2) {
            return year(from);
        }
        int at = words.after(from + 1, Kind.ORDINAL);
        int to = rangeTo(at);
        @Nullable Long last = to > at ? words.number(to) : null;
        if (last != null && words.digits(to) <= 2) {
            int month = words.after(to + 1, Kind.ORDINAL);
            @Nullable Match named = month(month);
            if (named != null) {
                return days(first, last, named, isUntil(from));
            }
        }
        @Nullable Match named = month(at);
        if (named != null) {
            return days(first, first, named, isUntil(from));
        }
        return at > from + 1 ? dayOfMonth(first, from, at) : null;
    }

    /** "on the 25th". */
    private @Nullable Read dayOfMonth(long day, int from, int end) {
        boolean said = from > 1
                && words.token(from - 1).word().equals("the")
                && DAY_LEADS.contains(words.token(from - 2).word())
                && day >= 1
                && day <= 31;
        @Nullable PartialDate date = said ? calendar.dayOfMonth((int) day) : null;
        return date == null ? null : new Read(end, Dated.on(date));
    }

    private @Nullable Match month(int at) {
        int from = words.can(at, Kind.IN) ? words.after(at, Kind.IN) : at;
        from = words.isSign(from, "-‐") && words.isTight(from) ? from + 1 : from;
        return words.match(from, Kind.MONTH);
    }

    /** "closed until 30 October", said on the 28th, is of a day to come. */
    private boolean isUntil(int from) {
        return words.endsBefore(from, Kind.LONGER);
    }

    private int rangeTo(int at) {
        if (words.isSign(at, DASHES)) {
            return at + 1;
        }
        int to = words.after(at, Kind.TO);
        if (to > at) {
            return to;
        }
        int and = words.after(at, Kind.AND);
        return and > at ? and : words.after(at, Kind.UNTIL);
    }

    private @Nullable Read days(long first, long last, Match month, boolean ahead) {
        int number = Integer.parseInt(month.sense().value());
        int at = words.isSign(month.end(), ".") && yearAt(month.end() + 1) > 0 ? month.end() + 1 : month.end();
        int yearAt = words.isSign(at, ",،-") && yearAt(at + 1) > 0 ? at + 1 : at;
        long year = yearAt(yearAt);
        @Nullable PartialDate end = date(last, number, year > 0 || !ahead ? year : calendar.yearAhead(last, number));
        @Nullable PartialDate start = end == null ? null : Calendar.day(first, number, end.year());
        if (start == null || end == null || start.compareTo(end) > 0) {
            return null;
        }
        return new Read(year > 0 ? yearAt + 1 : month.end(), Dated.from(start, end));
    }

    private @Nullable PartialDate date(long day, int month, long year) {
        if (year > 0) {
            return Calendar.day(day, month, year);
        }
        return day <= 31 ? calendar.day((int) day, month) : null;
    }

    /** A year from 1900 to 2100 at a token, 0 if there is none or the number counts something. */
    private long yearAt(int at) {
        @Nullable Long year = words.digits(at) == 4 ? words.number(at) : null;
        boolean counts = words.can(at + 1, Kind.UNIT) || words.can(at + 1, Kind.TRAFFIC);
        return year == null || year < 1900 || year > 2100 || counts ? 0 : year;
    }

    /** "October 25", "Oct 25, 2025", "October 11–12", "October 2025", "in October". */
    private @Nullable Read monthFirst(int from, Match month) {
        int number = Integer.parseInt(month.sense().value());
        int at = words.isSign(month.end(), ".") && !words.token(month.end()).spaced() ? month.end() + 1 : month.end();
        @Nullable Long day = words.digits(at) > 0 && words.digits(at) <= 2 ? words.number(at) : null;
        if (day != null && !words.can(at + 1, Kind.UNIT) && !words.can(at + 1, Kind.TRAFFIC)) {
            return monthAndDays(number, day, at);
        }
        if (yearAt(at) > 0) {
            return monthOf(month);
        }
        boolean said = from > 0
                        && (words.endsBefore(from, Kind.IN)
                                || words.endsBefore(from, Kind.SINCE)
                                || words.endsBefore(from, Kind.UNTIL)
                                || words.endsBefore(from, Kind.LAST)
                                || words.endsBefore(from, Kind.AT))
                || words.can(month.end(), Kind.SINCE_POST)
                || words.can(month.end(), Kind.IN);
        return said ? monthOf(month) : null;
    }

    private @Nullable Read monthAndDays(int month, long day, int at) {
        int end = words.after(at + 1, Kind.ORDINAL);
        long last = day;
        int to = words.isSign(end, DASHES) ? end + 1 : words.after(end, Kind.TO);
        @Nullable Long until = to > end && words.digits(to) <= 2 ? words.number(to) : null;
        if (until != null && until > day && until <= 31 && !words.can(to + 1, Kind.MONTH)) {
            last = until;
            end = words.after(to + 1, Kind.ORDINAL);
        }
        int yearAt = words.isSign(end, ",،") ? end + 1 : end;
        long year = yearAt(yearAt);
        @Nullable PartialDate lastDay = date(last, month, year);
        @Nullable PartialDate firstDay = lastDay == null ? null : Calendar.day(day, month, lastDay.year());
        return lastDay == null || firstDay == null
                ? null
                : new Read(year > 0 ? yearAt + 1 : end, Dated.from(firstDay, lastDay));
    }

    private Read monthOf(Match month) {
        int number = Integer.parseInt(month.sense().value());
        int at = words.isSign(month.end(), ",،") ? month.end() + 1 : month.end();
        long year = yearAt(at);
        return year > 0
                ? new Read(at + 1, Dated.on(new PartialDate((int) year, number, null)))
                : new Read(month.end(), Dated.on(calendar.month(number)));
    }

    /** "in 2023", "since 2007". */
    private @Nullable Read year(int from) {
        long year = yearAt(from);
        boolean said = from > 0 && (words.endsBefore(from, Kind.IN) || words.endsBefore(from, Kind.SINCE));
        boolean alone = !words.isSign(from + 1, ",٬") && !words.can(from + 1, Kind.TO);
        return year > 0 && said && alone ? new Read(from + 1, Dated.on(new PartialDate((int) year, null, null))) : null;
    }

    /** "two days ago", "3 days earlier". */
    private @Nullable Read ago(int from) {
        Numbers.@Nullable Read number = numbers.at(from);
        if (number == null || !number.isWhole() || number.whole() > LONGEST_AGO) {
            return null;
        }
        @Nullable Match day = words.match(number.end(), Kind.DAY);
        @Nullable Match week = words.match(number.end(), Kind.WEEK);
        @Nullable Match unit = day != null ? day : week;
        if (unit == null || !words.can(unit.end(), Kind.AGO)) {
            return null;
        }
        long days = number.whole() * (day != null ? 1 : 7);
        int end = words.after(unit.end(), Kind.AGO);
        PartialDate that = calendar.ago(days);
        return new Read(end, day != null ? Dated.on(that) : Dated.on(new PartialDate(that.year(), that.month(), null)));
    }

    private @Nullable Read relative(int from) {
        @Nullable Match relative = words.match(from, Kind.RELATIVE);
        if (relative != null) {
            return new Read(
                    relative.end(),
                    Dated.on(calendar.ago(Long.parseLong(relative.sense().value()))));
        }
        @Nullable Match yesterdayOrTomorrow = words.match(from, Kind.KAL);
        if (yesterdayOrTomorrow != null && words.digits(yesterdayOrTomorrow.end()) == 0) {
            return new Read(yesterdayOrTomorrow.end(), Dated.oneOf(calendar.ago(1), calendar.ago(-1)));
        }
        int at = words.can(from, Kind.LAST) ? words.after(from, Kind.LAST) : from;
        @Nullable Match weekday = words.match(at, Kind.WEEKDAY);
        boolean week = words.can(at, Kind.WEEK);
        if (weekday == null || week) {
            return null;
        }
        @Nullable Read dated = dated(weekday);
        return dated != null
                ? dated
                : new Read(
                        weekday.end(),
                        Dated.on(calendar.weekday(
                                Integer.parseInt(weekday.sense().value()))));
    }

    /** "Sunday 12 October 2025", "Sunday, Oct 12", "Sunday the 12th of October": the date counts; if it is no Sunday, it is asked. */
    private @Nullable Read dated(Match weekday) {
        int at = words.isSign(weekday.end(), ",،(") ? weekday.end() + 1 : weekday.end();
        at = words.has(at) && words.token(at).word().equals("the") ? at + 1 : at;
        @Nullable
        Read read = words.match(at, Kind.WEEKDAY) == null && words.match(at, Kind.RELATIVE) == null ? plain(at) : null;
        if (read == null) {
            return null;
        }
        int end = words.isSign(at - 1, "(") && words.isSign(read.end(), ")") ? read.end() + 1 : read.end();
        @Nullable LocalDate day = day(read.date());
        if (day == null || isWeekdayOf(read.date(), weekday)) {
            return new Read(end, read.date());
        }
        DayOfWeek said = DayOfWeek.of(Integer.parseInt(weekday.sense().value()));
        LocalDate before = day.with(TemporalAdjusters.previous(said));
        LocalDate after = day.with(TemporalAdjusters.next(said));
        LocalDate near = ChronoUnit.DAYS.between(before, day) <= ChronoUnit.DAYS.between(day, after) ? before : after;
        return new Read(end, Dated.oneOf(PartialDate.of(day), PartialDate.of(near)));
    }
}
