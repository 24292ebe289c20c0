package app.parley.crossing;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CLAIM_DAYS;
import static app.parley.sql.Tables.CONFIRMATION;
import static app.parley.sql.Tables.CROSSING;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.values;

import app.parley.platform.database.PartialDates;
import app.parley.situation.Situation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Row1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * When a crossing was last spoken of, and what claims that speak of a day disagree about. Of which days a claim speaks is
 * worked out in SQL when it is written, in {@code claim_days}, as {@link CrossingClaim#of} says.
 */
final class Reports {
    private static final Field<String> NAMED = field(name("named", "traffic"), String.class);

    private Reports() {}

    /**
     * Of {@code crossing}: the newest report of it as a whole no later than a day. A claim reports on its last day, or else
     * on the newest publication of its sources, or else on its first day; a cargo claim on the day it speaks of; a
     * confirmation that names no traffic on its local date.
     */
    static Field<LocalDate> lastReportedOn(Situation situation, LocalDate day) {
        Field<LocalDate> counted = PartialDates.latest(CARGO_CLAIM.REPORTED_ON);
        return greatest(
                field(select(max(CLAIM_DAYS.REPORTED_DAY))
                        .from(CLAIM_DAYS)
                        .where(CLAIM_DAYS.SITUATION_ID.eq(CROSSING.SITUATION_ID))
                        .and(CLAIM_DAYS.CROSSING_ID.eq(CROSSING.ID))
                        .and(CLAIM_DAYS.REPORTED_DAY.le(day))),
                field(select(max(counted))
                        .from(CARGO_CLAIM)
                        .where(CARGO_CLAIM.SITUATION_ID.eq(CROSSING.SITUATION_ID))
                        .and(CARGO_CLAIM.CROSSING_ID.eq(CROSSING.ID))
                        .and(counted.le(day))),
                field(newestConfirmation(situation, day, CONFIRMATION.TRAFFIC.isNull())));
    }

    /**
     * By crossing and traffic, the local day of the newest confirmation of that traffic alone, no later than a day.
     *
     * @param crossing slug of the only one wanted, null for all
     */
    static Map<String, Map<Traffic, LocalDate>> confirmedOn(
            DSLContext sql, Situation situation, @Nullable String crossing, LocalDate day) {
        Table<Record1<LocalDate>> newest = newestConfirmation(situation, day, CONFIRMATION.TRAFFIC.eq(NAMED))
                .asTable("newest", "confirmed_day");
        Field<LocalDate> confirmed = newest.field("confirmed_day", LocalDate.class);
        return sql
                .select(CROSSING.ID, NAMED, confirmed)
                .from(CROSSING)
                .crossJoin(everyTraffic())
                .crossJoin(lateral(newest))
                .where(CROSSING.SITUATION_ID.eq(situation.id()))
                .and(crossing == null ? DSL.noCondition() : CROSSING.ID.eq(crossing))
                .stream()
                .collect(groupingBy(
                        row -> row.get(CROSSING.ID),
                        toMap(row -> Traffic.parse(row.get(NAMED)), row -> row.get(confirmed))));
    }

    /** True of a claim that {@link CrossingClaim#vouchesFor} a day. */
    static Condition vouchesFor(LocalDate day) {
        return exists(selectOne()
                .from(CLAIM_DAYS)
                .where(CLAIM_DAYS.CLAIM_ID.eq(CROSSING_CLAIM.ID))
                .and(vouchedOn(day)));
    }

    private static Condition vouchedOn(LocalDate day) {
        return DSL.condition("{0} @> {1}::date", CLAIM_DAYS.field("vouched_days"), DSL.val(day));
    }

    /**
     * By crossing and status, what claims that vouch for a day say of its start.
     *
     * @param crossing slug of the only one wanted, null for all
     */
    static Map<String, List<SaidStarts>> saidOn(
            DSLContext sql, Situation situation, @Nullable String crossing, LocalDate day) {
        Field<LocalDate> lastFirst = max(CLAIM_DAYS.START_EARLIEST);
        Field<LocalDate> firstLast = min(CLAIM_DAYS.START_LATEST);
        return sql.select(CLAIM_DAYS.CROSSING_ID, CLAIM_DAYS.STATUS, lastFirst, firstLast)
                .from(CLAIM_DAYS)
                .where(CLAIM_DAYS.SITUATION_ID.eq(situation.id()))
                .and(crossing == null ? DSL.noCondition() : CLAIM_DAYS.CROSSING_ID.eq(crossing))
                .and(vouchedOn(day))
                .groupBy(CLAIM_DAYS.CROSSING_ID, CLAIM_DAYS.STATUS)
                .fetchGroups(
                        CLAIM_DAYS.CROSSING_ID,
                        row -> new SaidStarts(
                                ClaimedStatus.parse(row.get(CLAIM_DAYS.STATUS)),
                                row.get(lastFirst),
                                row.get(firstLast)));
    }

    /** The local day of the newest confirmation of {@code crossing} that is no later than a day. */
    private static Select<Record1<LocalDate>> newestConfirmation(
            Situation situation, LocalDate day, Condition traffic) {
        Field<LocalDate> localDay = DSL.field(
                "({0} AT TIME ZONE {1})::date",
                LocalDate.class,
                CONFIRMATION.CONFIRMED_AT,
                DSL.val(situation.timeZone().getId()));
        // Bounds what an index reads; a day more than needed, so that no change of the clocks matters.
        OffsetDateTime before =
                day.plusDays(2).atStartOfDay(situation.timeZone()).toOffsetDateTime();
        return select(localDay)
                .from(CONFIRMATION)
                .where(CONFIRMATION.SITUATION_ID.eq(CROSSING.SITUATION_ID))
                .and(CONFIRMATION.CROSSING_ID.eq(CROSSING.ID))
                .and(traffic)
                .and(CONFIRMATION.CONFIRMED_AT.lt(before))
                .and(localDay.le(day))
                .orderBy(CONFIRMATION.CONFIRMED_AT.desc())
                .limit(1);
    }

    @SuppressWarnings("unchecked")
    private static Table<?> everyTraffic() {
        Row1<String>[] traffic =
                Stream.of(Traffic.values()).map(some -> row(some.code())).toArray(Row1[]::new);
        return values(traffic).as("named", "traffic");
    }
}
