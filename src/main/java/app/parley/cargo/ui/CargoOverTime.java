package app.parley.cargo.ui;

import app.parley.cargo.CargoHistory;
import app.parley.cargo.CargoReport;
import app.parley.chart.Axis;
import app.parley.chart.Chart;
import app.parley.shell.Choice;
import app.parley.shell.EmptyState;
import app.parley.shell.Formats;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.source.ui.CitedSources;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stranded cargo over time at one crossing, or at none in particular: a small chart for each unit, all over the same days;
 * counts without a date or without a number are listed under them.
 */
@StyleSheet("styles/cargo-over-time.css")
public class CargoOverTime extends Div {

    /** The query parameter that holds whose counts are drawn. */
    public static final String SPEAKER = "speaker";

    /** Names downloads of counts that are of no single crossing. */
    private static final String NO_CROSSING = "situation";

    private final transient List<CargoReport> reports;
    private final @Nullable String crossing;
    private final ViewState state;
    private final Texts texts;
    private final SerializableConsumer<String> chosen;

    /**
     * @param reports claims; those of other crossings are left alone
     * @param crossing slug, null for claims of no single crossing
     * @param speaker whose counts are drawn; of anybody, if empty or unknown
     * @param chosen called with another speaker, empty for all, so that the address can follow
     */
    public CargoOverTime(
            List<CargoReport> reports,
            @Nullable String crossing,
            String speaker,
            ViewState state,
            Texts texts,
            SerializableConsumer<String> chosen) {
        this.reports = List.copyOf(reports);
        this.crossing = crossing;
        this.state = state;
        this.texts = texts;
        this.chosen = chosen;
        addClassName("cargo-over-time");
        show(speaker);
    }

    private void show(String wanted) {
        removeAll();
        List<CargoHistory> all = CargoHistory.of(crossing, state.on(), reports);
        if (all.isEmpty()) {
            add(new EmptyState(texts.get("cargo.none")));
            return;
        }
        CargoSpeakers speakers = CargoSpeakers.of(
                all.stream().flatMap(history -> history.dated().stream()).toList());
        String speaker = speakers.names().contains(wanted) ? wanted : "";
        CargoWords words = new CargoWords(texts, new Formats(texts));
        Axis.Days days = CargoChart.days(all, state.on());
        CargoChart chart = new CargoChart(
                CargoChart.file(crossing == null ? NO_CROSSING : crossing), days, state.on(), speakers, words);
        List<CargoHistory> shown =
                all.stream().map(history -> only(history, speaker)).toList();
        add(head(speakers, speaker, days, words));
        Div charts = new Div();
        charts.addClassName("small-charts");
        Stream.concat(
                        shown.stream().filter(history -> !CargoChart.isPerishable(history)),
                        shown.stream().filter(CargoChart::isPerishable))
                .filter(CargoChart::isDrawn)
                .forEach(history -> charts.add(new Chart(chart.of(history), texts)));
        if (charts.getComponentCount() > 0) {
            add(charts);
        }
        addList(
                "cargo-chart.in-words",
                shown.stream().flatMap(history -> inWords(history)).toList(),
                words);
        addList(
                "cargo.undated",
                shown.stream().flatMap(history -> history.undated().stream()).toList(),
                words);
    }

    private Component head(CargoSpeakers speakers, String speaker, Axis.Days days, CargoWords words) {
        String key = crossing == null ? "cargo-chart.lead-elsewhere" : "cargo-chart.lead";
        Paragraph lead = new Paragraph(new Span(texts.get(key)));
        if (days.to().isBefore(state.on())) {
            lead.add(new Span(
                    " " + texts.get("cargo-chart.no-later", words.formats().day(state.on()))));
        }
        if (crossing != null) {
            lead.add(new Span(" "), new RuleLink(Rule.STRANDED_NOW, state, crossing, texts));
        }
        lead.addClassNames("quiet", "small");
        Div head = new Div(lead);
        head.addClassName("cargo-over-time-head");
        if (speakers.names().size() > 1) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", texts.get("cargo-chart.all-speakers"));
            speakers.names().stream().filter(name -> !name.isEmpty()).forEach(name -> options.put(name, name));
            head.add(new Choice(texts.get("cargo-chart.speaker"), options, speaker, name -> {
                show(name);
                chosen.accept(name);
            }));
        }
        return head;
    }

    /** The claims of that speaker; what is stranded still rests on all of them. */
    private static CargoHistory only(CargoHistory history, String speaker) {
        if (speaker.isEmpty()) {
            return history;
        }
        return new CargoHistory(
                history.unit(), by(history.dated(), speaker), by(history.undated(), speaker), history.steps());
    }

    private static List<CargoReport> by(List<CargoReport> reports, String speaker) {
        return reports.stream()
                .filter(report -> CargoSpeakers.name(report).equals(speaker))
                .toList();
    }

    private static Stream<CargoReport> inWords(CargoHistory history) {
        return history.dated().stream()
                .filter(report -> report.low() == null && report.best() == null && report.high() == null);
    }

    private void addList(String heading, List<CargoReport> counts, CargoWords words) {
        if (counts.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("not-drawn");
        counts.forEach(count -> list.add(item(count, words)));
        Div part = new Div(new H3(texts.get(heading)), list);
        part.addClassName("cargo-not-drawn");
        add(part);
    }

    private ListItem item(CargoReport count, CargoWords words) {
        Span number = new Span(texts.get("cargo.counted", words.number(count), words.unit(count.unit())));
        number.addClassName("cargo-count");
        String date = count.reportedOn() == null
                ? texts.get("cargo.no-date")
                : words.formats().date(count.reportedOn());
        String speaker = count.speaker() == null ? texts.get("figure.nobody-named") : count.speaker();
        String about = Stream.of(date, speaker, count.note() == null ? "" : count.note())
                .filter(part -> !part.isEmpty())
                .reduce((one, two) -> one + texts.get("list.semicolon") + two)
                .orElse("");
        return new ListItem(number, new Span(" " + about), new CitedSources(count.sources(), texts));
    }
}
