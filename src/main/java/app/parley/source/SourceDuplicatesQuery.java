package app.parley.source;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.SOURCE;
import static app.parley.sql.Tables.SOURCE_KEY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.source.SourceAlike.Reason;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * Sources that are known already, found while one is entered: by address, by title, or by the same count. Every question is
 * answered by an index, so that it can be asked while somebody types.
 */
@Component
public class SourceDuplicatesQuery {
    /** How many are named at most. */
    public static final int MOST = 10;

    private static final int LONGEST_TEXT = 2_000;
    /** Shorter titles, such as "Statement", are near too many others. */
    private static final int SHORTEST_NEAR = 12;
    /** Which share of their groups of three letters two near titles have in common. */
    private static final String NEAR = "0.6";

    private final Reads reads;

    public SourceDuplicatesQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * What was entered of a source so far; null or blank asks nothing.
     *
     * @param ownId of the source itself if it is on record, which is then not found
     */
    public record Entered(
            @Nullable String url,
            @Nullable String title,
            @Nullable String ownId) {}

    /**
     * A count of cargo that was entered.
     *
     * @param crossing slug, null for one of no single crossing
     * @param unit the lower-case word
     * @param high null if open-ended
     */
    public record Count(
            @Nullable String crossing,
            String unit,
            PartialDate reportedOn,
            long low,
            @Nullable Long high) {}

    /** At most {@link #MOST}, the strongest reason first, then by id. */
    public List<SourceAlike> alike(Situation situation, Entered entered) {
        return reads.at(AsOf.latest(), sql -> {
            Map<String, Set<Reason>> reasons = new LinkedHashMap<>();
            Condition others = SOURCE_KEY.SITUATION_ID.eq(situation.id());
            if (entered.ownId() != null) {
                others = others.and(SOURCE_KEY.SOURCE_ID.ne(entered.ownId()));
            }
            if (entered.url() != null && !entered.url().isBlank()) {
                Field<String> key = field("parley.address_key({0})", String.class, val(bounded(entered.url())));
                keep(reasons, Reason.SAME_ADDRESS, keys(sql, others.and(SOURCE_KEY.ADDRESS.eq(key))));
            }
            if (entered.title() != null && !entered.title().isBlank()) {
                String key = sql.select(field("parley.title_key({0})", String.class, val(bounded(entered.title()))))
                        .fetchSingle()
                        .value1();
                if (!key.isEmpty()) {
                    keep(reasons, Reason.SAME_TITLE, keys(sql, others.and(SOURCE_KEY.TITLE.eq(key))));
                }
                if (key.length() >= SHORTEST_NEAR) {
                    keep(reasons, Reason.NEAR_TITLE, near(sql, others, key));
                }
            }
            return named(sql, situation.id(), reasons);
        });
    }

    /** Sources of counts that say the same; at most {@link #MOST}, by id. */
    public List<SourceAlike> tellingTheSame(Situation situation, Count count, @Nullable String ownId) {
        return reads.at(AsOf.latest(), sql -> {
            Map<String, Set<Reason>> reasons = new LinkedHashMap<>();
            Field<LocalDate> reported = field("parley.latest({0})", LocalDate.class, CARGO_CLAIM.REPORTED_ON);
            keep(
                    reasons,
                    Reason.SAME_NUMBERS,
                    sql.selectDistinct(CITATION.SOURCE_ID)
                            .from(CARGO_CLAIM)
                            .join(CITATION)
                            .on(CITATION.CARGO_CLAIM_ID.eq(CARGO_CLAIM.ID))
                            .where(CARGO_CLAIM.SITUATION_ID.eq(situation.id()))
                            .and(
                                    count.crossing() == null
                                            ? CARGO_CLAIM.CROSSING_ID.isNull()
                                            : CARGO_CLAIM.CROSSING_ID.eq(count.crossing()))
                            .and(CARGO_CLAIM.UNIT.eq(count.unit()))
                            .and(reported.eq(count.reportedOn().latest()))
                            .and(CARGO_CLAIM.REPORTED_ON.eq(count.reportedOn()))
                            .and(CARGO_CLAIM.LOW.eq(count.low()))
                            .and(CARGO_CLAIM.HIGH.isNotDistinctFrom(count.high()))
                            .and(ownId == null ? noCondition() : CITATION.SOURCE_ID.ne(ownId))
                            .orderBy(CITATION.SOURCE_ID)
                            .limit(MOST)
                            .fetch(CITATION.SOURCE_ID));
            return named(sql, situation.id(), reasons);
        });
    }

    /** Sources on record that may be one and the same; for editors. */
    @PreAuthorize("hasRole('EDITOR')")
    public SuspectedDuplicates suspected(Situation situation) {
        return reads.at(AsOf.latest(), sql -> SuspectedPairs.of(sql, situation.id()));
    }

    private static List<String> keys(DSLContext sql, Condition condition) {
        return sql.select(SOURCE_KEY.SOURCE_ID)
                .from(SOURCE_KEY)
                .where(condition)
                .orderBy(SOURCE_KEY.SOURCE_ID)
                .limit(MOST)
                .fetch(SOURCE_KEY.SOURCE_ID);
    }

    private static List<String> near(DSLContext sql, Condition others, String key) {
        nearness(sql);
        return sql.select(SOURCE_KEY.SOURCE_ID)
                .from(SOURCE_KEY)
                .where(others)
                .and("{0} % {1}", SOURCE_KEY.TITLE, val(key))
                .and(SOURCE_KEY.TITLE.ne(key))
                .orderBy(
                        field("similarity({0}, {1})", Float.class, SOURCE_KEY.TITLE, val(key))
                                .desc(),
                        SOURCE_KEY.SOURCE_ID)
                .limit(MOST)
                .fetch(SOURCE_KEY.SOURCE_ID);
    }

    /** From here on in this transaction the operator of nearness asks for that much. */
    static void nearness(DSLContext sql) {
        sql.execute("SET LOCAL pg_trgm.similarity_threshold = " + NEAR);
    }

    private static void keep(Map<String, Set<Reason>> reasons, Reason reason, List<String> ids) {
        ids.forEach(id ->
                reasons.computeIfAbsent(id, key -> EnumSet.noneOf(Reason.class)).add(reason));
    }

    /** The sources of some ids, the strongest reason first, then by id. */
    static List<SourceAlike> named(DSLContext sql, int situationId, Map<String, Set<Reason>> reasons) {
        if (reasons.isEmpty()) {
            return List.of();
        }
        return sql
                .select(SOURCE.ID, SOURCE.TITLE, SOURCE.PUBLISHER, SOURCE.URL, SOURCE.PUBLISHED_ON, SOURCE.RELIABILITY)
                .from(SOURCE)
                .where(SOURCE.SITUATION_ID.eq(situationId))
                .and(SOURCE.ID.in(reasons.keySet()))
                .fetch(row -> new SourceAlike(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Reliability.parse(row.value6()),
                        reasons.getOrDefault(row.value1(), Set.of())))
                .stream()
                .sorted(Comparator.comparing(SourceAlike::strongest).thenComparing(SourceAlike::id))
                .limit(MOST)
                .toList();
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
