package app.parley.crossing.ui;

import app.parley.cargo.ui.CargoClaimTable;
import app.parley.cargo.ui.CargoOverTime;
import app.parley.cargo.ui.StrandedCargo;
import app.parley.crossing.ClaimLedger;
import app.parley.crossing.ClaimLedgerQuery;
import app.parley.crossing.CrossingDayQuery;
import app.parley.crossing.CrossingDays;
import app.parley.crossing.CrossingDaysQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingPage;
import app.parley.crossing.CrossingQuery;
import app.parley.crossing.DayFile;
import app.parley.crossing.LedgerFilter;
import app.parley.crossing.Traffic;
import app.parley.shell.MainLayout;
import app.parley.shell.RecordLinks;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One crossing on the day viewed: status, day counter, days, cargo, what the desk takes as true and what is claimed. */
@Route(value = "crossings/:slug", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/crossing.css")
@StyleSheet("styles/days.css")
@StyleSheet("styles/cargo.css")
public class CrossingScreen extends Screen implements BeforeEnterObserver {

    /** Nothing before this year can be viewed. */
    private static final int FIRST_YEAR = 1900;

    /** Names the day whose details are shown under the calendar. */
    private static final String DAY = "day";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final transient CrossingQuery crossings;
    private final transient CrossingDaysQuery days;
    private final transient CrossingDayQuery dayFiles;
    private final transient ClaimLedgerQuery ledgers;
    private final transient WaitingAtCrossing waiting;
    private String slug = "";
    private String name = "";
    /** What the reader was at when the page was shown anew, as a CSS selector; empty if nothing. */
    private String at = "";

    /** The day whose details are shown under the calendar. */
    private LocalDate shown = LocalDate.MIN;

    private @Nullable CalendarSection calendar;
    private transient @Nullable CrossingPage found;

    public CrossingScreen(
            CrossingQuery crossings,
            CrossingDaysQuery days,
            CrossingDayQuery dayFiles,
            ClaimLedgerQuery ledgers,
            WaitingAtCrossing waiting) {
        this.crossings = crossings;
        this.days = days;
        this.dayFiles = dayFiles;
        this.ledgers = ledgers;
        this.waiting = waiting;
        addClassName("crossing-screen");
    }

    /** Looks the crossing up before anything is shown, so that an unknown one is answered as not found. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        Viewed viewed = Viewed.in(event.getUI()).orElse(null);
        if (viewed == null) {
            return;
        }
        ViewState state = viewed.state();
        found = SLUG.matcher(slug).matches()
                ? crossings
                        .page(viewed.situation(), slug, state.on(), state.traffic(), asOf())
                        .orElse(null)
                : null;
        if (found == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            name = found.onDay().name();
            shown = shown(event.getLocation().getQueryParameters(), state);
        }
    }

    @Override
    protected String heading() {
        return name;
    }

    @Override
    protected void show(Viewed viewed) {
        CrossingPage crossing = found;
        found = null;
        if (crossing == null) {
            removeAll();
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
        Div place = new Div(
                freshness(now),
                RecordLinks.atCrossing(slug, name, BoardConfirming.traffic(now)),
                new PlaceMap(crossing, viewed.situation(), state, words));
        place.addClassName("crossing-place");
        Div top = new Div(status, place);
        top.addClassName("crossing-top");
        CrossingView view = view(viewed);
        DayFile onDay = file(state.on());
        CalendarSection byDay = new CalendarSection(view, shown, new Steps());
        byDay.show(shown, shown.equals(state.on()) ? onDay : file(shown));
        Optional<ClaimLedger> ledger = ledger(state);
        List<Component> parts = new ArrayList<>();
        parts.add(new CrossingHeading(crossing, viewed.situation(), texts()));
        ledger.flatMap(one -> StartInDispute.of(one, state, LedgerWords.here(viewed.situation())))
                .ifPresent(parts::add);
        parts.addAll(List.of(compare(state), top, byDay));
        parts.addAll(lengths(view, onDay, crossing));
        parts.add(section("stranded", new StrandedCargo(now.stranded(), texts())));
        parts.add(section("cargo-over-time", cargoOverTime(crossing, state)));
        ledger.map(one -> ledgerSections(one, viewed)).ifPresent(parts::addAll);
        parts.add(section("cargo", new CargoClaimTable(crossing.cargo(), state.on(), texts())));
        parts.add(section("waiting", waiting.at(now, viewed, words, shownQuery(), this::replaceOwn)));
        parts.add(section("impacts", new ImpactTable(crossing.impacts(), state.on(), words)));
        showParts(parts);
        CalendarSection standing = standing(byDay);
        standing.read(view);
        calendar = standing;
        comeBack();
    }

    private CargoOverTime cargoOverTime(CrossingPage crossing, ViewState state) {
        String speaker = shownQuery().getSingleParameter(CargoOverTime.SPEAKER).orElse("");
        return new CargoOverTime(
                crossing.cargo(),
                slug,
                speaker,
                state,
                texts(),
                chosen -> replaceOwn(Map.of(CargoOverTime.SPEAKER, chosen)));
    }

    /** What is claimed, held against what the desk takes as true, around the start of the run. */
    private Optional<ClaimLedger> ledger(ViewState state) {
        return ledgers.find(situation(), slug, state.on(), state.traffic(), null, LedgerFilter.NONE, asOf());
    }

    private List<Component> ledgerSections(ClaimLedger ledger, Viewed viewed) {
        ViewState state = viewed.state();
        LedgerWords words = LedgerWords.here(viewed.situation());
        return List.of(
                section("contradictions", new Disagreements(ledger, state.withWindow(null), words)),
                section("claims", new LedgerDigest(ledger, state, words)),
                section("assessments", new AssessedClosures(ledger, state.withWindow(null), words)));
    }

    private Paragraph compare(ViewState state) {
        String path = state.carried().withTraffic(state.traffic()).href("compare");
        Paragraph line = new Paragraph(
                new Anchor(path + (path.contains("?") ? "&" : "?") + "a=" + slug, texts().get("compare.this")));
        line.addClassNames("small", "crossing-compare");
        return line;
    }

    private Paragraph freshness(CrossingOnDay now) {
        if (now.lastReportedOn() == null || now.ageDays() == null) {
            Paragraph never = new Paragraph(texts().get("crossing.page.never-reported"));
            never.addClassNames("freshness", "flag");
            return never;
        }
        String age = CrossingWords.here().ageOnDay(now.ageDays());
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

    private CrossingView view(Viewed viewed) {
        CrossingDays all = days.findAll(viewed.situation(), slug, viewed.state().traffic(), asOf())
                .orElseThrow();
        return new CrossingView(slug, all, viewed.situation(), viewed.state(), CrossingWords.here());
    }

    /** What the days come to. */
    private static List<Component> lengths(CrossingView view, DayFile onDay, CrossingPage crossing) {
        Div sides = new Div(new SidesSection(view, onDay), new ExceptionalOpenings(view, crossing));
        Div lengths = new Div(new LongestClosures(view), new NearbySection(view));
        sides.addClassName("section-pair");
        lengths.addClassName("section-pair");
        return List.of(sides, new OpenDaysSection(view), lengths);
    }

    private DayFile file(LocalDate day) {
        return dayFiles.find(situation(), slug, day, state().traffic(), asOf()).orElseThrow();
    }

    /** Turns what the reader does with the calendar into addresses. */
    private final class Steps implements CalendarSection.Steps {

        @Override
        public void traffic(Traffic traffic) {
            at = ".calendar-controls select";
            go(state().withTraffic(traffic));
        }

        @Override
        public void day(LocalDate day) {
            shown = day;
            replaceQuery(address(state(), day));
            if (calendar != null) {
                calendar.show(day, file(day));
            }
        }

        @Override
        public void years(DaySpan years, @Nullable LocalDate day) {
            at = day == null ? ".calendar-steps button:not([disabled])" : "day-grid [data-day='" + day + "']";
            UI ui = UI.getCurrentOrThrow();
            ui.navigate(
                    ui.getActiveViewLocation().getPath(),
                    address(state().withWindow(years), day == null ? shown : day));
        }
    }

    /** The state, and the day whose details are shown unless it is the day viewed. */
    private static QueryParameters address(ViewState state, LocalDate shown) {
        QueryParameters query = state.toParameters();
        return shown.equals(state.on()) ? query : query.merging(DAY, shown.toString());
    }

    private static LocalDate shown(QueryParameters query, ViewState state) {
        String text = query.getSingleParameter(DAY).orElse("");
        try {
            LocalDate day = text.length() == 10 ? LocalDate.parse(text) : state.on();
            return day.isAfter(state.today()) || day.getYear() < FIRST_YEAR ? state.on() : day;
        } catch (DateTimeParseException e) {
            return state.on();
        }
    }

    /** Puts the keyboard back where the reader was, once what was there has been drawn again. */
    private void comeBack() {
        if (!at.isEmpty()) {
            getElement().executeJs("setTimeout(() => this.querySelector($0)?.focus({preventScroll: true}), 60)", at);
            at = "";
        }
    }

    private PageSection section(String key, Component content) {
        return new PageSection(key, texts(), content);
    }
}
