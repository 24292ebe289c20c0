package app.parley.overview.ui;

import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.LaneKind;
import app.parley.overview.TimelineAnswer;
import app.parley.overview.TimelineItem;
import app.parley.overview.TimelineLane;
import app.parley.overview.TimelineQuery;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Selection;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.time.DaySpan;
import app.parley.timeline.TimeLanes;
import app.parley.timeline.TimePreset;
import app.parley.timeline.TimeWindow;
import app.parley.timeline.TimelineTexts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything on one axis of time: the window, the lanes, the selection and the day viewed are in the address. */
@Route(value = "timeline", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/timeline.css")
public class TimelineScreen extends Screen {

    private static final LocalDate SINCE_OCTOBER = LocalDate.of(2025, 10, 1);
    private static final int LAST_DAYS = 30;

    private final transient TimelineQuery query;
    private final TimeLanes lanes = new TimeLanes();
    private final Choices choices;
    private final SelectionPanel selection;
    private transient @Nullable TimelineReach reach;

    TimelineScreen(TimelineQuery query, SelectionDetails details) {
        this.query = query;
        addClassName("timeline-screen");
        var words = texts();
        lanes.setTexts(TimelineTexts.from(words::get));
        lanes.setTimeLocale(words.locale());
        lanes.addWindowChangeListener(event -> windowChanged(event.getWindow()));
        lanes.addItemSelectListener(event -> selected(
                event.getItem().flatMap(item -> Selection.parse(item.id())).orElse(null)));
        lanes.addDayPickListener(event -> go(state().withOn(event.getDate())));
        choices = new Choices(words.get("timeline-view.lanes"), this::lanesChosen);
        Arrays.stream(LaneKind.values()).forEach(kind -> choices.offer(kind.code(), words.get("lane." + kind.code())));
        selection = new SelectionPanel(details, words.get("timeline-view.hint"), () -> {
            selected(null);
            lanes.setSelected(null);
        });
        Div head = new Div(new H1(heading()), choices);
        head.addClassName("view-head");
        Div body = new Div(lanes, selection);
        body.addClassName("timeline-body");
        add(head, body);
    }

    @Override
    protected String heading() {
        return texts().get("nav.timeline");
    }

    @Override
    protected void show(Viewed viewed) {
        ViewState state = viewed.state();
        TimeWindow extent = TimelineReach.extent(query, viewed.situation(), state.today(), asOf());
        lanes.setToday(state.today());
        lanes.setExtent(extent);
        lanes.setPresets(presets(state, extent));
        lanes.setOn(state.on());
        lanes.setWindow(shown(state, extent));
        choices.choose(laneKinds(state).stream().map(LaneKind::code).toList());
        reach = TimelineReach.read(query, viewed.situation(), extent, window(state), asOf());
        fill();
    }

    private List<TimePreset> presets(ViewState state, TimeWindow extent) {
        LocalDate today = state.today();
        List<TimePreset> presets = new ArrayList<>();
        presets.add(new TimePreset(
                texts().count("timeline-view.last-days", LAST_DAYS),
                TimeWindow.ofDays(today.minusDays(LAST_DAYS - 1L), today)));
        if (today.isAfter(SINCE_OCTOBER) && extent.from().isBefore(SINCE_OCTOBER)) {
            String month = formats().month(YearMonth.from(SINCE_OCTOBER));
            presets.add(
                    new TimePreset(texts().get("timeline-view.since", month), TimeWindow.ofDays(SINCE_OCTOBER, today)));
        }
        presets.add(new TimePreset(texts().get("timeline-view.all"), extent));
        return presets;
    }

    private void windowChanged(TimeWindow shown) {
        TimelineReach known = Objects.requireNonNull(reach);
        boolean whole = shown.equals(known.extent());
        replace(state().withWindow(whole ? null : new DaySpan(shown.from(), shown.lastDay())));
        if (!known.complete()) {
            reach = TimelineReach.read(query, situation(), known.extent(), whole ? null : shown, asOf());
            fill();
        }
    }

    private void lanesChosen(SortedSet<String> chosen) {
        boolean all = chosen.size() == LaneKind.values().length;
        replace(state().withKinds(all ? new TreeSet<>() : chosen));
        fill();
    }

    private void selected(@Nullable Selection chosen) {
        replace(state().withSelected(chosen));
        showSelection();
    }

    /** Sends the lanes that are chosen, and with them what is selected. */
    private void fill() {
        TimelineReach known = Objects.requireNonNull(reach);
        Set<LaneKind> kinds = laneKinds(state());
        TimelineAnswer answer = known.answer();
        List<TimelineLane> chosen = answer.lanes().stream()
                .filter(lane -> kinds.contains(lane.kind()))
                .toList();
        lanes.setLanes(new SituationLanes(CrossingWords.here(), state())
                .of(new TimelineAnswer(answer.from(), answer.to(), answer.buckets(), chosen)));
        Selection chosenItem = state().selected();
        lanes.setSelected(chosenItem == null ? null : chosenItem.toString());
        showSelection();
    }

    private void showSelection() {
        selection.show(new Viewed(situation(), state()), item().orElse(null));
    }

    private Optional<TimelineItem> item() {
        Selection chosen = state().selected();
        if (chosen == null) {
            return Optional.empty();
        }
        LaneKind kind = switch (chosen.kind()) {
            case ROUND -> LaneKind.TALKS;
            case CEASEFIRE -> LaneKind.CEASEFIRES;
            case CROSSING, CLOSURE -> LaneKind.CROSSINGS;
            case CARGO -> LaneKind.CARGO;
            case INCIDENT -> LaneKind.INCIDENTS;
        };
        return Objects.requireNonNull(reach).answer().lanes().stream()
                .filter(lane -> lane.kind() == kind)
                .flatMap(lane -> lane.items().stream())
                .filter(item -> item.id().equals(chosen.id()))
                .findFirst();
    }

    private static @Nullable TimeWindow window(ViewState state) {
        DaySpan window = state.window();
        return window == null || window.to() == null ? null : TimeWindow.ofDays(window.from(), window.to());
    }

    private static TimeWindow shown(ViewState state, TimeWindow extent) {
        return Objects.requireNonNullElse(window(state), extent);
    }

    /** All of them unless the address names some that exist. */
    private static Set<LaneKind> laneKinds(ViewState state) {
        Set<LaneKind> named = Arrays.stream(LaneKind.values())
                .filter(kind -> state.kinds().contains(kind.code()))
                .collect(Collectors.toSet());
        return named.isEmpty() ? Set.of(LaneKind.values()) : named;
    }
}
