package app.parley.source;

import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sources, and what rests on them. */
@Component
public class SourceQuery {
    /** How many facts of one source are given out at most. */
    public static final int MOST_FACTS = 500;

    /**
     * Which sources are asked for; null does not restrict.
     *
     * @param text in title, publisher or id, in any case
     */
    public record Filter(@Nullable String text, @Nullable Reliability reliability) {}

    /** At most {@code limit} sources by id, after the given one. */
    public List<SourceEntry> list(Situation situation, Filter filter, @Nullable String afterId, int limit, AsOf asOf) {
        throw new UnsupportedOperationException();
    }

    public Optional<SourceDetail> find(Situation situation, String id, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
