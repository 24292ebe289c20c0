package app.parley.crossing;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The assessed closures of one crossing as the rules want them. */
@Component
public class ClosureQuery {
    private final Reads reads;

    public ClosureQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * Those on which the status of every traffic on that day hangs, and since when it holds: of each traffic and one-way
     * direction the newest, drawn out to their runs; none if there was no such crossing.
     */
    public List<Closure> until(Situation situation, String slug, LocalDate day, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> new DecidingClosures(sql, situation.id()).between(day, day, EnumSet.allOf(Traffic.class), slug));
    }
}
