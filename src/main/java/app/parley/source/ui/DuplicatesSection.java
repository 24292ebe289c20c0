package app.parley.source.ui;

import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Figure;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.source.SourceEntry;
import app.parley.source.SuspectedDuplicates;
import app.parley.source.SuspectedDuplicates.Pair;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** For editors: sources that may be one and the same. They are looked for when it is opened. */
class DuplicatesSection extends NativeDetails {

    DuplicatesSection(SerializableSupplier<SuspectedDuplicates> suspected, ViewState state) {
        addClassNames("reveal", "source-duplicates");
        setSummaryText(Texts.here().get("duplicate.title"));
        Figure.onFirstOpening(this, () -> content(suspected.get(), state));
    }

    private static Component content(SuspectedDuplicates suspected, ViewState state) {
        Texts texts = Texts.here();
        Paragraph how = new Paragraph(texts.get("duplicate.how", SuspectedDuplicates.NEWEST));
        how.addClassNames("quiet", "small");
        if (suspected.pairs().isEmpty()) {
            return new Div(how, new EmptyState(texts.get("duplicate.none")));
        }
        FactTable table = new FactTable(
                texts.get("duplicate.title"),
                Stream.of("one", "other", "reason")
                        .map(column -> texts.get("duplicate.column." + column))
                        .toList());
        suspected.pairs().forEach(pair -> table.row(row(pair, texts, state)));
        Div content = new Div(how, table);
        if (suspected.more()) {
            content.add(new Paragraph(texts.get("duplicate.more", SuspectedDuplicates.MOST)));
        }
        return content;
    }

    private static List<Component> row(Pair pair, Texts texts, ViewState state) {
        return List.of(
                source(pair.one(), texts, state),
                source(pair.other(), texts, state),
                new Span(texts.get("duplicate.reason." + pair.reason().code())));
    }

    private static Component source(SourceEntry source, Texts texts, ViewState state) {
        Anchor link = new Anchor(state.carried().href("sources/" + source.id()), source.title());
        link.getElement().setAttribute("dir", "auto");
        Div more = new Div(texts.count(
                "duplicate.rests", source.facts(), Objects.requireNonNullElse(source.publisher(), source.id())));
        more.addClassNames("quiet", "small");
        return new Div(new Div(link), more);
    }
}
