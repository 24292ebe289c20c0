package app.parley.source;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.SOURCE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sources, and what rests on them. */
@Component
public class SourceQuery {
    /** How many facts of one source are given out at most. */
    public static final int MOST_FACTS = 500;

    private static final Field<Integer> FACTS = field(selectCount()
                    .from(CITATION)
                    .where(CITATION.SITUATION_ID.eq(SOURCE.SITUATION_ID))
                    .and(CITATION.SOURCE_ID.eq(SOURCE.ID)))
            .as("facts");

    private final Reads reads;

    public SourceQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * Which sources are asked for; null does not restrict.
     *
     * @param text in title, publisher or id, in any case
     */
    public record Filter(@Nullable String text, @Nullable Reliability reliability) {}

    /** At most {@code limit} sources by id, after the given one. */
    public List<SourceEntry> list(Situation situation, Filter filter, @Nullable String afterId, int limit, AsOf asOf) {
        Condition wanted = wanted(filter).and(afterId == null ? DSL.noCondition() : SOURCE.ID.gt(afterId));
        return reads.at(asOf, sql -> entries(sql, situation.id(), wanted, limit));
    }

    /** With its first {@link #MOST_FACTS} facts; empty if there was no such source by then. */
    public Optional<SourceDetail> find(Situation situation, String id, AsOf asOf) {
        return find(situation, id, MOST_FACTS, asOf);
    }

    /**
     * Empty if there was no such source by then.
     *
     * @param facts how many facts at most
     */
    public Optional<SourceDetail> find(Situation situation, String id, int facts, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> entries(sql, situation.id(), SOURCE.ID.eq(id), 1).stream()
                        .findFirst()
                        .map(source -> new SourceDetail(
                                source,
                                CitedFacts.counts(sql, situation.id(), id, false),
                                source.reliability().isBetterThan(Reliability.E)
                                        ? Map.of()
                                        : CitedFacts.counts(sql, situation.id(), id, true),
                                CitedFacts.list(sql, situation.id(), id, false, null, facts))));
    }

    /**
     * What rests on a source, by kind and id.
     *
     * @param onlyBasis true for those facts alone that no source rated better than {@link Reliability#E} tells
     * @param after the last fact that is known, null for the first facts
     * @param limit how many at most
     */
    public List<SourceDetail.Fact> facts(
            Situation situation,
            String id,
            boolean onlyBasis,
            SourceDetail.@Nullable Fact after,
            int limit,
            AsOf asOf) {
        return reads.at(asOf, sql -> CitedFacts.list(sql, situation.id(), id, onlyBasis, after, limit));
    }

    /** Some sources, by id. */
    static Map<String, SourceEntry> byId(DSLContext sql, int situationId, Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entries(sql, situationId, SOURCE.ID.in(ids), ids.size()).stream()
                        .collect(Collectors.toMap(SourceEntry::id, source -> source));
    }

    private static List<SourceEntry> entries(DSLContext sql, int situationId, Condition wanted, int limit) {
        return sql.select(SOURCE.fields())
                .select(FACTS)
                .from(SOURCE)
                .where(SOURCE.SITUATION_ID.eq(situationId))
                .and(wanted)
                .orderBy(SOURCE.ID)
                .limit(limit)
                .fetch(SourceQuery::entry);
    }

    private static Condition wanted(Filter filter) {
        Condition condition = DSL.noCondition();
        if (filter.reliability() != null) {
            condition = condition.and(SOURCE.RELIABILITY.eq(filter.reliability().name()));
        }
        if (filter.text() != null) {
            condition = condition.and(SOURCE.TITLE
                    .containsIgnoreCase(filter.text())
                    .or(SOURCE.PUBLISHER.containsIgnoreCase(filter.text()))
                    .or(SOURCE.ID.containsIgnoreCase(filter.text())));
        }
        return condition;
    }

    private static SourceEntry entry(Record row) {
        return new SourceEntry(
                row.get(SOURCE.ID),
                row.get(SOURCE.TITLE),
                row.get(SOURCE.PUBLISHER),
                row.get(SOURCE.URL),
                row.get(SOURCE.PUBLISHED_ON),
                row.get(SOURCE.LANGUAGE),
                Reliability.parse(row.get(SOURCE.RELIABILITY)),
                row.get(SOURCE.NOTE),
                row.get(FACTS));
    }
}
