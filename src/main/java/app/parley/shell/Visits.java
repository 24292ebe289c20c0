package app.parley.shell;

import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out what an address asks to look at. */
@Component
class Visits {

    private final SituationQuery situations;
    private final Clock clock;

    Visits(SituationQuery situations, Clock clock) {
        this.situations = situations;
        this.clock = clock;
    }

    /**
     * One address, followed as far as possible.
     *
     * @param viewed empty if there is no situation
     * @param situations all that can be switched to, in order
     * @param notices what could not be followed
     */
    record Visit(Optional<Viewed> viewed, List<Situation> situations, List<Notice> notices) {}

    Visit read(QueryParameters query) {
        List<Situation> all = situations.list();
        if (all.isEmpty()) {
            return new Visit(Optional.empty(), all, List.of());
        }
        Optional<String> named = query.getSingleParameter(ViewAddress.SITUATION);
        Optional<Situation> found = named.flatMap(
                slug -> all.stream().filter(one -> one.slug().equals(slug)).findFirst());
        Situation situation = found.orElse(all.getFirst());
        ViewAddress.Reading reading = ViewAddress.read(
                query,
                new ViewState.Defaults(all.getFirst().slug(), LocalDate.now(clock.withZone(situation.timeZone()))),
                situation.slug());
        List<Notice> notices = new ArrayList<>(reading.notices());
        if (named.isPresent() && found.isEmpty()) {
            notices.addFirst(new Notice("notice.no-situation", named.get()));
        }
        return new Visit(Optional.of(new Viewed(situation, reading.state())), all, List.copyOf(notices));
    }
}
