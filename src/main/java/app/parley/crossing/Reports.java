package app.parley.crossing;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CONFIRMATION;
import static app.parley.sql.Tables.CROSSING;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.SOURCE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import app.parley.platform.database.PartialDates;
import app.parley.situation.Situation;
import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** When a crossing was last spoken of, and which claims speak of a day; worked out in SQL. */
final class Reports {
    /**
     * The newest day by which a claim's sources had certainly been published, as {@link CrossingClaim#of} wants it: of a
     * publication known only to the month or year the first day, for until then alone it certainly vouches.
     */
    private static final Field<LocalDate> PUBLISHED_BY = published(max(PartialDates.earliest(SOURCE.PUBLISHED_ON)));

    private static final Field<LocalDate> PUBLISHED_UNTIL = published(max(PartialDates.latest(SOURCE.PUBLISHED_ON)));
    private static final Field<LocalDate> STATED_FROM = PartialDates.latest(CROSSING_CLAIM.FROM_ON);

    private Reports() {}

    /**
     * Of {@code crossing}: the newest report of it as a whole no later than a day. A claim reports on its last day, or else
     * on the newest publication of its sources, or else on its first day; a cargo claim on the day it speaks of; a
     * confirmation that names no traffic on its local date.
     */
    static Field<LocalDate> lastReportedOn(Situation situation, LocalDate day) {
        Field<LocalDate> claimed = coalesce(PartialDates.latest(CROSSING_CLAIM.TO_ON), PUBLISHED_UNTIL, STATED_FROM);
        Field<LocalDate> counted = PartialDates.latest(CARGO_CLAIM.REPORTED_ON);
        Field<LocalDate> confirmed = localDay(situation);
        return greatest(
                field(select(max(claimed))
                        .from(CROSSING_CLAIM)
                        .where(CROSSING_CLAIM.SITUATION_ID.eq(CROSSING.SITUATION_ID))
                        .and(CROSSING_CLAIM.CROSSING_ID.eq(CROSSING.ID))
                        .and(claimed.le(day))),
                field(select(max(counted))
                        .from(CARGO_CLAIM)
                        .where(CARGO_CLAIM.SITUATION_ID.eq(CROSSING.SITUATION_ID))
                        .and(CARGO_CLAIM.CROSSING_ID.eq(CROSSING.ID))
                        .and(counted.le(day))),
                field(select(max(confirmed))
                        .from(CONFIRMATION)
                        .where(CONFIRMATION.SITUATION_ID.eq(CROSSING.SITUATION_ID))
                        .and(CONFIRMATION.CROSSING_ID.eq(CROSSING.ID))
                        .and(CONFIRMATION.TRAFFIC.isNull())
                        .and(confirmed.le(day))));
    }

    /** By crossing and traffic, the local day of the newest confirmation of that traffic alone, no later than a day. */
    static Map<String, Map<Traffic, LocalDate>> confirmedOn(
            DSLContext sql, Situation situation, Condition crossings, LocalDate day) {
        Field<LocalDate> confirmed = localDay(situation);
        Field<LocalDate> newest = max(confirmed);
        return sql
                .select(CONFIRMATION.CROSSING_ID, CONFIRMATION.TRAFFIC, newest)
                .from(CONFIRMATION)
                .where(CONFIRMATION.SITUATION_ID.eq(situation.id()))
                .and(crossings)
                .and(CONFIRMATION.TRAFFIC.isNotNull())
                .and(confirmed.le(day))
                .groupBy(CONFIRMATION.CROSSING_ID, CONFIRMATION.TRAFFIC)
                .stream()
                .collect(groupingBy(
                        row -> row.get(CONFIRMATION.CROSSING_ID),
                        toMap(row -> Traffic.parse(row.get(CONFIRMATION.TRAFFIC)), row -> row.get(newest))));
    }

    /** By crossing, what claims that vouch for a day say, each thing said once: enough to tell what they disagree about. */
    static Map<String, List<CrossingClaim>> vouching(
            DSLContext sql, Situation situation, Condition claims, LocalDate day) {
        Field<LocalDate> publishedBy = PUBLISHED_BY.as("published_by");
        return sql.selectDistinct(
                        CROSSING_CLAIM.CROSSING_ID,
                        CROSSING_CLAIM.FROM_ON,
                        CROSSING_CLAIM.TO_ON,
                        CROSSING_CLAIM.STATUS,
                        publishedBy)
                .from(CROSSING_CLAIM)
                .where(CROSSING_CLAIM.SITUATION_ID.eq(situation.id()))
                .and(claims)
                .and(STATED_FROM.le(day))
                .and(coalesce(PartialDates.earliest(CROSSING_CLAIM.TO_ON), greatest(PUBLISHED_BY, STATED_FROM))
                        .ge(day))
                .orderBy(
                        CROSSING_CLAIM.CROSSING_ID, CROSSING_CLAIM.FROM_ON, CROSSING_CLAIM.TO_ON, CROSSING_CLAIM.STATUS)
                .fetchGroups(CROSSING_CLAIM.CROSSING_ID, row -> claim(row, publishedBy));
    }

    private static CrossingClaim claim(Record row, Field<LocalDate> publishedBy) {
        DateInterval stated = new DateInterval(row.get(CROSSING_CLAIM.FROM_ON), row.get(CROSSING_CLAIM.TO_ON));
        String status = row.get(CROSSING_CLAIM.STATUS);
        return CrossingClaim.of(status + " " + stated, stated, ClaimedStatus.parse(status), row.get(publishedBy));
    }

    private static Field<LocalDate> localDay(Situation situation) {
        return DSL.field(
                "({0} AT TIME ZONE {1})::date",
                LocalDate.class,
                CONFIRMATION.CONFIRMED_AT,
                DSL.val(situation.timeZone().getId()));
    }

    private static Field<LocalDate> published(Field<LocalDate> day) {
        return field(select(day)
                .from(CITATION)
                .join(SOURCE)
                .on(SOURCE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(SOURCE.ID.eq(CITATION.SOURCE_ID))
                .where(CITATION.CROSSING_CLAIM_ID.eq(CROSSING_CLAIM.ID)));
    }
}
