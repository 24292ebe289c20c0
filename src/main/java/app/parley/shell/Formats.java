package app.parley.shell;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.io.Serializable;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Days, intervals, numbers and ages as people write them in the reader's language. The patterns of dates are texts under
 * {@code format.}, so that a translation decides on them.
 */
public final class Formats implements Serializable {

    private final Texts texts;

    public Formats(Texts texts) {
        this.texts = texts;
    }

    /** The words that they are put into. */
    Texts texts() {
        return texts;
    }

    /** For the screen being served. */
    public static Formats here() {
        return new Formats(Texts.here());
    }

    /** "12 Oct 2025". */
    public String day(LocalDate day) {
        return format(day, "format.day");
    }

    /** "Sunday, 12 October 2025". */
    public String fullDay(LocalDate day) {
        return format(day, "format.full-day");
    }

    /** "April 2023". */
    public String month(YearMonth month) {
        return format(month.atDay(1), "format.month");
    }

    /** At its own precision: "2023", "April 2023", "12 Oct 2025". */
    public String date(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> format(date.earliest(), "format.year");
            case MONTH -> format(date.earliest(), "format.month");
            case DAY -> format(date.earliest(), "format.day");
        };
    }

    /** "12 Oct 2025 – 3 Nov 2025", "since April 2023", or one date if both ends are the same. */
    public String interval(DateInterval interval) {
        PartialDate to = interval.to();
        if (to == null) {
            return since(interval.from());
        }
        return to.equals(interval.from()) ? date(to) : texts.get("format.interval", date(interval.from()), date(to));
    }

    /** "since 12 Oct 2025". */
    public String since(PartialDate from) {
        return texts.get("format.since", date(from));
    }

    /** "1 Feb 2026, 17:00", with seconds where it does not fall on a whole minute. */
    public String instant(Instant instant, ZoneId zone) {
        return format(instant.atZone(zone), isWholeMinute(instant) ? "format.instant" : "format.instant-seconds");
    }

    /** "1 Feb 2026, 17:00 (Pakistan Time)". */
    public String instantInZone(Instant instant, ZoneId zone) {
        return texts.get("format.in-zone", instant(instant, zone), zone.getDisplayName(TextStyle.FULL, texts.locale()));
    }

    /** "17:00", with seconds where it does not fall on a whole minute. */
    public String time(Instant instant, ZoneId zone) {
        return format(instant.atZone(zone), isWholeMinute(instant) ? "format.time" : "format.time-seconds");
    }

    private static boolean isWholeMinute(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.MINUTES));
    }

    /** "12,000". */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    /**
     * A count that may be open or uncertain: "1,200", "700–1,200", "more than 12,000", "up to 500".
     *
     * @param low smallest, null if not stated
     * @param high largest, null if not stated
     * @return empty if neither is stated
     */
    public String range(@Nullable Long low, @Nullable Long high) {
        if (low == null) {
            return high == null ? "" : texts.get("format.at-most", number(high));
        }
        if (high == null) {
            return texts.get("format.at-least", number(low));
        }
        return low.equals(high) ? number(low) : texts.get("format.range", number(low), number(high));
    }

    /** "50 days ago", "yesterday", "the same day", or a sentence if nothing was ever reported. */
    public String age(@Nullable Integer days) {
        if (days == null) {
            return texts.get("age.never");
        }
        return switch (days) {
            case 0 -> texts.get("age.same-day");
            case 1 -> texts.get("age.day-before");
            default -> texts.count("age.days", days);
        };
    }

    private String format(TemporalAccessor time, String patternKey) {
        return DateTimeFormatter.ofPattern(texts.get(patternKey), texts.locale())
                .format(time);
    }
}
