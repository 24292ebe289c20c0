package app.parley.talks;

import app.parley.time.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said of a commitment's fate, and when, as far as the words themselves tell.
 *
 * <p>A day in full, such as "28 Nov 2025", is read from the words, and nothing else: what is said names the day it speaks
 * of, so that it cannot have been so before. Of several days the last counts. A day without its year is not guessed.
 *
 * @param words as they are recorded
 * @param on the last day that the words name; null if they name none in full
 */
public record SaidOfCommitment(String words, @Nullable PartialDate on) {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern DAY = Pattern.compile(
            "\\b([1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* ([12][0-9]{3})\\b");

    private static final Pattern DAY_OF_YEAR = Pattern.compile(
            "\\b([1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b(?! [12][0-9]{3})");

    /** Reads the day from the words. */
    public static SaidOfCommitment of(String words) {
        LocalDate last = null;
        Matcher days = DAY.matcher(words);
        while (days.find()) {
            LocalDate day = day(days);
            if (day != null && (last == null || day.isAfter(last))) {
                last = day;
            }
        }
        return new SaidOfCommitment(words, last == null ? null : PartialDate.of(last));
    }

    /**
     * True if it can have been said by that day: the day that the words name has come, or, if they name none and tell of
     * anything but how it was made, the first day on which something can have become of it.
     *
     * @param fateFrom null if nothing tells
     */
    boolean countsOn(LocalDate day, @Nullable LocalDate fateFrom) {
        if (on != null) {
            return !on.latest().isAfter(day);
        }
        return fateFrom == null || !fateFrom.isAfter(day) || tellsOfItsMaking();
    }

    private boolean tellsOfItsMaking() {
        return switch (CommitmentState.said(List.of(words))) {
            case AGREED, CLAIMED, UNILATERAL -> true;
            case MET, LAPSED, VIOLATED, DEFERRED, CARRIED, UNKNOWN -> false;
        };
    }

    /**
     * The first day on which a commitment can have met its fate: the last day that its own words name, of one without its
     * year the first such day from the round on. Null if they name none.
     *
     * @param madeOn from which day on a day without its year is looked for; null if unknown, then such days do not count
     */
    static @Nullable LocalDate lastDayNamed(String text, @Nullable LocalDate madeOn) {
        PartialDate full = of(text).on();
        LocalDate last = full == null ? null : full.latest();
        Matcher days = DAY_OF_YEAR.matcher(text);
        while (madeOn != null && days.find()) {
            LocalDate day = next(madeOn, MONTHS.indexOf(days.group(2)) + 1, Integer.parseInt(days.group(1)));
            last = day != null && (last == null || day.isAfter(last)) ? day : last;
        }
        return last;
    }

    private static @Nullable LocalDate next(LocalDate from, int month, int dayOfMonth) {
        try {
            LocalDate day = LocalDate.of(from.getYear(), month, dayOfMonth);
            return day.isBefore(from) ? day.plusYears(1) : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(Matcher found) {
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    MONTHS.indexOf(found.group(2)) + 1,
                    Integer.parseInt(found.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
