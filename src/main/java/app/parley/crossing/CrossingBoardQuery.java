package app.parley.crossing;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All crossings of a situation on one local day. */
@Component
public class CrossingBoardQuery {
    private final Reads reads;

    public CrossingBoardQuery(Reads reads) {
        this.reads = reads;
    }

    /** By slug; empty if none was recorded by then. */
    public List<CrossingOnDay> on(Situation situation, LocalDate day, Traffic counted, AsOf asOf) {
        return reads.at(asOf, sql -> new CrossingBoard(sql, situation, day, counted).read(null));
    }

    /** One of them; empty if there was none of that slug by then. */
    public Optional<CrossingOnDay> find(Situation situation, String slug, LocalDate day, Traffic counted, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> new CrossingBoard(sql, situation, day, counted)
                        .read(slug).stream().findFirst());
    }
}
