package app.parley.chart;

import app.parley.shell.Figure;
import app.parley.shell.SourceLine;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A chart with all that belongs to it: title and unit, drawing, the same values as a table, notes, sources, and downloads
 * as PNG, SVG and CSV. If it cannot be drawn, the browser opens the table instead.
 */
@Tag("figure")
@JsModule("./charts/data-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
@StyleSheet("styles/charts.css")
public class Chart extends HtmlContainer {

    private final ChartSpec spec;

    public Chart(ChartSpec spec, Texts texts) {
        this.spec = spec;
        ChartWords words = new ChartWords(texts);
        addClassName("chart");
        Div title = new Div(new H3(spec.title()), unit(spec.unit()));
        title.addClassName("chart-title");
        add(title, new Drawing(new ChartMessage(spec, words).json(), texts));
        spec.notes().forEach(note -> add(quiet(new Paragraph(note))));
        Div below = new Div(table(words), downloads(texts));
        below.addClassName("chart-below");
        add(below);
        List<SourceRef> sources = spec.sources();
        if (!sources.isEmpty()) {
            add(sources(sources, words));
        }
    }

    /** What it shows. */
    public ChartSpec spec() {
        return spec;
    }

    private static Component unit(String unit) {
        Span words = new Span(unit);
        words.addClassName("chart-unit");
        return words;
    }

    /** Filled when it is first opened, so that a page of charts stays small. */
    private NativeDetails table(ChartWords words) {
        NativeDetails details = new NativeDetails(words.texts().get("chart.as-table"));
        details.addClassNames("reveal", "small", "chart-values");
        details.getElement().setAttribute("data-chart-table", true);
        Figure.onFirstOpening(details, () -> new ChartTable(spec, new ChartWords(words.texts())));
        return details;
    }

    private Div downloads(Texts texts) {
        Anchor csv = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = ChartCsv.of(spec, texts).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            spec.fileName("csv"),
                            "text/csv;charset=utf-8",
                            bytes.length);
                }),
                texts.get("chart.csv"));
        csv.getElement().setAttribute("download", spec.fileName("csv")).setAttribute("router-ignore", true);
        csv.addClassName("button");
        csv.setAriaLabel(texts.get("chart.download", texts.get("chart.csv"), spec.title()));
        Div downloads = new Div(picture("png", texts), picture("svg", texts), csv);
        downloads.addClassName("chart-downloads");
        return downloads;
    }

    /** The browser makes the picture; {@code data-chart} listens. */
    private NativeButton picture(String format, Texts texts) {
        String name = texts.get("chart." + format);
        NativeButton button = new NativeButton(name);
        button.getElement().setAttribute("data-save", format);
        button.setAriaLabel(texts.get("chart.download", name, spec.title()));
        return button;
    }

    private static NativeDetails sources(List<SourceRef> sources, ChartWords words) {
        NativeDetails details = new NativeDetails(words.sources(sources));
        details.addClassNames("reveal", "small", "chart-sources");
        UnorderedList list = new UnorderedList();
        sources.forEach(source -> list.add(new ListItem(new SourceLine(source, words.texts()))));
        list.addClassName("cited-list");
        details.setContent(list);
        return details;
    }

    private static Component quiet(Component component) {
        component.addClassNames("quiet", "small", "chart-note");
        return component;
    }

    /** The element that draws. */
    @Tag("data-chart")
    private static final class Drawing extends Component {

        Drawing(tools.jackson.databind.node.ObjectNode message, Texts texts) {
            getElement().setPropertyJson("chart", message);
            getElement().setProperty("hint", texts.get("chart.hint"));
            getElement().setProperty("failure", texts.get("chart.failure"));
            getElement().setProperty("still", texts.get("chart.drawing"));
        }
    }
}
