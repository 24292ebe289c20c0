package app.parley.overview.ui;

import app.parley.cargo.CargoUnit;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.CrossingWords;
import app.parley.incident.IncidentKind;
import app.parley.incident.ui.IncidentLayer;
import app.parley.overview.LaneKind;
import app.parley.overview.TimelineAnswer;
import app.parley.overview.TimelineItem;
import app.parley.overview.TimelineLane;
import app.parley.shell.Selection;
import app.parley.shell.ViewState;
import app.parley.time.PartialDate;
import app.parley.timeline.DaySpan;
import app.parley.timeline.Density;
import app.parley.timeline.Lane;
import app.parley.timeline.LaneItem;
import app.parley.timeline.Shape;
import app.parley.timeline.TimeWindow;
import app.parley.timeline.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A situation's lanes as the timeline draws them; items are named as they are selected, {@code round:r1-doha}. */
record SituationLanes(CrossingWords words, ViewState state) {

    /** The lanes of an answer, in its order. A lane that holds more than its items is given its density. */
    public List<Lane> of(TimelineAnswer answer) {
        return answer.lanes().stream().map(lane -> lane(lane, answer)).toList();
    }

    /** The crossing of a lane, from the lane's id. */
    public static @Nullable String crossingOf(String laneId) {
        String prefix = LaneKind.CROSSINGS.code() + ":";
        return laneId.startsWith(prefix) ? laneId.substring(prefix.length()) : null;
    }

    private Lane lane(TimelineLane lane, TimelineAnswer answer) {
        String label = lane.crossingName() != null
                ? lane.crossingName()
                : text("lane." + lane.kind().code());
        boolean partial = lane.total() > lane.items().size();
        Density density = partial ? new Density(answer.from(), answer.to().plusDays(1), lane.density()) : null;
        return new Lane(
                lane.id(),
                label,
                lane.items().stream().map(item -> item(lane, item)).toList(),
                density);
    }

    private LaneItem item(TimelineLane lane, TimelineItem item) {
        LaneItem drawn = switch (lane.kind()) {
            case TALKS ->
                dated(item, Selection.Kind.ROUND, label(item))
                        .withLook(Tone.TALKS, Shape.DIAMOND)
                        .withDetail(text("round." + item.code()))
                        .withHref(state.carried().href("talks/" + item.id()));
            case CEASEFIRES ->
                dated(item, Selection.Kind.CEASEFIRE, text("lane.ceasefire"))
                        .withLook(Tone.ACCENT, Shape.SQUARE)
                        .withDetail(item.label() == null ? "" : item.label());
            case CROSSINGS -> closure(lane, item);
            case CARGO -> dated(item, Selection.Kind.CARGO, cargo(item)).withLook(Tone.NEUTRAL, Shape.SQUARE);
            case INCIDENTS -> incident(item);
        };
        LaneItem weighed = drawn.withImportance(item.importance()).startingAt(item.startsAt());
        return item.from().latest().isBefore(TimeWindow.FIRST_DAY) ? weighed.begunEarlier() : weighed;
    }

    private LaneItem closure(TimelineLane lane, TimelineItem item) {
        boolean closed = item.code().equals("closed");
        return dated(item, Selection.Kind.CLOSURE, held(item))
                .withLook(closed ? Tone.CLOSED : Tone.RESTRICTED, closed ? Shape.SQUARE : Shape.DIAMOND)
                .withDetail(item.label() == null ? "" : item.label())
                .withHref(state.carried().href("crossings/" + Objects.requireNonNull(lane.crossingId())));
    }

    /** "Trade closed", "Returnees restricted": all three classes of trade together are called trade. */
    private String held(TimelineItem item) {
        Set<Traffic> traffic =
                item.traffic().stream().map(Traffic::parse).collect(Collectors.toCollection(java.util.TreeSet::new));
        boolean trade = traffic.containsAll(Traffic.trade());
        List<String> names = Arrays.stream(Traffic.values())
                .filter(traffic::contains)
                .filter(one -> !trade || !one.isTrade())
                .map(words::traffic)
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (trade) {
            names.addFirst(text("traffic.trade"));
        }
        return words.texts()
                .get(
                        "crossing.traffic-status",
                        String.join(text("list.comma"), names),
                        text("status." + item.code()).toLowerCase(words.texts().locale()));
    }

    private LaneItem incident(TimelineItem item) {
        boolean violent = IncidentLayer.isViolent(IncidentKind.parse(item.code()));
        return dated(item, Selection.Kind.INCIDENT, label(item))
                .withLook(violent ? Tone.VIOLENCE : Tone.NEUTRAL, violent ? Shape.TRIANGLE : Shape.CIRCLE)
                .withDetail(text("incident." + item.code()));
    }

    private String cargo(TimelineItem item) {
        String unit = text("unit." + CargoUnit.parse(item.code()).code());
        return item.label() == null ? unit : words.texts().get("cargo.counted", item.label(), unit);
    }

    private String label(TimelineItem item) {
        return item.label() == null ? text("lane.unnamed") : item.label();
    }

    private LaneItem dated(TimelineItem item, Selection.Kind kind, String label) {
        String id = new Selection(kind, item.id()).toString();
        String from = words.formats().date(item.from());
        PartialDate to = item.to();
        if (to != null) {
            return LaneItem.interval(
                    id,
                    label,
                    span(item.from()),
                    from,
                    span(to),
                    words.formats().date(to));
        }
        return item.open()
                ? LaneItem.since(id, label, span(item.from()), from)
                : LaneItem.point(id, label, span(item.from()), from);
    }

    private static DaySpan span(PartialDate date) {
        return DaySpan.shown(date.earliest(), date.latest());
    }

    private String text(String key) {
        return words.texts().get(key);
    }
}
