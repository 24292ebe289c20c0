package app.parley.crossing.ui;

import app.parley.crossing.CrossingDetail.Impact;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Formats;
import app.parley.shell.RecordLinks;
import app.parley.shell.Texts;
import app.parley.source.ui.CitedSources;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the crossing's state costs, as each speaker puts it. */
class ImpactTable extends Div {

    private final Texts texts;
    private final Formats formats;

    ImpactTable(List<Impact> impacts, LocalDate day, CrossingWords words) {
        this.texts = words.texts();
        this.formats = words.formats();
        if (impacts.isEmpty()) {
            add(new EmptyState(texts.get("crossing.page.no-impacts")));
            return;
        }
        FactTable table = new FactTable(
                texts.get("crossing.page.impacts"),
                Stream.of("what", "amount", "date", "speaker", "sources")
                        .map(column -> texts.get("crossing.impact.column." + column))
                        .toList());
        impacts.forEach(impact -> addRow(table, impact, day));
        add(table);
    }

    private void addRow(FactTable table, Impact impact, LocalDate day) {
        Div date = new Div(impact.asOf() == null ? texts.get("cargo.no-date") : formats.date(impact.asOf()));
        if (impact.asOf() != null && impact.asOf().latest().isAfter(day)) {
            date.add(quiet(texts.get("cargo.later")));
        }
        Div speaker = new Div(impact.speaker() == null ? texts.get("figure.nobody-named") : impact.speaker());
        if (impact.text() != null) {
            speaker.add(quiet(impact.text()));
        }
        Span amount = new Span(amount(impact));
        amount.addClassName("figure-number");
        table.row(List.of(
                new Span(kind(impact.kind())),
                amount,
                date,
                speaker,
                new Div(
                        new CitedSources(impact.sources(), texts),
                        RecordLinks.of("impacts", impact.id(), kind(impact.kind())))));
    }

    private String amount(Impact impact) {
        String number = range(impact.low(), impact.high());
        if (number.isEmpty()) {
            return texts.get("crossing.page.no-number");
        }
        return impact.unit() == null ? number : texts.get("crossing.page.amount", number, impact.unit());
    }

    private String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        if (low == null) {
            return high == null ? "" : texts.get("format.at-most", format.format(high));
        }
        if (high == null) {
            return texts.get("format.at-least", format.format(low));
        }
        return low.compareTo(high) == 0
                ? format.format(low)
                : texts.get("format.range", format.format(low), format.format(high));
    }

    /** The word of a kind; kinds are an open list, and one without a word is shown as it is recorded. */
    private String kind(String code) {
        return switch (code) {
            case "economic_loss_usd", "jobs", "prices", "returns", "people_affected", "trade_drop_pct" ->
                texts.get("impact." + code);
            default -> code.replace('_', ' ');
        };
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
