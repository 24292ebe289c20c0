package app.parley.quicklog;

import app.parley.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date, or a first and a last one, as a text says it.
 *
 * @param first null if ambiguous
 * @param last the same as the first unless the text says from when to when
 * @param options the dates it could be if the text does not say which
 */
record Dated(@Nullable PartialDate first, @Nullable PartialDate last, List<PartialDate> options) {
    static Dated on(PartialDate date) {
        return new Dated(date, date, List.of());
    }

    static Dated from(PartialDate first, PartialDate last) {
        return new Dated(first, last, List.of());
    }

    static Dated oneOf(PartialDate... options) {
        return new Dated(null, null, List.of(options));
    }

    boolean isRange() {
        return first != null && !first.equals(last);
    }

    boolean isAmbiguous() {
        return !options.isEmpty();
    }
}
