package app.parley.crossing.ui;

import app.parley.cargo.CargoClaimQuery;
import app.parley.cargo.ui.CargoClaimTable;
import app.parley.cargo.ui.CargoOverTime;
import app.parley.cargo.ui.StrandedCargo;
import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingDaysQuery;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingQuery;
import app.parley.shell.EmptyState;
import app.parley.shell.Figure;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One crossing on the day viewed: status, day counter, days, cargo, what the desk takes as true and what is claimed. */
@Route(value = "crossings/:slug", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/crossing.css")
public class CrossingScreen extends Screen implements BeforeEnterObserver {

    /** Nothing before this year can be viewed. */
    private static final int FIRST_YEAR = 1900;

    /** Counts of no single crossing that are drawn, the newest. */
    private static final int MOST_ELSEWHERE = 300;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final transient CrossingQuery crossings;
    private final transient CrossingDaysQuery days;
    private final transient CargoClaimQuery cargo;
    private String slug = "";
    private String name = "";
    /** Whose counts of cargo are drawn; empty for all. */
    private String speaker = "";
    /** What the reader was at when the page was shown anew, as a CSS selector; empty if nothing. */
    private String at = "";

    private transient @Nullable CrossingDetail found;

    public CrossingScreen(CrossingQuery crossings, CrossingDaysQuery days, CargoClaimQuery cargo) {
        this.crossings = crossings;
        this.days = days;
        this.cargo = cargo;
        addClassName("crossing-screen");
    }

    /** Looks the crossing up before anything is shown, so that an unknown one is answered as not found. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        speaker = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CargoOverTime.SPEAKER)
                .orElse("");
        Viewed viewed = Viewed.in(event.getUI()).orElse(null);
        if (viewed == null) {
            return;
        }
        ViewState state = viewed.state();
        found = SLUG.matcher(slug).matches()
                ? crossings
                        .find(viewed.situation(), slug, state.on(), state.traffic(), AsOf.latest())
                        .orElse(null)
                : null;
        if (found == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            name = found.onDay().name();
        }
    }

    @Override
    protected String heading() {
        return name;
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        CrossingDetail crossing = found;
        found = null;
        if (crossing == null) {
            return;
        }
        ViewState state = viewed.state();
        CrossingWords words = CrossingWords.here();
        CrossingOnDay now = crossing.onDay();
        Div status = new Div(
                new DayCounter(now, state.on(), viewed.situation().timeZone(), words, traffic -> {
                    at = ".counter-asked select";
                    go(state().withTraffic(traffic));
                }),
                new TrafficMatrix(now, viewed.situation(), words));
        Div place = new Div(freshness(now), new PlaceMap(crossing, viewed.situation(), state, words));
        place.addClassName("crossing-place");
        Div top = new Div(status, place);
        top.addClassName("crossing-top");
        add(new CrossingHeading(crossing, viewed.situation(), texts()), top);
        add(calendar(viewed));
        add(section("stranded", new StrandedCargo(now.stranded(), texts())));
        add(section("cargo-over-time", cargoOverTime(crossing, state)));
        add(section("contradictions", new Contradictions(crossing, state.on(), words)));
        add(section("assessments", new AssessmentTable(crossing, viewed.situation(), state.on(), words)));
        add(section("claims", new ClaimTable(crossing, state.on(), words)));
        add(section("cargo", new CargoClaimTable(crossing.cargo(), state.on(), texts())));
        add(section("impacts", new ImpactTable(crossing.impacts(), state.on(), words)));
        comeBack();
    }

    private Div cargoOverTime(CrossingDetail crossing, ViewState state) {
        NativeDetails elsewhere = new NativeDetails(texts().get("crossing.page.cargo-elsewhere"));
        elsewhere.addClassNames("reveal", "small");
        Figure.onFirstOpening(
                elsewhere,
                () -> new CargoOverTime(
                        cargo.elsewhere(situation(), MOST_ELSEWHERE, AsOf.latest()),
                        null,
                        "",
                        state(),
                        texts(),
                        speaker -> {}));
        return new Div(
                new CargoOverTime(crossing.cargo(), slug, speaker, state, texts(), chosen -> {
                    QueryParameters query = state().toParameters();
                    replaceQuery(chosen.isEmpty() ? query : query.merging(CargoOverTime.SPEAKER, chosen));
                }),
                elsewhere);
    }

    private Paragraph freshness(CrossingOnDay now) {
        if (now.lastReportedOn() == null || now.ageDays() == null) {
            Paragraph never = new Paragraph(texts().get("crossing.page.never-reported"));
            never.addClassNames("freshness", "flag");
            return never;
        }
        String age = CrossingTable.age(now.ageDays(), texts());
        Paragraph reported = new Paragraph(texts().get(
                        now.stale() ? "crossing.page.reported-stale" : "crossing.page.reported",
                        formats().day(now.lastReportedOn()),
                        age,
                        situation().staleAfter().toHours()));
        reported.addClassName("freshness");
        if (now.stale()) {
            reported.addClassName("flag");
        }
        return reported;
    }

    private Section calendar(Viewed viewed) {
        ViewState state = viewed.state();
        CalendarSpan span = CalendarSpan.of(state);
        CrossingWords words = CrossingWords.here();
        List<CrossingDay> shown = days.find(
                        viewed.situation(), slug, span.from(), span.to(), state.traffic(), AsOf.latest())
                .orElse(List.of());
        Component content = shown.isEmpty()
                ? new EmptyState(texts().get("crossing.page.no-days"))
                : new CrossingCalendar(shown, state.traffic(), state.on(), words, day -> {
                    at = "day-grid [tabindex='0']";
                    go(state().withOn(day));
                });
        Section section = section("calendar", content);
        NativeButton earlier = new NativeButton(texts().get("crossing.page.earlier"));
        NativeButton later = new NativeButton(texts().get("crossing.page.later"));
        later.setEnabled(!span.endsOn(state.today()));
        earlier.setEnabled(span.from().getYear() > FIRST_YEAR);
        earlier.addClickListener(event -> turn(section, span.earlier(), "first"));
        later.addClickListener(event -> turn(section, span.later(state.today()), "last"));
        Div steps = new Div(earlier, later);
        steps.addClassName("calendar-steps");
        section.addComponentAtIndex(1, steps);
        return section;
    }

    private void turn(Section section, DaySpan to, String button) {
        replace(state().withWindow(to));
        int index = indexOf(section);
        remove(section);
        addComponentAtIndex(index, calendar(new Viewed(situation(), state())));
        at = ".calendar-steps button:" + button + "-child";
        comeBack();
    }

    /** Puts the keyboard back where the reader was, once what was there has been drawn again. */
    private void comeBack() {
        if (!at.isEmpty()) {
            getElement().executeJs("setTimeout(() => this.querySelector($0)?.focus({preventScroll: true}), 60)", at);
            at = "";
        }
    }

    private Section section(String key, Component content) {
        H2 heading = new H2(texts().get("crossing.section." + key));
        Section section = new Section(heading, content);
        section.addClassNames("page-section", "section-" + key);
        String id = "section-" + key;
        heading.setId(id);
        section.getElement().setAttribute("aria-labelledby", id);
        return section;
    }
}
