package app.parley.overview.ui;

import app.parley.cargo.CargoClaimQuery;
import app.parley.cargo.CargoDispute;
import app.parley.cargo.CargoPicture;
import app.parley.cargo.CargoPictureQuery;
import app.parley.cargo.StrandedFigure;
import app.parley.cargo.WaitingCase;
import app.parley.cargo.WaitingCharge;
import app.parley.cargo.WaitingChargeQuery;
import app.parley.cargo.ui.CargoOverTime;
import app.parley.cargo.ui.CargoPlaces;
import app.parley.cargo.ui.DisputeList;
import app.parley.cargo.ui.SpeakerTable;
import app.parley.cargo.ui.StrandedTable;
import app.parley.cargo.ui.TotalSets;
import app.parley.cargo.ui.WaitingCalculator;
import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.CrossingWords;
import app.parley.crossing.ui.WaitingDays;
import app.parley.shell.Choice;
import app.parley.shell.MainLayout;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stranded cargo of the whole situation on the day viewed: by crossing, by speaker, against totals, and what waiting costs. */
@Route(value = "cargo", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/crossing.css")
@StyleSheet("styles/cargo.css")
public class CargoScreen extends Screen {

    /** Counts of no single crossing that are drawn, the newest. */
    private static final int MOST_ELSEWHERE = 300;

    private final transient CargoPictureQuery cargo;
    private final transient CargoClaimQuery claims;
    private final transient CrossingBoardQuery crossings;
    private final transient WaitingChargeQuery charges;

    public CargoScreen(
            CargoPictureQuery cargo, CargoClaimQuery claims, CrossingBoardQuery crossings, WaitingChargeQuery charges) {
        this.cargo = cargo;
        this.claims = claims;
        this.crossings = crossings;
        this.charges = charges;
        addClassName("cargo-screen");
    }

    @Override
    protected String heading() {
        return texts().get("nav.cargo");
    }

    @Override
    protected void show(Viewed viewed) {
        ViewState state = viewed.state();
        CargoPicture picture = cargo.on(viewed.situation(), state.on(), asOf());
        List<CrossingOnDay> board = crossings.on(viewed.situation(), state.on(), state.traffic(), asOf());
        Map<String, String> names = board.stream().collect(Collectors.toMap(CrossingOnDay::slug, CrossingOnDay::name));
        Map<String, List<StrandedFigure>> stranded =
                board.stream().collect(Collectors.toMap(CrossingOnDay::slug, CrossingOnDay::stranded));
        CargoPlaces places = new CargoPlaces(names, state);
        Paragraph lead = new Paragraph(texts().get("cargo.page.lead"));
        lead.addClassName("cargo-lead");
        List<Component> parts = new ArrayList<>();
        parts.add(new Header(new H1(texts().get("cargo.page.title", formats().day(state.on()))), lead));
        parts.add(section(
                "stranded",
                Rule.STRANDED_NOW,
                new StrandedTable(
                        stranded,
                        picture.elsewhere(),
                        places,
                        viewed.situation().staleAfter(),
                        texts())));
        parts.add(section(
                "over-time",
                null,
                new CargoOverTime(
                        claims.elsewhere(viewed.situation(), MOST_ELSEWHERE, asOf()),
                        null,
                        shownQuery().getSingleParameter(CargoOverTime.SPEAKER).orElse(""),
                        state,
                        texts(),
                        chosen -> replaceOwn(Map.of(CargoOverTime.SPEAKER, chosen)))));
        parts.add(section("totals", Rule.STATED_TOTAL, new TotalSets(picture.totals(), places, texts())));
        parts.add(section("disputes", null, new DisputeList(CargoDispute.find(picture.counts()), places, texts())));
        parts.add(section("waiting", null, calculator(viewed, picture, board, stranded, places)));
        parts.add(section("speakers", null, new SpeakerTable(picture.counts(), picture.more(), places, texts())));
        if (!picture.undated().isEmpty()) {
            parts.add(section("undated", null, new SpeakerTable(picture.undated(), false, places, texts())));
        }
        showParts(parts);
    }

    private Div calculator(
            Viewed viewed,
            CargoPicture picture,
            List<CrossingOnDay> board,
            Map<String, List<StrandedFigure>> stranded,
            CargoPlaces places) {
        ViewState state = viewed.state();
        List<WaitingCharge> known = charges.list(viewed.situation(), null, asOf());
        WaitingCase waiting = WaitingCase.of(known, picture, stranded, WaitingDays.of(board), state.on());
        CrossingWords words = CrossingWords.here();
        Map<String, String> options = new LinkedHashMap<>();
        for (Traffic traffic : Traffic.values()) {
            options.put(traffic.code(), words.traffic(traffic));
        }
        Div asked = new Div(
                new Span(texts().get("crossing.page.counted")),
                new Choice(
                        texts().get("crossing.page.counted-choice"),
                        options,
                        state.traffic().code(),
                        code -> go(state().withTraffic(Traffic.parse(code)))));
        asked.addClassName("counter-asked");
        return new Div(
                asked,
                new WaitingCalculator(
                        waiting,
                        places,
                        words.traffic(state.traffic()).toLowerCase(texts().locale()),
                        shownQuery(),
                        texts(),
                        this::replaceOwn));
    }

    private Section section(String key, @Nullable Rule rule, Component content) {
        H2 heading = new H2(texts().get("cargo.page.section." + key));
        heading.setId("section-" + key);
        Div head = new Div(heading);
        head.addClassName("section-head");
        Section section = new Section(head);
        section.addClassNames("page-section", "section-" + key);
        section.getElement().setAttribute("aria-labelledby", "section-" + key);
        if (rule != null) {
            head.add(new RuleLink(rule, state(), null, texts()));
        }
        section.add(content);
        return section;
    }
}
