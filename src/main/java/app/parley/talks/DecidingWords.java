package app.parley.talks;

import static app.parley.sql.Tables.ACTOR;
import static app.parley.sql.Tables.CEASEFIRE_ACCOUNT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import app.parley.situation.Situation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What decides whether ceasefires are contested: who said what of them when, each party, stance and date once, however often
 * it was said. Undated words and such as leave it unclear decide nothing and are not read.
 */
final class DecidingWords {
    /** From one party, stance and date to the next, however many accounts share them. */
    static final String EACH = """
            WITH RECURSIVE word (ceasefire_id, party, stance, said_on) AS (
                SELECT truce.id, first.party, first.stance, first.said_on
                FROM unnest({0}) AS truce (id)
                CROSS JOIN LATERAL (
                    SELECT left(party, 200) AS party, stance, said_on
                    FROM ceasefire_account
                    WHERE situation_id = {1} AND ceasefire_id = truce.id AND said_on IS NOT NULL AND stance <> 'unclear'
                    ORDER BY left(party, 200), stance, said_on
                    LIMIT 1) first
                UNION ALL
                SELECT word.ceasefire_id, next.party, next.stance, next.said_on
                FROM word
                CROSS JOIN LATERAL (
                    SELECT left(party, 200) AS party, stance, said_on
                    FROM ceasefire_account
                    WHERE situation_id = {1} AND ceasefire_id = word.ceasefire_id
                        AND said_on IS NOT NULL AND stance <> 'unclear'
                        AND (left(party, 200), stance, said_on) > (word.party, word.stance, word.said_on)
                    ORDER BY left(party, 200), stance, said_on
                    LIMIT 1) next)
            SELECT ceasefire_id, party, stance, said_on FROM word""";

    /** The same in the past, which has no such index. */
    private static final String EACH_PAST = """
            SELECT DISTINCT ceasefire_id, left(party, 200) AS party, stance, said_on
            FROM ceasefire_account
            WHERE situation_id = {1} AND ceasefire_id = ANY ({0}) AND said_on IS NOT NULL AND stance <> 'unclear'
            ORDER BY ceasefire_id, 2, stance, said_on""";

    private static final String PAST = "SELECT coalesce(current_setting('parley.as_of', true), '') <> ''";

    private DecidingWords() {}

    /**
     * By ceasefire; those of which nothing was said are absent.
     *
     * @param ids of the ceasefires; the caller bounds their number
     */
    static Map<String, List<CeasefireWord>> of(DSLContext sql, Situation situation, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        boolean past = Boolean.TRUE.equals(sql.fetchValue(PAST));
        Map<String, List<CeasefireWord>> words = sql.resultQuery(
                        past ? EACH_PAST : EACH, val(ids.toArray(String[]::new)), val(situation.id()))
                .coerce(
                        CEASEFIRE_ACCOUNT.CEASEFIRE_ID,
                        CEASEFIRE_ACCOUNT.PARTY,
                        CEASEFIRE_ACCOUNT.STANCE,
                        CEASEFIRE_ACCOUNT.SAID_ON)
                .fetchGroups(CEASEFIRE_ACCOUNT.CEASEFIRE_ID, DecidingWords::word);
        PartyNames names = names(sql, situation, words.values());
        words.replaceAll((id, said) ->
                said.stream().map(word -> word.of(names.who(word.party()))).toList());
        return words;
    }

    private static CeasefireWord word(Record row) {
        return new CeasefireWord(
                row.get(CEASEFIRE_ACCOUNT.PARTY),
                CeasefireStance.parse(row.get(CEASEFIRE_ACCOUNT.STANCE)),
                row.get(CEASEFIRE_ACCOUNT.SAID_ON));
    }

    /** The actors on file that bear one of the names; asked for only where two names could be one party. */
    private static PartyNames names(DSLContext sql, Situation situation, Collection<List<CeasefireWord>> byCeasefire) {
        List<String> parties = byCeasefire.stream()
                .filter(said -> said.stream().map(CeasefireWord::who).distinct().count() > 1)
                .flatMap(said -> said.stream().map(CeasefireWord::party))
                .distinct()
                .toList();
        if (parties.isEmpty()) {
            return new PartyNames(List.of());
        }
        return new PartyNames(sql.select(ACTOR.ID, ACTOR.NAME, ACTOR.ALIASES)
                .from(ACTOR)
                .where(ACTOR.SITUATION_ID.eq(situation.id()))
                .and(condition(
                        "parley.name_keys({0}, {1}) && (SELECT array_agg(parley.name_key(party.name)) FROM unnest({2}) AS party (name))",
                        ACTOR.NAME, ACTOR.ALIASES, val(parties.toArray(String[]::new))))
                .fetch(row -> new PartyNames.Bearer(
                        row.value1(),
                        Stream.concat(Stream.of(row.value2()), Stream.of(row.value3()))
                                .toList())));
    }
}
