package app.parley.crossing;

import static app.parley.sql.Tables.CROSSING;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.List;
import org.springframework.stereotype.Component;

/** The crossings to choose from. */
@Component
public class CrossingNameQuery {
    /** More than a reader would look through; a situation has some hundred at most. */
    static final int MOST = 1_000;

    private final Reads reads;

    public CrossingNameQuery(Reads reads) {
        this.reads = reads;
    }

    /** A crossing's slug and name. */
    public record Named(String slug, String name) {}

    /** By name, at most {@value #MOST}. */
    public List<Named> list(Situation situation, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> sql.select(CROSSING.ID, CROSSING.NAME)
                        .from(CROSSING)
                        .where(CROSSING.SITUATION_ID.eq(situation.id()))
                        .orderBy(CROSSING.NAME, CROSSING.ID)
                        .limit(MOST)
                        .fetch(row -> new Named(row.value1(), row.value2())));
    }
}
