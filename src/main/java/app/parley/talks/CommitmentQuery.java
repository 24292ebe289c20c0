package app.parley.talks;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the parties agreed to, and what became of it. */
@Component
public class CommitmentQuery {
    private final Reads reads;

    public CommitmentQuery(Reads reads) {
        this.reads = reads;
    }

    /** By the start of the round at which they were made, those made at none last, then by id. */
    public List<CommitmentEntry> list(Situation situation, CommitmentFilter filter, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
