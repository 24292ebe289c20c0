package app.parley.history.ui;

import app.parley.history.Correction;
import app.parley.history.RecordNames;
import app.parley.history.RecordPage;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Optional;

/** One correction or retraction: of what, when, why, and what differs. */
final class CorrectionEntry extends Article {
    CorrectionEntry(Correction one, RecordNames names, ZoneId zone, ViewState state, Texts texts) {
        addClassName("version");
        FieldWords words = new FieldWords(one.file(), names, texts);
        boolean retracted = one.kind() == Correction.Kind.RETRACTION;
        Span kind = new Span(texts.get("corrections.kind." + one.kind().code()));
        kind.addClassNames("version-kind", "version-" + one.kind().code());
        Span when = new Span(new Formats(texts).instantInZone(one.at(), zone));
        when.addClassName("version-when");
        Div meta = new Div(kind, when);
        meta.addClassName("version-meta");
        Div body = new Div(title(one, words, state));
        body.addClassName("version-body");
        body.add(reason(one.reason(), texts));
        if (retracted && one.isPublished()) {
            body.add(quiet(texts.get("corrections.again")));
        }
        Component fields = retracted
                ? new NativeDetails(texts.get("corrections.said"), FieldTable.whole(one.changed(), one.before(), words))
                : FieldTable.changed(one.changed(), one.before(), one.after(), words);
        body.add(fields);
        add(meta, body);
    }

    private static H2 title(Correction one, FieldWords words, ViewState state) {
        String text = words.title(one.lastCells());
        Optional<String> page = RecordPage.path(one.file(), one.recordId(), one.lastCells(), one.isPublished());
        H2 title = new H2();
        title.add(page.<Component>map(path -> new Anchor(state.carried().href(path), text))
                .orElseGet(() -> new Span(text)));
        title.getElement().setAttribute("dir", "auto");
        return title;
    }

    private static Paragraph reason(@org.jspecify.annotations.Nullable String reason, Texts texts) {
        return reason == null
                ? quiet(texts.get("corrections.no-reason"))
                : new Paragraph(texts.get("corrections.reason", reason));
    }

    private static Paragraph quiet(String words) {
        Paragraph quiet = new Paragraph(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
