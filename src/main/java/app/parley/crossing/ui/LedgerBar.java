package app.parley.crossing.ui;

import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.CrossingClaim;
import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A claim on the axis: solid where it vouches, hatched where a date known in part leaves it open, running out in dots where
 * no end is stated, a tick where a source was published. Drawn only; the words stand beside it.
 */
class LedgerBar extends Div {
    private static final int MOST_TICKS = 12;
    /** How far the dots of an open end run, as a part of the axis. */
    private static final int OPEN_END_PART = 14;

    private final LedgerAxis axis;

    LedgerBar(LedgerAxis axis, CrossingClaim claim, List<CitedSource> sources) {
        this.axis = axis;
        addClassNames("ledger-bar", "tone-" + tone(claim.status()));
        getElement().setAttribute("aria-hidden", "true");
        PartialDate from = claim.stated().from();
        PartialDate to = claim.stated().to();
        LocalDate until = claim.vouchedUntil();
        add("bar-unsure", from.earliest(), from.isDay() ? from.earliest().minusDays(1) : before(from, until));
        if (to != null && !to.isDay()) {
            add("bar-unsure", to.earliest().plusDays(1), to.latest());
        }
        if (to == null) {
            int days = Math.max(2, axis.window().days() / OPEN_END_PART);
            add("bar-open", until.plusDays(1), until.plusDays(days));
        }
        add("bar-sure", from.latest(), until);
        sources.stream()
                .map(CitedSource::publishedOn)
                .filter(Objects::nonNull)
                .filter(PartialDate::isDay)
                .map(PartialDate::earliest)
                .distinct()
                .limit(MOST_TICKS)
                .forEach(day -> add("bar-published", day, day));
    }

    /** The last day on which a start known in part leaves it open; the whole part if nothing is certain. */
    private static LocalDate before(PartialDate from, LocalDate until) {
        return from.latest().isAfter(until) ? from.latest() : from.latest().minusDays(1);
    }

    private void add(String className, LocalDate from, LocalDate to) {
        if (axis.touches(from, to)) {
            Span part = axis.place(new Span(), from, to);
            part.addClassName(className);
            add(part);
        }
    }

    /** Closed, open, or something between. */
    static String tone(ClaimedStatus status) {
        return switch (status) {
            case CLOSED -> "closed";
            case OPEN -> "open";
            case RESTRICTED, RETURNEES_ONLY, HUMANITARIAN_ONLY, PEDESTRIAN_ONLY -> "restricted";
        };
    }
}
