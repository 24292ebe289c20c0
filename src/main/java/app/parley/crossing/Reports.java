package app.parley.crossing;

import static app.parley.sql.Tables.CLAIM_DAYS;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.REPORT_DAYS;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import app.parley.crossing.ClaimContradiction.Reason;
import app.parley.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * When a crossing was last spoken of, and what claims that speak of a day disagree about. Of which days a claim speaks, and
 * which report is the newest on which days, is worked out in SQL when it is written, in {@code claim_days}, as
 * {@link CrossingClaim#of} says, in {@code disagreement_days} and in {@code report_days}.
 */
final class Reports {
    private static final Field<String> SPOKEN_OF = DSL.coalesce(REPORT_DAYS.TRAFFIC, DSL.inline(""));
    private static final Field<LocalDate> REPORTED =
            DSL.field("lower({0})", LocalDate.class, REPORT_DAYS.field("newest_on"));

    private static final Field<String> CROSSING = DSL.field(name("crossing_id"), String.class);
    private static final Field<String> REASON = DSL.field(name("reason"), String.class);

    private Reports() {}

    /**
     * By crossing, the newest reports no later than a day. A claim reports on its last day, or else on the newest
     * publication of its sources, or else on its first day; a cargo claim on the day it speaks of; a confirmation on its
     * local date.
     *
     * @param crossing slug of the only one wanted, null for all
     */
    static Map<String, LastReports> newestOn(
            DSLContext sql, Situation situation, @Nullable String crossing, LocalDate day) {
        Map<String, LastReports> newest = new HashMap<>();
        sql.select(REPORT_DAYS.CROSSING_ID, arrayAgg(SPOKEN_OF), arrayAgg(REPORTED))
                .from(REPORT_DAYS)
                .where(REPORT_DAYS.SITUATION_ID.eq(situation.id()))
                .and(crossing == null ? DSL.noCondition() : REPORT_DAYS.CROSSING_ID.eq(crossing))
                .and("{0} @> {1}::date", REPORT_DAYS.field("newest_on"), DSL.val(day))
                .groupBy(REPORT_DAYS.CROSSING_ID)
                .forEach(row -> newest.put(row.value1(), lastReports(row.value2(), row.value3())));
        return newest;
    }

    private static LastReports lastReports(String[] spokenOf, LocalDate[] reported) {
        LocalDate ofAll = null;
        Map<Traffic, LocalDate> confirmed = new EnumMap<>(Traffic.class);
        for (int i = 0; i < reported.length; i++) {
            if (spokenOf[i].isEmpty()) {
                ofAll = reported[i];
            } else {
                confirmed.put(Traffic.parse(spokenOf[i]), reported[i]);
            }
        }
        return new LastReports(ofAll, confirmed);
    }

    /** True of a claim of one crossing that {@link CrossingClaim#vouchesFor} a day. */
    static Condition vouchesFor(Situation situation, String crossing, LocalDate day) {
        return CROSSING_CLAIM.ID.in(select(CLAIM_DAYS.CLAIM_ID)
                .from(CLAIM_DAYS)
                .where(CLAIM_DAYS.SITUATION_ID.eq(situation.id()))
                .and(CLAIM_DAYS.CROSSING_ID.eq(crossing))
                .and(vouchedOn(day)));
    }

    private static Condition vouchedOn(LocalDate day) {
        return DSL.condition("{0} @> {1}::date", CLAIM_DAYS.field("vouched_days"), DSL.val(day));
    }

    /**
     * By crossing, the reasons for which {@link ClaimContradiction#find} would find pairs among the claims that vouch for a
     * day, each once, in order; crossings of which they agree are absent.
     *
     * @param crossing slug of the only one wanted, null for all
     */
    static Map<String, List<Reason>> disagreementsOn(
            DSLContext sql, Situation situation, @Nullable String crossing, LocalDate day) {
        Map<String, List<Reason>> disagreements = new HashMap<>();
        sql.select(CROSSING, REASON)
                .from(
                        "disagreeing_on({0}, {1}, {2})",
                        DSL.val(situation.id()), DSL.val(crossing, String.class), DSL.val(day))
                .forEach(row -> disagreements
                        .computeIfAbsent(row.value1(), slug -> new ArrayList<>())
                        .add(Reason.valueOf(row.value2().toUpperCase(Locale.ROOT))));
        disagreements.values().forEach(reasons -> reasons.sort(null));
        return disagreements;
    }
}
