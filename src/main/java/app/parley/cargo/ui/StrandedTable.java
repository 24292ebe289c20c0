package app.parley.cargo.ui;

import app.parley.cargo.CargoReport;
import app.parley.cargo.CargoUnit;
import app.parley.cargo.StrandedFigure;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Figure;
import app.parley.shell.Formats;
import app.parley.shell.Saying;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is stranded on a day, a row for each crossing and unit, and one for each newest count of no single crossing.
 * Perishables and people stand apart; nothing is added up.
 */
public class StrandedTable extends Div {
    private static final int MOST_WORDS = 3;

    private final Map<String, List<StrandedFigure>> stranded;
    private final List<CargoReport> elsewhere;
    private final CargoPlaces places;
    private final LocalDate day;
    private final Duration staleAfter;
    private final CargoWords words;
    private final FactTable table;
    private boolean empty = true;

    /**
     * @param stranded by slug of the crossing
     * @param elsewhere newest counts of no single crossing
     */
    public StrandedTable(
            Map<String, List<StrandedFigure>> stranded,
            List<CargoReport> elsewhere,
            CargoPlaces places,
            Duration staleAfter,
            Texts texts) {
        this.stranded = new TreeMap<>(stranded);
        this.elsewhere = elsewhere;
        this.places = places;
        this.day = places.state().on();
        this.staleAfter = staleAfter;
        this.words = new CargoWords(texts, new Formats(texts));
        this.table = new FactTable(
                texts.get("cargo.page.stranded"),
                Stream.of("where", "count", "what", "speaker", "age")
                        .map(column -> texts.get("cargo.page.column." + column))
                        .toList());
        addClassName("stranded-table");
        show();
    }

    private void show() {
        Texts texts = words.texts();
        Predicate<CargoUnit> goods = unit -> unit != CargoUnit.PERISHABLE_TRUCKS && unit != CargoUnit.PEOPLE_STRANDED;
        group(texts.get("cargo.page.at-crossings"), goods, true, false);
        group(texts.get("cargo.page.elsewhere"), goods, false, true);
        group(texts.get("cargo.page.perishables"), CargoUnit.PERISHABLE_TRUCKS::equals, true, true);
        group(texts.get("cargo.page.people"), CargoUnit.PEOPLE_STRANDED::equals, true, true);
        add(empty ? new EmptyState(texts.get("cargo.none")) : table);
        List<String> without = places.names().keySet().stream()
                .filter(slug -> stranded.getOrDefault(slug, List.of()).isEmpty())
                .toList();
        if (!empty && !without.isEmpty()) {
            Paragraph note =
                    new Paragraph(texts.get("cargo.page.without", places.list(without, texts.get("list.comma"))));
            note.addClassNames("quiet", "small");
            add(note);
        }
    }

    private void group(String heading, Predicate<CargoUnit> unit, boolean atCrossings, boolean notOfOne) {
        List<Runnable> rows = new ArrayList<>();
        if (atCrossings) {
            stranded.forEach((slug, figures) -> figures.stream()
                    .filter(figure -> unit.test(figure.unit()))
                    .forEach(figure -> rows.add(() -> addCrossing(slug, figure))));
        }
        if (notOfOne) {
            elsewhere.stream()
                    .filter(claim -> unit.test(claim.unit()))
                    .forEach(claim -> rows.add(() -> addElsewhere(claim)));
        }
        if (!rows.isEmpty()) {
            empty = false;
            table.group(heading);
            rows.forEach(Runnable::run);
        }
    }

    private void addCrossing(String slug, StrandedFigure figure) {
        Texts texts = words.texts();
        ArrayList<Saying> sayings = new ArrayList<>(words.sayings(figure));
        Div count = new Div(new Figure(
                words.number(figure),
                words.unit(figure.unit()),
                words.texts().get("cargo.as-of", words.formats().date(figure.asOf())),
                texts,
                () -> sayings));
        String best = words.best(figure);
        String basis = texts.count("cargo.claims", figure.claims().size());
        if (figure.claims().size() == 1) {
            addWorded(count, figure.claims().getFirst());
        } else {
            count.add(quiet(best.isEmpty() ? basis : texts.get("cargo.best-of", best, basis)));
        }
        row(places.link(slug), count, figure.claims(), figure.asOf());
    }

    private void addElsewhere(CargoReport claim) {
        Texts texts = words.texts();
        Saying saying = words.saying(claim);
        Div count = new Div(new Figure(
                words.number(claim),
                words.unit(claim.unit()),
                texts.get("cargo.as-of", words.date(claim)),
                texts,
                () -> List.of(saying)));
        addWorded(count, claim);
        row(
                new Span(texts.get("cargo.page.not-of-one")),
                count,
                List.of(claim),
                Objects.requireNonNull(claim.reportedOn()));
    }

    private void row(Component where, Component count, List<CargoReport> claims, PartialDate asOf) {
        Texts texts = words.texts();
        Div age = new Div(words.age(asOf, day));
        if (Duration.ofDays(CargoWords.ageDays(asOf, day)).compareTo(staleAfter) > 0) {
            Span stale = new Span(texts.get("cargo.page.stale"));
            stale.addClassNames("flag", "small");
            age.add(new Div(stale));
        }
        table.row(
                where,
                count,
                FactTable.words(some(claims, claim -> claim.note() == null ? "" : claim.note())),
                FactTable.words(some(claims, words::speaker)),
                age);
    }

    /** The first few different words of the claims; the rest stand behind the figure. */
    private String some(List<CargoReport> claims, Function<CargoReport, String> said) {
        List<String> all = claims.stream()
                .map(said)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        String shown = all.stream()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(words.texts().get("list.semicolon")));
        return all.size() > MOST_WORDS ? words.texts().get("cargo.page.and-more", shown) : shown;
    }

    private void addWorded(Div count, CargoReport claim) {
        String worded = words.worded(claim);
        if (!worded.isEmpty()) {
            count.add(quiet(worded));
        }
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
