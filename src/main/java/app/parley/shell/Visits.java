package app.parley.shell;

import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
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
        List<Notice> notices = new ArrayList<>();
        AsOf asOf = ViewAddress.asOf(query, clock.instant(), notices);
        Optional<String> named = query.getSingleParameter(ViewAddress.SITUATION);
        Optional<Situation> found = named.flatMap(
                slug -> all.stream().filter(one -> one.slug().equals(slug)).findFirst());
        Situation situation = asItWas(found.orElse(all.getFirst()), asOf);
        ViewAddress.Reading reading = ViewAddress.read(
                query,
                new ViewState.Defaults(all.getFirst().slug(), lastDay(situation, asOf)),
                found.orElse(all.getFirst()).slug(),
                asOf);
        notices.addAll(reading.notices());
        if (named.isPresent() && found.isEmpty()) {
            notices.addFirst(new Notice("notice.no-situation", named.get()));
        }
        return new Visit(Optional.of(new Viewed(situation, reading.state())), all, List.copyOf(notices));
    }

    /** Its name, zone and bounds of then; as they are now if nothing of it was recorded yet. */
    private Situation asItWas(Situation now, AsOf asOf) {
        return asOf.isPast()
                ? situations.list(asOf).stream()
                        .filter(then -> then.id() == now.id())
                        .findFirst()
                        .orElse(now)
                : now;
    }

    private LocalDate lastDay(Situation situation, AsOf asOf) {
        Instant last = asOf.recorded() == null ? clock.instant() : asOf.recorded();
        return LocalDate.ofInstant(last, situation.timeZone());
    }
}
