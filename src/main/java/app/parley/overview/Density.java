package app.parley.overview;

import static org.jooq.impl.DSL.count;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** How many things begin in each part of a window, counted in the database. */
final class Density {
    private Density() {}

    static List<Long> of(
            DSLContext sql, Table<?> table, Condition condition, Field<LocalDate> first, TimeWindow window) {
        List<Long> density = window.none();
        Field<Integer> bucket = window.bucketOf(first);
        sql.select(bucket, count())
                .from(table)
                .where(condition)
                .groupBy(bucket)
                .forEach(row -> TimeWindow.add(density, row.value1(), row.value2()));
        return List.copyOf(density);
    }

    /** A lane that is not a crossing's. */
    static TimelineLane lane(LaneKind kind, List<Long> density, List<TimelineItem> items) {
        return new TimelineLane(kind.code(), kind, null, null, total(density), density, byStart(items));
    }

    static long total(List<Long> density) {
        return density.stream().mapToLong(Long::longValue).sum();
    }

    static List<TimelineItem> byStart(List<TimelineItem> items) {
        return items.stream()
                .sorted(Comparator.comparing(TimelineItem::from).thenComparing(TimelineItem::id))
                .toList();
    }
}
