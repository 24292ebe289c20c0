package app.parley.source.ui;

import app.parley.attachment.Attachment;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Figure;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** For admins: copies that are kept of sources that are gone. They are looked for when it is opened. */
class LostSourceCopies extends NativeDetails {

    LostSourceCopies(SerializableSupplier<List<Attachment>> copies, ZoneId zone) {
        addClassNames("reveal", "source-lost-copies");
        setSummaryText(Texts.here().get("lost-copy.title"));
        Figure.onFirstOpening(this, () -> content(copies.get(), zone));
    }

    private static Component content(List<Attachment> copies, ZoneId zone) {
        Texts texts = Texts.here();
        Paragraph how = new Paragraph(texts.get("lost-copy.how"));
        how.addClassNames("quiet", "small");
        if (copies.isEmpty()) {
            return new Div(how, new EmptyState(texts.get("lost-copy.none")));
        }
        FactTable table = new FactTable(
                texts.get("lost-copy.title"),
                Stream.of("source", "file", "added")
                        .map(column -> texts.get("lost-copy.column." + column))
                        .toList());
        copies.forEach(copy -> table.row(row(copy, texts, zone)));
        return new Div(how, table);
    }

    private static List<Component> row(Attachment copy, Texts texts, ZoneId zone) {
        Anchor file = new Anchor("attachments/" + copy.id(), copy.fileName());
        file.setRouterIgnore(true);
        file.getElement().setAttribute("dir", "auto");
        Div size = new Div(new CopyWords(texts).typeAndSize(copy.type(), copy.sizeBytes()));
        size.addClassNames("quiet", "small");
        Div added = new Div(new Formats(texts).day(copy.addedAt().atZone(zone).toLocalDate()));
        Div by = new Div(Objects.requireNonNullElse(copy.addedBy(), ""));
        by.addClassNames("quiet", "small");
        return List.of(new Code(copy.source()), new Div(new Span(file), size), new Div(added, by));
    }
}
