package app.parley.incident;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incidents of a situation, newest first, page by page. */
@Component
public class IncidentQuery {
    public static final int LARGEST_PAGE = 500;

    private final Reads reads;

    public IncidentQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * One page. Incidents of the same day have a fixed order of no meaning.
     *
     * @param limit 1 to {@value #LARGEST_PAGE}
     * @param cursor from the page before; null for the first
     * @throws IllegalArgumentException if the limit is out of range, or the cursor is none of ours
     */
    public IncidentPage page(
            Situation situation, IncidentFilter filter, int limit, @Nullable String cursor, AsOf asOf) {
        throw new UnsupportedOperationException();
    }

    public Optional<IncidentEntry> find(Situation situation, String id, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
