package app.parley.situation;

import static app.parley.sql.Tables.CHANGE_COUNT;
import static app.parley.sql.Tables.CHANGE_INSTANT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The instants at which something of a situation was published, oldest first; the first has position 1. One instant is one
 * transaction, whatever it changed.
 */
@Component
public class RecordedChangesQuery {
    private final DSLContext sql;

    public RecordedChangesQuery(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How many rows of one table were published.
     *
     * @param tracked the table
     */
    public record Count(String tracked, long added, long changed, long removed) {}

    /** A change that is named on the strip. */
    public record Mark(int position, Instant at) {}

    /**
     * All changes in equal parts, as many a part as it takes.
     *
     * @param total how many changes there are
     * @param rows how many rows each part published, oldest first
     * @param marks evenly spaced, the first and the last change among them
     */
    public record Strip(int total, List<Long> rows, List<Mark> marks) {}

    public int total(Situation situation) {
        return sql.fetchCount(CHANGE_INSTANT, CHANGE_INSTANT.SITUATION_ID.eq(situation.id()));
    }

    /** The position of the newest change by that instant; 0 if there was none yet. */
    public int position(Situation situation, Instant instant) {
        return sql.fetchCount(
                CHANGE_INSTANT,
                CHANGE_INSTANT.SITUATION_ID.eq(situation.id()),
                CHANGE_INSTANT.AT.le(instant.atOffset(ZoneOffset.UTC)));
    }

    /** Empty if there is no such change. */
    public Optional<Instant> at(Situation situation, int position) {
        return position < 1
                ? Optional.empty()
                : sql.select(CHANGE_INSTANT.AT)
                        .from(CHANGE_INSTANT)
                        .where(CHANGE_INSTANT.SITUATION_ID.eq(situation.id()))
                        .orderBy(CHANGE_INSTANT.AT)
                        .offset(position - 1)
                        .limit(1)
                        .fetchOptional(CHANGE_INSTANT.AT)
                        .map(OffsetDateTime::toInstant);
    }

    /**
     * What was published from one instant to another, tables with most rows first.
     *
     * @param after exclusive; null for that one instant alone
     * @param until inclusive
     */
    public List<Count> counts(Situation situation, @Nullable Instant after, Instant until) {
        OffsetDateTime last = until.atOffset(ZoneOffset.UTC);
        Field<BigDecimal> added = sum(CHANGE_COUNT.ADDED);
        Field<BigDecimal> changed = sum(CHANGE_COUNT.CHANGED);
        Field<BigDecimal> removed = sum(CHANGE_COUNT.REMOVED);
        return sql.select(CHANGE_COUNT.TRACKED, added, changed, removed)
                .from(CHANGE_COUNT)
                .where(CHANGE_COUNT.SITUATION_ID.eq(situation.id()))
                .and(
                        after == null
                                ? CHANGE_COUNT.AT.eq(last)
                                : CHANGE_COUNT
                                        .AT
                                        .gt(after.atOffset(ZoneOffset.UTC))
                                        .and(CHANGE_COUNT.AT.le(last)))
                .groupBy(CHANGE_COUNT.TRACKED)
                .orderBy(added.add(changed).add(removed).desc(), CHANGE_COUNT.TRACKED)
                .fetch(row -> new Count(
                        row.value1(),
                        row.value2().longValue(),
                        row.value3().longValue(),
                        row.value4().longValue()));
    }

    /**
     * @param parts how many at most, at least 1
     * @param marks how many at most, at least 2
     */
    public Strip strip(Situation situation, int parts, int marks) {
        int total = total(situation);
        if (total == 0) {
            return new Strip(0, List.of(), List.of());
        }
        int shown = Math.min(parts, total);
        var numbered = select(
                        CHANGE_INSTANT.AT,
                        rowNumber().over().orderBy(CHANGE_INSTANT.AT).as("position"))
                .from(CHANGE_INSTANT)
                .where(CHANGE_INSTANT.SITUATION_ID.eq(situation.id()))
                .asTable("numbered");
        Field<Integer> position = field(name("numbered", "position"), Integer.class);
        Field<OffsetDateTime> at = field(name("numbered", "at"), CHANGE_INSTANT.AT.getDataType());
        List<Mark> named = sql.select(position, at)
                .from(numbered)
                .where(position.in(spread(total, marks)))
                .orderBy(position)
                .fetch(row -> new Mark(row.value1(), row.value2().toInstant()));
        Field<Integer> part = DSL.field(
                        "(({0} - 1)::bigint * {1} / {2})::integer", Integer.class, position, val(shown), val(total))
                .as("part");
        List<Long> rows = new ArrayList<>(Collections.nCopies(shown, 0L));
        sql.select(part, sum(CHANGE_COUNT.ADDED.add(CHANGE_COUNT.CHANGED).add(CHANGE_COUNT.REMOVED)), count())
                .from(numbered)
                .join(CHANGE_COUNT)
                .on(CHANGE_COUNT.SITUATION_ID.eq(situation.id()))
                .and(CHANGE_COUNT.AT.eq(at))
                .groupBy(field("1"))
                .forEach(row -> rows.set(row.value1(), row.value2().longValue()));
        return new Strip(total, rows, named);
    }

    /** Positions from the first to the last, evenly spaced. */
    private static List<Integer> spread(int total, int wanted) {
        int marks = Math.min(wanted, total);
        return marks == 1
                ? List.of(1)
                : IntStream.range(0, marks)
                        .map(i -> 1 + (int) ((long) i * (total - 1) / (marks - 1)))
                        .boxed()
                        .toList();
    }
}
