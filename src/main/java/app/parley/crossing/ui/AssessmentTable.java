package app.parley.crossing.ui;

import app.parley.crossing.Closure;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingDetail.AssessedClosure;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.crossing.Direction;
import app.parley.crossing.Traffic;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Figure;
import app.parley.shell.Saying;
import app.parley.shell.Sayings;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import app.parley.source.CitedSource;
import app.parley.source.ui.CitedSources;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the desk takes as true, each with the sources and claims it rests on. */
class AssessmentTable extends Div {

    private final CrossingDetail crossing;
    private final Situation situation;
    private final CrossingWords words;
    private final Claims claims;

    AssessmentTable(CrossingDetail crossing, Situation situation, LocalDate day, CrossingWords words) {
        this.crossing = crossing;
        this.situation = situation;
        this.words = words;
        this.claims = Claims.of(crossing, words);
        Texts texts = words.texts();
        if (crossing.closures().isEmpty()) {
            add(new EmptyState(texts.get("crossing.page.no-assessment")));
            return;
        }
        FactTable table = new FactTable(
                texts.get("crossing.page.assessments"),
                Stream.of("traffic", "assessed", "cause", "basis")
                        .map(column -> texts.get("crossing.assessment.column." + column))
                        .toList());
        addGroup(table, texts.get("crossing.page.holding", words.formats().day(day)), day, true);
        addGroup(table, texts.get("crossing.page.not-holding"), day, false);
        add(table);
    }

    private void addGroup(FactTable table, String heading, LocalDate day, boolean holding) {
        List<AssessedClosure> group = crossing.closures().stream()
                .filter(assessed -> assessed.closure().interval().possibly(day) == holding)
                .toList();
        if (!group.isEmpty()) {
            table.group(heading);
            group.forEach(assessed -> addRow(table, assessed));
        }
    }

    private void addRow(FactTable table, AssessedClosure assessed) {
        Closure closure = assessed.closure();
        Div traffic = new Div(traffic(closure.traffic()));
        traffic.add(quiet(direction(closure.direction())));
        Div status = new Div(new StatusMark(closure.status(), words.texts()));
        status.add(new Div(words.formats().interval(closure.interval())));
        Div cause = new Div(assessed.cause() == null ? words.texts().get("crossing.page.no-cause") : assessed.cause());
        if (assessed.note() != null) {
            cause.add(quiet(assessed.note()));
        }
        Div basis = new Div(new CitedSources(assessed.sources(), words.texts()));
        List<StatusClaim> resting = claimsOf(assessed.sources());
        if (!resting.isEmpty()) {
            basis.add(reveal(resting));
        }
        table.row(List.of(traffic, status, cause, basis)).setId("closure-" + closure.id());
    }

    private NativeDetails reveal(List<StatusClaim> resting) {
        NativeDetails reveal = new NativeDetails();
        reveal.addClassNames("reveal", "small");
        reveal.setSummaryText(words.texts().count("crossing.page.resting-claims", resting.size()));
        ArrayList<Saying> sayings = new ArrayList<>(claims.sayings(resting));
        Texts texts = words.texts();
        Figure.onFirstOpening(reveal, () -> new Sayings(sayings, texts));
        return reveal;
    }

    /** The claims about this crossing that its sources carry. */
    private List<StatusClaim> claimsOf(List<CitedSource> sources) {
        Set<String> ids = sources.stream().map(CitedSource::id).collect(Collectors.toSet());
        return crossing.claims().stream()
                .filter(claim -> claim.sources().stream().anyMatch(source -> ids.contains(source.id())))
                .toList();
    }

    private String traffic(Set<Traffic> traffic) {
        return Arrays.stream(Traffic.values())
                .filter(traffic::contains)
                .map(words::traffic)
                .collect(Collectors.joining(words.texts().get("list.comma")));
    }

    private String direction(Direction direction) {
        Texts texts = words.texts();
        String a = situation.sideA().name();
        String b = situation.sideB().name();
        return switch (direction) {
            case A_TO_B -> texts.get("crossing.page.way", a, b);
            case B_TO_A -> texts.get("crossing.page.way", b, a);
            case BOTH -> texts.get("crossing.page.both-ways");
        };
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
