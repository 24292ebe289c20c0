package app.parley.document.ui;

import app.parley.document.DocumentComparison;
import app.parley.document.DocumentEntry;
import app.parley.document.WordDifference;
import app.parley.document.WordDifference.Kind;
import app.parley.document.WordDifference.Piece;
import app.parley.shell.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * Two documents word by word: side by side where there is room, else as one text. What was taken out is struck through,
 * what was put in is underlined, both with a sign for who sees no colour.
 */
class ComparisonView extends Div {
    ComparisonView(DocumentComparison shown, DocumentWords words) {
        addClassName("comparison");
        if (shown.difference().isEmpty()) {
            add(new EmptyState(words.get("too-long", words.formats().number(WordDifference.MOST_WORDS))));
            return;
        }
        WordDifference difference = shown.difference().get();
        Paragraph sum = new Paragraph(
                difference.isNone()
                        ? words.get("same")
                        : words.get(
                                "difference",
                                words.texts().count("document.added", difference.added()),
                                words.texts().count("document.removed", difference.removed())));
        sum.addClassName("lead");
        sum.getElement().setAttribute("role", "status");
        add(sum);
        if (!difference.isNone()) {
            add(legend(words));
        }
        Div sides = new Div(
                side(shown.earlier(), difference, Kind.ADDED, words),
                side(shown.later(), difference, Kind.REMOVED, words));
        sides.addClassName("comparison-sides");
        Div merged = new Div(heading(shown.later(), words), text(shown.later(), difference, null, words));
        merged.addClassName("comparison-merged");
        add(sides, merged);
    }

    /** What the two marks mean, each as it stands in the text. */
    private static Component legend(DocumentWords words) {
        Paragraph legend = new Paragraph(
                key("ins", words.get("legend-underlined"), words.get("legend-added")),
                key("del", words.get("legend-struck"), words.get("legend-removed")));
        legend.addClassNames("comparison-text", "comparison-legend", "small");
        return legend;
    }

    private static Component key(String tag, String looks, String meaning) {
        HtmlContainer mark = new HtmlContainer(tag);
        mark.add(new Span(looks));
        return new Span(mark, new Span(meaning));
    }

    private static Component side(DocumentEntry entry, WordDifference difference, Kind without, DocumentWords words) {
        return new Div(heading(entry, words), text(entry, difference, without, words));
    }

    private static Component heading(DocumentEntry entry, DocumentWords words) {
        H3 heading = new H3(words.titled(entry));
        heading.getElement().setAttribute("dir", "auto");
        return heading;
    }

    private static Component text(
            DocumentEntry entry,
            WordDifference difference,
            @org.jspecify.annotations.Nullable Kind without,
            DocumentWords words) {
        Div text = new Div();
        text.addClassName("comparison-text");
        DocumentWords.written(text, entry.language());
        difference.pieces().stream()
                .filter(piece -> piece.kind() != without)
                .forEach(piece -> text.add(piece(piece, words)));
        return text;
    }

    private static Component piece(Piece piece, DocumentWords words) {
        if (piece.kind() == Kind.SAME) {
            return new Span(piece.text());
        }
        boolean added = piece.kind() == Kind.ADDED;
        HtmlContainer marked = new HtmlContainer(added ? "ins" : "del");
        Span spoken = new Span(words.get(added ? "spoken-added" : "spoken-removed"));
        spoken.addClassName("spoken");
        marked.add(spoken);
        marked.add(new Span(piece.text()));
        return marked;
    }
}
