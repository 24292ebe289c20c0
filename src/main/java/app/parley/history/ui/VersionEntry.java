package app.parley.history.ui;

import app.parley.history.RecordVersion;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One published version of a record: when, who, why, and what differs from the version before. */
final class VersionEntry extends Article {
    private final Div meta = new Div();
    private final Texts texts;
    private final String when;

    VersionEntry(RecordVersion version, ZoneId zone, FieldWords words) {
        texts = words.texts();
        when = new Formats(texts).instantInZone(version.at(), zone);
        addClassName("version");
        meta.addClassName("version-meta");
        String kind = version.kind().name().toLowerCase(Locale.ROOT);
        Span what = new Span(texts.get("history.kind." + kind));
        what.addClassNames("version-kind", "version-" + kind);
        meta.add(what, line(when), line(who(version)));
        Div body = new Div();
        body.addClassName("version-body");
        String why = version.why();
        if (why != null) {
            Paragraph reason = new Paragraph(why);
            reason.getElement().setAttribute("dir", "auto");
            body.add(reason);
        }
        body.add(
                switch (version.kind()) {
                    case CREATED, RESTORED -> FieldTable.whole(version.changed(words.file()), version.cells(), words);
                    case RETRACTED -> FieldTable.whole(version.changed(words.file()), version.before(), words);
                    case CORRECTED ->
                        FieldTable.changed(version.changed(words.file()), version.before(), version.cells(), words);
                });
        add(meta, body);
    }

    private String who(RecordVersion version) {
        @Nullable String who = version.who();
        return who == null ? texts.get("history.by-import") : texts.get("history.by", who);
    }

    /** Lets the version be made the next one. */
    void offer(RecordVersion version, ComponentEventListener<ClickEvent<NativeButton>> restore) {
        NativeButton button = new NativeButton(texts.get("history.restore"), restore);
        button.setAriaLabel(texts.get("history.restore-of", when));
        meta.add(button);
    }

    /** Says that this is what is published. */
    void isPresent(Texts words) {
        meta.add(line(words.get("history.present")));
    }

    private static Span line(String words) {
        Span line = new Span(words);
        line.addClassName("version-when");
        return line;
    }
}
