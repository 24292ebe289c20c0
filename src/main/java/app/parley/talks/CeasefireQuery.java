package app.parley.talks;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ceasefires of a situation. Days are local to the situation. */
@Component
public class CeasefireQuery {
    private final Reads reads;

    public CeasefireQuery(Reads reads) {
        this.reads = reads;
    }

    /** All of them, chain by chain, each chain from its first. */
    public List<CeasefireEntry> list(Situation situation, LocalDate on, AsOf asOf) {
        throw new UnsupportedOperationException();
    }

    public CeasefireOnDay stateOn(Situation situation, LocalDate day, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
