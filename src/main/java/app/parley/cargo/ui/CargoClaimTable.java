package app.parley.cargo.ui;

import app.parley.cargo.CargoReport;
import app.parley.cargo.CargoUnit;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Formats;
import app.parley.shell.RecordLinks;
import app.parley.shell.Texts;
import app.parley.source.ui.CitedSources;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every count over time, by unit: units are never put on one scale or added up. Undated counts stand apart. */
public class CargoClaimTable extends Div {

    private final CargoWords words;
    private final LocalDate day;

    /**
     * @param claims newest first, undated last
     * @param day viewed; later counts are marked as such
     */
    public CargoClaimTable(List<CargoReport> claims, LocalDate day, Texts texts) {
        this.words = new CargoWords(texts, new Formats(texts));
        this.day = day;
        addClassName("cargo-claims");
        if (claims.isEmpty()) {
            add(new EmptyState(texts.get("cargo.no-claims")));
            return;
        }
        FactTable table = new FactTable(
                texts.get("cargo.table"),
                Stream.of("date", "count", "what", "speaker", "sources")
                        .map(column -> texts.get("cargo.column." + column))
                        .toList());
        Map<CargoUnit, List<CargoReport>> byUnit = claims.stream()
                .filter(claim -> claim.reportedOn() != null)
                .collect(Collectors.groupingBy(CargoReport::unit, LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach((unit, counted) -> {
            table.group(words.unit(unit));
            long largest = largest(counted);
            counted.forEach(claim -> addRow(table, claim, largest));
        });
        List<CargoReport> undated =
                claims.stream().filter(claim -> claim.reportedOn() == null).toList();
        if (!undated.isEmpty()) {
            table.group(texts.get("cargo.undated"));
            undated.forEach(claim -> addRow(table, claim, 0));
        }
        add(table);
    }

    private void addRow(FactTable table, CargoReport claim, long largest) {
        Texts texts = words.texts();
        Div date = new Div(
                claim.reportedOn() == null
                        ? texts.get("cargo.no-date")
                        : words.formats().date(claim.reportedOn()));
        boolean later =
                claim.reportedOn() != null && claim.reportedOn().latest().isAfter(day);
        if (later) {
            date.add(quiet(texts.get("cargo.later")));
        }
        Div count = new Div(new Span(texts.get("cargo.counted", words.number(claim), words.unit(claim.unit()))));
        count.addClassName("cargo-count");
        if (largest > 0) {
            count.add(new CountBar(claim, largest));
        }
        Div what = new Div(claim.note() == null ? texts.get("cargo.not-said") : claim.note());
        Div speaker = new Div(claim.speaker() == null ? texts.get("figure.nobody-named") : claim.speaker());
        if (claim.side() != null) {
            speaker.add(quiet(claim.side()));
        }
        date.add(new Div(RecordLinks.of("cargo_reports", claim.id(), words.number(claim))));
        List<Component> cells = List.of(date, count, what, speaker, new CitedSources(claim.sources(), texts));
        table.row(cells).addClassName(later ? "later" : "so-far");
    }

    /** The end of the unit's scale: the largest count, and room beyond it if one of them goes on. */
    private static long largest(List<CargoReport> claims) {
        boolean open = claims.stream().anyMatch(claim -> claim.low() != null && claim.high() == null);
        long largest = claims.stream()
                .flatMap(claim -> Stream.of(claim.low(), claim.best(), claim.high()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return open ? largest + largest / 4 : largest;
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
