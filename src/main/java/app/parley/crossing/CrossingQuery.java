package app.parley.crossing;

import static app.parley.sql.Tables.CROSSING;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** One crossing with all that is assessed and claimed of it. */
@Component
public class CrossingQuery {
    private final Reads reads;

    public CrossingQuery(Reads reads) {
        this.reads = reads;
    }

    /** True if the situation has such a crossing now. */
    public boolean exists(Situation situation, String slug) {
        return reads.at(AsOf.latest(), sql -> exists(sql, situation, slug));
    }

    static boolean exists(DSLContext sql, Situation situation, String slug) {
        return sql.fetchExists(
                CROSSING, CROSSING.SITUATION_ID.eq(situation.id()).and(CROSSING.ID.eq(slug)));
    }

    /** What its page shows; empty if there was no such crossing by then. */
    public Optional<CrossingPage> page(Situation situation, String slug, LocalDate day, Traffic counted, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> new CrossingBoard(sql, situation, day, counted)
                        .read(slug).stream()
                                .findFirst()
                                .map(onDay -> new CrossingFile(sql, situation.id(), slug).page(onDay, day)));
    }

    /** All that is on file; empty if there was no such crossing by then. */
    public Optional<CrossingDetail> find(Situation situation, String slug, LocalDate day, Traffic counted, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> new CrossingBoard(sql, situation, day, counted)
                        .read(slug).stream()
                                .findFirst()
                                .map(onDay -> new CrossingFile(sql, situation.id(), slug).read(onDay, day)));
    }
}
