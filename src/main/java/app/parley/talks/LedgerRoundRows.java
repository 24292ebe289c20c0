package app.parley.talks;

import static app.parley.sql.Tables.DELEGATION;
import static app.parley.sql.Tables.ROUND;

import app.parley.situation.Situation;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The rounds that a commitment can be followed along, as the database has them. */
final class LedgerRoundRows {
    private LedgerRoundRows() {}

    /** Those that took place on known days, in their order. */
    static List<LedgerRound> of(DSLContext sql, Situation situation) {
        Map<String, List<String>> actors = sql.select(DELEGATION.ROUND_ID, DELEGATION.ACTOR_ID)
                .from(DELEGATION)
                .where(DELEGATION.SITUATION_ID.eq(situation.id()))
                .fetchGroups(DELEGATION.ROUND_ID, DELEGATION.ACTOR_ID);
        return RoundRows.where(sql, situation, ROUND.START_ON.isNotNull()).stream()
                .filter(round -> round.status().tookPlace())
                .map(round -> LedgerRound.of(round, situation, actors.getOrDefault(round.id(), List.of())))
                .toList();
    }
}
