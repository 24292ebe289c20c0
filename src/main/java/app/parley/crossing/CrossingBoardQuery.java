package app.parley.crossing;

import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** All crossings of a situation on one local day. */
@Component
public class CrossingBoardQuery {
    /** By slug; empty if none was recorded by then. */
    public List<CrossingOnDay> on(Situation situation, LocalDate day, Traffic counted, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
