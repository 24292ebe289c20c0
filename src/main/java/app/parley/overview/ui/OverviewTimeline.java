package app.parley.overview.ui;

import app.parley.crossing.ui.CrossingWords;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Everything of a situation on one axis of days. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OverviewTimeline extends Div {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    /** What is shown first: the year up to the day viewed, and a little after it. */
    private static final int SHOWN_DAYS_BEFORE = 400;

    private static final int SHOWN_DAYS_AFTER = 20;

    private final transient TimelineQuery query;
    private final TimeLanes lanes = new TimeLanes();
    /** Which closure stands for a crossing when that is selected elsewhere. */
    private final Map<String, String> closureOfCrossing = new HashMap<>();

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
        TimelineAnswer answer = answer(viewed.situation(), state.today());
        rememberClosures(answer, state.on());
        lanes.setTexts(TimelineTexts.from(words.texts()::get));
        lanes.setTimeLocale(words.texts().locale());
        lanes.setToday(state.today());
        lanes.setExtent(TimeWindow.ofDays(answer.from(), answer.to()));
        lanes.setOn(state.on());
        lanes.setPresets(presets(state, answer, words));
        lanes.setLanes(new SituationLanes(words, state).of(answer));
        lanes.setWindow(window(state, answer));
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
    private TimelineAnswer answer(Situation situation, LocalDate today) {
        TimelineAnswer all = query.of(situation, FIRST_DAY, today, TimelineQuery.MOST_BUCKETS, Set.of(), AsOf.latest());
        LocalDate first = all.lanes().stream()
                .flatMap(lane -> lane.items().stream())
                .map(item -> item.from().earliest())
                .filter(day -> day.isAfter(FIRST_DAY))
                .min(LocalDate::compareTo)
                .orElse(today.minusDays(SHOWN_DAYS_BEFORE));
        boolean whole = all.lanes().stream()
                .allMatch(lane -> lane.total() <= lane.items().size());
        return whole
                ? new TimelineAnswer(first, today, all.buckets(), all.lanes())
                : query.of(situation, first, today, TimelineQuery.MOST_BUCKETS, Set.of(), AsOf.latest());
    }

    private void rememberClosures(TimelineAnswer answer, LocalDate on) {
        closureOfCrossing.clear();
        for (TimelineLane lane : answer.lanes()) {
            if (lane.crossingId() != null) {
                lane.items().stream()
                        .filter(item -> holdsOn(item, on))
                        .findFirst()
                        .or(() -> lane.items().stream().findFirst())
                        .ifPresent(item -> closureOfCrossing.put(
                                lane.crossingId(), new Selection(Selection.Kind.CLOSURE, item.id()).toString()));
            }
        }
    }

    private static boolean holdsOn(TimelineItem item, LocalDate day) {
        return !item.from().earliest().isAfter(day)
                && (item.to() == null || !item.to().latest().isBefore(day));
    }

    private static TimeWindow window(ViewState state, TimelineAnswer answer) {
        DaySpan chosen = state.window();
        if (chosen != null && chosen.to() != null) {
            return TimeWindow.ofDays(chosen.from(), chosen.to());
        }
        return around(state, answer, SHOWN_DAYS_BEFORE);
    }

    private static TimeWindow around(ViewState state, TimelineAnswer answer, int daysBefore) {
        LocalDate from = state.on().minusDays(daysBefore);
        LocalDate last = state.on().plusDays(SHOWN_DAYS_AFTER);
        return TimeWindow.ofDays(
                from.isBefore(answer.from()) && state.on().isAfter(answer.from()) ? answer.from() : from,
                last.isAfter(answer.to()) ? answer.to() : last);
    }

    private static List<TimePreset> presets(ViewState state, TimelineAnswer answer, CrossingWords words) {
        return List.of(
                new TimePreset(words.texts().get("timeline.preset-month"), around(state, answer, 30)),
                new TimePreset(words.texts().get("timeline.preset-quarter"), around(state, answer, 90)),
                new TimePreset(words.texts().get("timeline.preset-year"), around(state, answer, SHOWN_DAYS_BEFORE)));
    }
}
