package app.parley.crossing;

import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One crossing with all that is assessed and claimed of it. */
@Component
public class CrossingQuery {
    /** Empty if there was no such crossing by then. */
    public Optional<CrossingDetail> find(Situation situation, String slug, LocalDate day, Traffic counted, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
