package app.parley.talks;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something in the calendar of talks.
 *
 * @param id of the round, ceasefire or commitment
 * @param name what it is called by: the place of a round, the text of a commitment; null for a ceasefire
 * @param detail a round's process, a ceasefire's or commitment's nothing; null if there is none
 * @param word of a round its status; else what the date is: {@value #BEGINS}, {@value #ENDS} or {@value #DUE}
 * @param text more of it, as recorded; null if there is none
 * @param certainty whether it stands
 * @param when as far as it is known
 */
public record CalendarDate(
        CalendarKind kind,
        String id,
        @Nullable String name,
        @Nullable String detail,
        String word,
        @Nullable String text,
        Certainty certainty,
        When when) {

    public static final String BEGINS = "begins";
    public static final String ENDS = "ends";
    public static final String DUE = "due";

    /** Whether what is dated stands. */
    public enum Certainty {
        /** It took place, or is stated and nobody says otherwise. */
        CONFIRMED,
        /** It is planned, or stated by one side or against another's word. */
        TENTATIVE,
        /** It was called off, put off or declared void. */
        CANCELLED
    }

    /** When it is. */
    public sealed interface When {
        /** The first day that it can be. */
        LocalDate earliest();

        /** The last day that it can be, inclusive. */
        LocalDate latest();
    }

    /** Whole days, each certain, both ends inclusive. */
    public record Days(LocalDate earliest, LocalDate latest) implements When {}

    /**
     * A moment with the offset in which it was stated.
     *
     * @param day on which it falls in the situation
     */
    public record Moment(OffsetDateTime at, LocalDate day) implements When {
        @Override
        public LocalDate earliest() {
            return day;
        }

        @Override
        public LocalDate latest() {
            return day;
        }
    }

    /** A month or a year, the day within it not known. */
    public record Within(PartialDate date) implements When {
        @Override
        public LocalDate earliest() {
            return date.earliest();
        }

        @Override
        public LocalDate latest() {
            return date.latest();
        }
    }
}
