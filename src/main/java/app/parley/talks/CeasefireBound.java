package app.parley.talks;

import app.parley.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The start or end of a ceasefire: a moment stated with its offset, or a day known perhaps only in part. */
public sealed interface CeasefireBound {

    /**
     * A stated moment. A ceasefire holds from its first moment, inclusive, to its last, exclusive.
     *
     * @param at the moment, with the offset in which it was stated
     */
    record Moment(OffsetDateTime at) implements CeasefireBound {
        @Override
        public String toString() {
            return at.toString();
        }
    }

    /**
     * A stated day, local to the situation. A ceasefire holds on its first and its last day, whole days both.
     *
     * @param on the day
     */
    record Day(PartialDate on) implements CeasefireBound {
        @Override
        public String toString() {
            return on.toString();
        }
    }

    /**
     * Reads a date-time with offset, or a partial date.
     *
     * @throws IllegalArgumentException naming the value and what was expected
     */
    static CeasefireBound parse(String text) {
        if (text.indexOf('T') < 0) {
            return new Day(PartialDate.parse(text));
        }
        try {
            return new Moment(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            throw new IllegalArgumentException(
                    "\"" + shown + "\" is not a time: expected a date-time with offset, such as"
                            + " 2025-10-15T18:00:00+05:00.",
                    e);
        }
    }

    /** The earliest day that is meant, a moment's in the offset in which it was stated. */
    default LocalDate firstDay() {
        return switch (this) {
            case Moment moment -> moment.at().toLocalDate();
            case Day day -> day.on().earliest();
        };
    }

    /** As a start: the earliest instant from which it may hold. */
    default Instant earliestStart(ZoneId zone) {
        return switch (this) {
            case Moment moment -> moment.at().toInstant();
            case Day day -> startOf(day.on().earliest(), zone);
        };
    }

    /** As a start: the instant from which it holds for certain. */
    default Instant latestStart(ZoneId zone) {
        return switch (this) {
            case Moment moment -> moment.at().toInstant();
            case Day day -> startOf(day.on().latest(), zone);
        };
    }

    /** As an end: the instant until which it holds for certain, exclusive. */
    default Instant earliestEnd(ZoneId zone) {
        return switch (this) {
            case Moment moment -> moment.at().toInstant();
            case Day day -> startOf(day.on().earliest().plusDays(1), zone);
        };
    }

    /** As an end: the instant from which it holds no longer, however it is read. */
    default Instant latestEnd(ZoneId zone) {
        return switch (this) {
            case Moment moment -> moment.at().toInstant();
            case Day day -> startOf(day.on().latest().plusDays(1), zone);
        };
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
