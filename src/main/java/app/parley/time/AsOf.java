package app.parley.time;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The recorded instant a reader looks from: answers then hold only what was recorded and published by it.
 *
 * @param recorded that instant, inclusive; null for everything recorded so far
 */
public record AsOf(@Nullable Instant recorded) implements Serializable {

    private static final AsOf LATEST = new AsOf(null);
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /** All that is recorded so far. */
    public static AsOf latest() {
        return LATEST;
    }

    /** What was recorded by that instant, inclusive. */
    public static AsOf at(Instant recorded) {
        return new AsOf(recorded);
    }

    /**
     * Reads an ISO instant or date-time with offset; null (the parameter is absent) means the latest.
     *
     * @throws IllegalArgumentException naming the value and what was expected; blank text is refused
     */
    public static AsOf parse(@Nullable String text) {
        if (text == null) {
            return LATEST;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
                throw new DateTimeException("out of range");
            }
            return at(instant.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            throw new IllegalArgumentException(
                    "\"" + shown + "\" is not an instant: expected a date-time with offset, such as"
                            + " 2025-10-25T12:00:00Z or 2025-10-25T17:00:00+05:00, of the years 1900 to 2199.",
                    e);
        }
    }

    /** True if it asks about a past instant and not about all that is recorded so far. */
    public boolean isPast() {
        return recorded != null;
    }

    /** True if something recorded at that instant is part of the answer. */
    public boolean admits(Instant recordedAt) {
        return recorded == null || !recordedAt.isAfter(recorded);
    }

    /** The ISO instant, or the empty text for the latest. */
    @Override
    public String toString() {
        return recorded == null ? "" : recorded.toString();
    }
}
