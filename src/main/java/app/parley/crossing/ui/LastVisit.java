package app.parley.crossing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When this browser showed the board before this visit. The browser alone keeps it; the server is told for as long as the
 * page is open, and writes it nowhere.
 */
@Tag("last-visit")
@JsModule("./board/last-visit.ts")
class LastVisit extends Component {

    /**
     * @param situation each has visits of its own
     * @param now the server's time, so that the browser's clock does not matter
     * @param known called once; empty if there was no visit, or the browser keeps nothing
     */
    LastVisit(String situation, Instant now, SerializableConsumer<Optional<Instant>> known) {
        getElement()
                .executeJs("return this.visit($0, $1)", situation, now.toString())
                .then(String.class, answer -> known.accept(read(answer, now)));
    }

    /** A time that cannot be read, or is later than now, is none. */
    static Optional<Instant> read(String answer, Instant now) {
        try {
            return Optional.of(Instant.parse(answer)).filter(visit -> visit.isBefore(now));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
