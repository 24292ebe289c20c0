package app.parley.source;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The sources of some facts, in the order in which the facts cite them; one query however many facts. */
public final class Citations {
    private Citations() {}

    /**
     * Reads the sources by fact; a fact that cites none is absent.
     *
     * @param sql within a read, so that the answer is of the same state as the facts
     * @param fact the column of {@code citation} that names this kind of fact
     * @param facts ids; the caller bounds their number
     */
    public static <K> Map<K, List<CitedSource>> of(
            DSLContext sql, int situationId, Field<K> fact, Collection<K> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        return sql.select(fact)
                .select(SOURCE.ID, SOURCE.TITLE, SOURCE.PUBLISHER, SOURCE.URL, SOURCE.PUBLISHED_ON, SOURCE.RELIABILITY)
                .select(CITATION.CREDIBILITY, CITATION.SPEAKER, CITATION.STANCE)
                .from(CITATION)
                .join(SOURCE)
                .on(SOURCE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(SOURCE.ID.eq(CITATION.SOURCE_ID))
                .where(CITATION.SITUATION_ID.eq(situationId))
                .and(fact.eq(any(all(fact, facts))))
                .orderBy(CITATION.ORDINAL, SOURCE.ID, CITATION.ID)
                .fetchGroups(row -> row.get(fact), Citations::source);
    }

    /**
     * What facts rest on, without naming their sources, by fact; one that no source says is absent.
     *
     * @param sql within a read, so that the answer is of the same state as the facts
     * @param fact the column of {@code citation} that names this kind of fact
     * @param facts ids; the caller bounds their number
     */
    public static <K> Map<K, Basis> bases(DSLContext sql, int situationId, Field<K> fact, Collection<K> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        Field<String[]> letters = arrayAggDistinct(SOURCE.RELIABILITY);
        return sql.select(fact, letters)
                .from(CITATION)
                .join(SOURCE)
                .on(SOURCE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(SOURCE.ID.eq(CITATION.SOURCE_ID))
                .where(CITATION.SITUATION_ID.eq(situationId))
                .and(fact.eq(any(all(fact, facts))))
                .and(CITATION.STANCE.ne(inline(CitationStance.DISPUTES.code())))
                .groupBy(fact)
                .fetchMap(
                        row -> row.get(fact),
                        row -> Basis.ofReliabilities(Stream.of(row.get(letters))
                                .map(Reliability::parse)
                                .toList()));
    }

    /** One parameter however many facts, so that the statement is the same each time. */
    @SuppressWarnings("unchecked")
    private static <K> Field<K[]> all(Field<K> fact, Collection<K> facts) {
        K[] array = facts.toArray((K[]) Array.newInstance(fact.getType(), 0));
        return val(array, fact.getDataType().array());
    }

    private static CitedSource source(Record row) {
        return new CitedSource(
                row.get(SOURCE.ID),
                row.get(SOURCE.TITLE),
                row.get(SOURCE.PUBLISHER),
                row.get(SOURCE.URL),
                row.get(SOURCE.PUBLISHED_ON),
                Reliability.parse(row.get(SOURCE.RELIABILITY)),
                credibility(row.get(CITATION.CREDIBILITY)),
                row.get(CITATION.SPEAKER),
                CitationStance.parse(row.get(CITATION.STANCE)));
    }

    private static @Nullable Credibility credibility(@Nullable Integer number) {
        return number == null ? null : Credibility.of(number);
    }
}
