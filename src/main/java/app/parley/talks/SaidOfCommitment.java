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

    /** True unless the words name a day that is after that one. */
    public boolean countsOn(LocalDate day) {
        return on == null || !on.latest().isAfter(day);
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
