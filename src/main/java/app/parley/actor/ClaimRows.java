package app.parley.actor;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import app.parley.actor.ActorDetail.ActorClaims;
import app.parley.actor.ActorDetail.Counted;
import app.parley.actor.ActorDetail.Said;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed by a speaker under some wordings: of each wording and kind a bounded number of rows, read in the order of
 * an index. {0} are the wordings, {1} is the situation, {2} how many rows.
 */
final class ClaimRows {
    static final int NEWEST = 12;
    private static final String QUOTED = "quoted";

    private static final String NEWEST_SAID = """
            SELECT said.*, coalesce(crossing.name, left(commitment.text, 200)) AS subject
            FROM (
                (SELECT 'crossing_claim' AS kind, c.crossing_id::text AS about, c.from_on::text AS dated, c.status AS word,
                    NULL::bigint AS low, NULL::bigint AS high, c.reason AS text, c.claim_by AS speaker, c.id::text AS id
                FROM unnest({0}) AS worded (wording)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM crossing_claim
                    WHERE situation_id = {1} AND claim_by IS NOT NULL AND left(claim_by, 200) = worded.wording
                    ORDER BY parley.latest(from_on) DESC, id DESC
                    LIMIT {2}) c
                ORDER BY parley.latest(c.from_on) DESC, c.id DESC
                LIMIT {2})
                UNION ALL
                (SELECT 'cargo_claim', c.crossing_id::text, c.reported_on::text, c.unit,
                    c.low, c.high, c.cargo_note, c.claim_by, c.id::text
                FROM unnest({0}) AS worded (wording)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM cargo_claim
                    WHERE situation_id = {1} AND claim_by IS NOT NULL AND left(claim_by, 200) = worded.wording
                    ORDER BY parley.latest(reported_on) DESC NULLS LAST, id DESC
                    LIMIT {2}) c
                ORDER BY parley.latest(c.reported_on) DESC NULLS LAST, c.id DESC
                LIMIT {2})
                UNION ALL
                (SELECT 'impact_claim', c.crossing_id::text, c.as_of::text, c.kind,
                    NULL, NULL, c.text, c.claim_by, c.id::text
                FROM unnest({0}) AS worded (wording)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM impact_claim
                    WHERE situation_id = {1} AND claim_by IS NOT NULL AND left(claim_by, 200) = worded.wording
                    ORDER BY parley.latest(as_of) DESC NULLS LAST, id DESC
                    LIMIT {2}) c
                ORDER BY parley.latest(c.as_of) DESC NULLS LAST, c.id DESC
                LIMIT {2})
                UNION ALL
                (SELECT 'incident', c.slug::text, c.occurred_on::text, c.kind,
                    NULL, NULL, c.title, c.claim_by, c.id::text
                FROM unnest({0}) AS worded (wording)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM incident
                    WHERE situation_id = {1} AND claim_by IS NOT NULL AND left(claim_by, 200) = worded.wording
                    ORDER BY occurred_earliest DESC, id DESC
                    LIMIT {2}) c
                ORDER BY c.occurred_earliest DESC, c.id DESC
                LIMIT {2})
                UNION ALL
                (SELECT 'commitment_claim', c.commitment_id::text, c.said_on::text, c.stance,
                    NULL, NULL, c.words, c.speaker, c.id::text
                FROM unnest({0}) AS worded (wording)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM commitment_claim
                    WHERE situation_id = {1} AND speaker IS NOT NULL AND left(speaker, 200) = worded.wording
                    ORDER BY parley.latest(said_on) DESC NULLS LAST, id DESC
                    LIMIT {2}) c
                ORDER BY parley.latest(c.said_on) DESC NULLS LAST, c.id DESC
                LIMIT {2})
            ) said
            LEFT JOIN crossing ON crossing.situation_id = {1} AND crossing.id::text = said.about
                AND said.kind IN ('crossing_claim', 'cargo_claim', 'impact_claim')
            LEFT JOIN commitment ON commitment.situation_id = {1} AND commitment.id::text = said.about
                AND said.kind = 'commitment_claim'""";

    private static final String CAPPED =
            "(SELECT count(*)::integer FROM (SELECT FROM %1$s WHERE situation_id = {1} AND %2$s IS NOT NULL"
                    + " AND left(%2$s, 200) = ANY ({0}) LIMIT {2}) AS found) AS %3$s";

    private static final String COUNTS = "SELECT "
            + String.join(
                    ", ",
                    CAPPED.formatted("crossing_claim", "claim_by", "crossing_claim"),
                    CAPPED.formatted("cargo_claim", "claim_by", "cargo_claim"),
                    CAPPED.formatted("impact_claim", "claim_by", "impact_claim"),
                    CAPPED.formatted("incident", "claim_by", "incident"),
                    CAPPED.formatted("commitment_claim", "speaker", "commitment_claim"),
                    CAPPED.formatted("citation", "speaker", QUOTED));

    private ClaimRows() {}

    /** @param wordings as speakers are known, cut to 200 characters; the caller bounds their number */
    static ActorClaims of(DSLContext sql, int situationId, List<String> wordings) {
        if (wordings.isEmpty()) {
            return ActorClaims.NONE;
        }
        Field<String[]> all = val(wordings.toArray(String[]::new), SQLDataType.CLOB.array());
        Record counted = Objects.requireNonNull(sql.resultQuery(COUNTS, all, val(situationId), inline(Counted.CAP + 1))
                .fetchOne());
        Map<String, Counted> counts = new LinkedHashMap<>();
        for (Field<?> kind : counted.fields()) {
            int number = counted.get(kind, Integer.class);
            if (number > 0 && !kind.getName().equals(QUOTED)) {
                counts.put(kind.getName(), Counted.of(number));
            }
        }
        List<Said> newest =
                sql.resultQuery(NEWEST_SAID, all, val(situationId), inline(NEWEST)).fetch(ClaimRows::said).stream()
                        .sorted(Comparator.comparing(
                                        ClaimRows::lastDay, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .reversed()
                                .thenComparing(Said::id))
                        .limit(NEWEST)
                        .toList();
        return new ActorClaims(counts, newest, Counted.of(counted.get(QUOTED, Integer.class)));
    }

    private static @Nullable LocalDate lastDay(Said said) {
        return said.on() == null ? null : said.on().latest();
    }

    private static Said said(Record row) {
        String dated = row.get("dated", String.class);
        return new Said(
                row.get("kind", String.class),
                row.get("id", String.class),
                row.get("about", String.class),
                row.get("subject", String.class),
                dated == null ? null : PartialDate.parse(dated),
                row.get("word", String.class),
                row.get("low", Long.class),
                row.get("high", Long.class),
                Objects.requireNonNullElse(row.get("text", String.class), ""),
                row.get("speaker", String.class));
    }
}
