package app.parley.crossing;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One crossing with all that is assessed and claimed of it. */
@Component
public class CrossingQuery {
    private final Reads reads;

    public CrossingQuery(Reads reads) {
        this.reads = reads;
    }

    /** Empty if there was no such crossing by then. */
    public Optional<CrossingDetail> find(Situation situation, String slug, LocalDate day, Traffic counted, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> new CrossingBoard(sql, situation, day, counted)
                        .read(slug).stream()
                                .findFirst()
                                .map(onDay -> new CrossingFile(sql, situation.id(), slug).read(onDay, day)));
    }
}
