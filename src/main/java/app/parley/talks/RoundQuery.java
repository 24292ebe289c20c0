package app.parley.talks;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rounds of talks of a situation. */
@Component
public class RoundQuery {
    private final Reads reads;

    public RoundQuery(Reads reads) {
        this.reads = reads;
    }

    /** All of them, across processes, by start; those without a known start come last. */
    public List<RoundSummary> list(Situation situation, AsOf asOf) {
        throw new UnsupportedOperationException();
    }

    public Optional<RoundDetail> find(Situation situation, String id, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
