package app.parley.overview;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Local days, both ends inclusive, cut into equal parts. An item counts once: in the part where it begins, or in the first
 * if it began before.
 *
 * @param buckets number of parts
 */
record TimeWindow(LocalDate from, LocalDate to, int buckets) {
    static final Field<Integer> BUCKET = field("bucket", SQLDataType.INTEGER);

    TimeWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " is before the first day " + from + ".");
        }
        if (buckets < 1 || buckets > TimelineQuery.MOST_BUCKETS) {
            throw new IllegalArgumentException("A window cannot be cut into " + buckets + " buckets: expected 1 to "
                    + TimelineQuery.MOST_BUCKETS + ".");
        }
    }

    /** True for what begins in the window or before and may not have ended before it. */
    Condition meets(Field<LocalDate> first, Field<LocalDate> last) {
        return first.le(to).and(last.ge(from));
    }

    /** The part, from 1, to which something that begins on that day belongs. */
    Field<Integer> bucketOf(Field<LocalDate> first) {
        return field(
                        "width_bucket(({0} - {1})::float8, 0, {2}, {3})",
                        SQLDataType.INTEGER,
                        greatest(first, val(from)),
                        val(from),
                        inline((double) days()),
                        inline(buckets))
                .as(BUCKET);
    }

    /** The same without SQL. */
    int bucketOf(LocalDate first) {
        long day = Math.max(0, ChronoUnit.DAYS.between(from, first));
        return (int) (day * buckets / days()) + 1;
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    /** A histogram of nothing, to be filled by {@link #add}. */
    List<Long> none() {
        return new ArrayList<>(Collections.nCopies(buckets, 0L));
    }

    static void add(List<Long> density, int bucket, long number) {
        density.set(bucket - 1, density.get(bucket - 1) + number);
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
