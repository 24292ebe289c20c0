package app.parley.crossing;

import static app.parley.sql.Tables.ACTOR;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CROSSING;
import static app.parley.sql.Tables.SITUATION;

import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;

/** Writes crossings and closures of tests as anybody would: every constraint and trigger is in force. */
public final class StoredCrossings {
    private static final String SLUG = "invented";

    private final DSLContext sql;
    private final int situationId;

    public StoredCrossings(DSLContext sql) {
        this.sql = sql;
        this.situationId = sql.transactionResult(transaction -> {
            var inside = transaction.dsl();
            int id = inside.insertInto(SITUATION)
                    .set(SITUATION.SLUG, SLUG)
                    .set(SITUATION.NAME, "Invented")
                    .set(SITUATION.SIDE_A, "a")
                    .set(SITUATION.SIDE_B, "b")
                    .set(SITUATION.TIME_ZONE, "Asia/Karachi")
                    .set(SITUATION.WEST, BigDecimal.ZERO)
                    .set(SITUATION.SOUTH, BigDecimal.ZERO)
                    .set(SITUATION.EAST, BigDecimal.TEN)
                    .set(SITUATION.NORTH, BigDecimal.TEN)
                    .set(SITUATION.STALE_AFTER_HOURS, 72)
                    .returningResult(SITUATION.ID)
                    .fetchSingle()
                    .value1();
            for (String side : List.of("a", "b")) {
                inside.insertInto(ACTOR, ACTOR.SITUATION_ID, ACTOR.ID, ACTOR.NAME, ACTOR.KIND)
                        .values(id, side, side, "state")
                        .execute();
            }
            return id;
        });
    }

    int situationId() {
        return situationId;
    }

    public Situation situation() {
        return new SituationQuery(sql).find(SLUG).orElseThrow();
    }

    public void crossing(String slug) {
        sql.insertInto(CROSSING, CROSSING.SITUATION_ID, CROSSING.ID, CROSSING.NAME, CROSSING.KIND)
                .values(situationId, slug, slug, "both")
                .execute();
    }

    public void closures(String crossing, List<Closure> closures) {
        closures(sql, crossing, closures);
    }

    /** Within a transaction of the caller. */
    void closures(DSLContext inside, String crossing, List<Closure> closures) {
        if (closures.isEmpty()) {
            return;
        }
        var insert = inside.insertInto(
                CLOSURE,
                CLOSURE.SITUATION_ID,
                CLOSURE.ID,
                CLOSURE.CROSSING_ID,
                CLOSURE.TRAFFIC,
                CLOSURE.DIRECTION,
                CLOSURE.FROM_ON,
                CLOSURE.TO_ON,
                CLOSURE.STATUS);
        for (Closure row : closures) {
            insert = insert.values(
                    situationId,
                    row.id(),
                    crossing,
                    traffic(row),
                    row.direction().code(),
                    row.interval().from(),
                    row.interval().to(),
                    row.status().code());
        }
        insert.execute();
    }

    static String[] traffic(Closure row) {
        return row.traffic().stream().map(Traffic::code).toArray(String[]::new);
    }
}
