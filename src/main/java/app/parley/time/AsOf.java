package app.parley.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The recorded instant a reader looks from: answers then hold only what was recorded and published by it.
 *
 * @param recorded that instant, inclusive; null for everything recorded so far
 */
public record AsOf(@Nullable Instant recorded) {

    private static final AsOf LATEST = new AsOf(null);

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
            return at(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            throw new IllegalArgumentException(
                    "\"" + shown + "\" is not an instant: expected a date-time with offset, such as"
                            + " 2025-10-25T12:00:00Z or 2025-10-25T17:00:00+05:00.",
                    e);
        }
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
