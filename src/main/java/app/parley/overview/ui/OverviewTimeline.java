package app.parley.overview.ui;

import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.LaneKind;
import app.parley.overview.TimelineAnswer;
import app.parley.overview.TimelineItem;
import app.parley.overview.TimelineLane;
import app.parley.overview.TimelineQuery;
import app.parley.shell.Selection;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import app.parley.timeline.TimeLanes;
import app.parley.timeline.TimePreset;
import app.parley.timeline.TimeWindow;
import app.parley.timeline.TimelineTexts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Everything of a situation on one axis of days. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OverviewTimeline extends Div {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    /** What is shown first: a year and a little, of it up to some months after the day viewed. */
    private static final int SHOWN_DAYS = 420;

    private static final int SHOWN_DAYS_AFTER = 150;

    private final transient TimelineQuery query;
    private final TimeLanes lanes = new TimeLanes();
    /** Which closure stands for a crossing when that is selected elsewhere. */
    private final Map<String, String> closureOfCrossing = new HashMap<>();

    private final transient Map<Selection, TimelineItem> reported = new HashMap<>();

    OverviewTimeline(TimelineQuery query) {
        this.query = query;
        add(lanes);
    }

    void onSelect(SerializableConsumer<@Nullable Selection> listener) {
        lanes.addItemSelectListener(event -> {
            String crossing = event.getItem()
                    .map(item -> SituationLanes.crossingOf(item.laneId()))
                    .orElse(null);
            listener.accept(
                    crossing != null
                            ? Selection.crossing(crossing)
                            : event.getItem()
                                    .flatMap(item -> Selection.parse(item.id()))
                                    .orElse(null));
        });
    }

    void onWindow(SerializableConsumer<@Nullable DaySpan> listener) {
        lanes.addWindowChangeListener(event -> listener.accept(
                new DaySpan(event.getWindow().from(), event.getWindow().lastDay())));
    }

    void onDay(SerializableConsumer<LocalDate> listener) {
        lanes.addDayPickListener(event -> listener.accept(event.getDate()));
    }

    void show(Viewed viewed, CrossingWords words) {
        ViewState state = viewed.state();
        TimelineAnswer answer = answer(viewed.situation(), state);
        rememberClosures(answer, state);
        rememberReported(answer);
        lanes.setTexts(TimelineTexts.from(words.texts()::get));
        lanes.setTimeLocale(words.texts().locale());
        lanes.setToday(state.today());
        lanes.setExtent(TimeWindow.ofDays(answer.from(), answer.to()));
        lanes.setOn(state.on());
        lanes.setPresets(presets(state, words));
        lanes.setLanes(new SituationLanes(words, state).of(answer));
        lanes.setWindow(window(state, answer));
    }

    /** The closure or count of cargo that is selected, if the timeline holds it; of anything else the id is enough. */
    Optional<TimelineItem> item(Selection selection) {
        return Optional.ofNullable(reported.get(selection));
    }

    void select(@Nullable Selection selection) {
        if (selection == null) {
            lanes.setSelected(null);
        } else {
            lanes.setSelected(selection
                    .idOf(Selection.Kind.CROSSING)
                    .map(closureOfCrossing::get)
                    .orElse(selection.toString()));
        }
    }

    /** From the first day on record to today; asked twice, as the density is per equal part of the days asked for. */
    private TimelineAnswer answer(Situation situation, ViewState state) {
        LocalDate today = state.today();
        AsOf asOf = state.asOf();
        TimelineAnswer all = query.of(situation, FIRST_DAY, today, TimelineQuery.MOST_BUCKETS, Set.of(), asOf);
        LocalDate first = all.lanes().stream()
                .flatMap(lane -> lane.items().stream())
                .map(item -> item.from().earliest())
                .filter(day -> day.isAfter(FIRST_DAY))
                .min(LocalDate::compareTo)
                .orElse(today.minusDays(SHOWN_DAYS));
        boolean whole = all.lanes().stream()
                .allMatch(lane -> lane.total() <= lane.items().size());
        return whole
                ? new TimelineAnswer(first, today, all.buckets(), all.lanes())
                : query.of(situation, first, today, TimelineQuery.MOST_BUCKETS, Set.of(), asOf);
    }

    private void rememberClosures(TimelineAnswer answer, ViewState state) {
        closureOfCrossing.clear();
        for (TimelineLane lane : answer.lanes()) {
            if (lane.crossingId() != null) {
                lane.items().stream()
                        .filter(item -> item.traffic().contains(state.traffic().code()))
                        .max(Comparator.comparing((TimelineItem item) -> holdsOn(item, state.on()))
                                .thenComparing(TimelineItem::from))
                        .ifPresent(item -> closureOfCrossing.put(
                                lane.crossingId(), new Selection(Selection.Kind.CLOSURE, item.id()).toString()));
            }
        }
    }

    private void rememberReported(TimelineAnswer answer) {
        reported.clear();
        for (TimelineLane lane : answer.lanes()) {
            if (lane.kind() == LaneKind.CROSSINGS || lane.kind() == LaneKind.CARGO) {
                Selection.Kind kind = lane.kind() == LaneKind.CARGO ? Selection.Kind.CARGO : Selection.Kind.CLOSURE;
                lane.items().forEach(item -> reported.put(new Selection(kind, item.id()), item));
            }
        }
    }

    private static boolean holdsOn(TimelineItem item, LocalDate day) {
        return !item.from().earliest().isAfter(day)
                && (item.to() == null || !item.to().latest().isBefore(day));
    }

    /** The days that are in view unless the reader chose others: a year and a little up to the day viewed. */
    static DaySpan shownDays(ViewState state) {
        DaySpan chosen = state.window();
        if (chosen != null) {
            return chosen;
        }
        return around(state, SHOWN_DAYS);
    }

    private static TimeWindow window(ViewState state, TimelineAnswer answer) {
        DaySpan shown = shownDays(state);
        LocalDate first = shown.from().isBefore(answer.from()) && state.window() == null ? answer.from() : shown.from();
        return TimeWindow.ofDays(first.isAfter(state.on()) ? shown.from() : first, Objects.requireNonNull(shown.to()));
    }

    /** So many days, the day viewed among them, none after today. */
    private static DaySpan around(ViewState state, int days) {
        LocalDate after = state.on().plusDays(Math.min(SHOWN_DAYS_AFTER, days / 3));
        LocalDate last = after.isAfter(state.today()) ? state.today() : after;
        return new DaySpan(last.minusDays(days), last);
    }

    private static TimePreset preset(String words, ViewState state, int days) {
        DaySpan span = around(state, days);
        return new TimePreset(words, TimeWindow.ofDays(span.from(), Objects.requireNonNull(span.to())));
    }

    private static List<TimePreset> presets(ViewState state, CrossingWords words) {
        return List.of(
                preset(words.texts().get("timeline.preset-month"), state, 30),
                preset(words.texts().get("timeline.preset-quarter"), state, 91),
                preset(words.texts().get("timeline.preset-year"), state, SHOWN_DAYS));
    }
}
