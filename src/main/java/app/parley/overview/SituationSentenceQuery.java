package app.parley.overview;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The facts of the sentence that states a situation. */
@Component
public class SituationSentenceQuery {
    private final Reads reads;

    public SituationSentenceQuery(Reads reads) {
        this.reads = reads;
    }

    public SituationSentence on(Situation situation, LocalDate day, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
