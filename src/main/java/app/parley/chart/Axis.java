package app.parley.chart;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What the values of a chart are spread over. */
public sealed interface Axis extends Serializable {

    /**
     * Local days, both ends inclusive.
     *
     * @param from first day
     * @param to last day, not before the first
     */
    record Days(LocalDate from, LocalDate to) implements Axis {

        public Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The last day " + to + " is before the first day " + from + ".");
            }
        }
    }

    /**
     * Named things in the order given.
     *
     * @param name what they are, as the heading of a column
     * @param horizontal bars run sideways, a row each; for names that are long
     */
    record Categories(String name, List<String> names, boolean horizontal) implements Axis {

        public Categories {
            names = List.copyOf(names);
        }
    }
}
