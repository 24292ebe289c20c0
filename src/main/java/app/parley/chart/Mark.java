package app.parley.chart;

import java.io.Serializable;
import java.time.LocalDate;

/** Something to be seen behind the values of a chart over days. */
public sealed interface Mark extends Serializable {

    String label();

    /** A line through a day, such as one of a round of talks. */
    record Line(LocalDate day, String label) implements Mark {}

    /**
     * Shaded days, such as those of a closure.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    record Span(LocalDate from, LocalDate to, Series.Tone tone, String label) implements Mark {

        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The last day " + to + " is before the first day " + from + ".");
            }
        }
    }
}
