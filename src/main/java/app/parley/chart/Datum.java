package app.parley.chart;

import app.parley.shell.SourceRef;
import app.parley.time.PartialDate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a series.
 *
 * @param on when it is so, at its own precision; null for the value of a category
 * @param said who says so and of what, in words; empty if there is nothing to add
 * @param sources that it rests on
 */
public record Datum(@Nullable PartialDate on, Amount amount, String said, List<SourceRef> sources)
        implements Serializable {

    public Datum {
        sources = List.copyOf(sources);
    }

    /** The value of a category. */
    public static Datum of(Amount amount) {
        return new Datum(null, amount, "", List.of());
    }

    /** The value from a day on. */
    public static Datum from(LocalDate day, Amount amount) {
        return new Datum(PartialDate.of(day), amount, "", List.of());
    }

    public Datum saying(String words, List<SourceRef> from) {
        return new Datum(on, amount, words, from);
    }

    /** @throws IllegalStateException if it is the value of a category */
    PartialDate date() {
        if (on == null) {
            throw new IllegalStateException("The value of a category has no date.");
        }
        return on;
    }
}
