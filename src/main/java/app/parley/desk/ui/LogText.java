package app.parley.desk.ui;

import app.parley.quicklog.Mark;
import app.parley.quicklog.Reading;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text again, with each part that was understood or not named beneath it; the arrows go from part to part. */
@Tag("log-text")
@JsModule("./desk/log-text.ts")
final class LogText extends Div {
    private final transient LogWords words;

    /** A part of the text and what it is. */
    private record Part(int start, int end, String className, String name, String value) {}

    LogText(LogWords words) {
        this.words = words;
        addClassName("log-text");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.texts().get("log.text"));
    }

    void show(Reading reading) {
        removeAll();
        List<Part> parts = parts(reading);
        String text = reading.text();
        int from = 0;
        while (from <= text.length() && !text.isBlank()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (to > from) {
                add(line(text, from, to, parts));
            }
            from = to + 1;
        }
        if (!reading.notUnderstood().isEmpty()) {
            String left = reading.notUnderstood().stream()
                    .map(span -> "\u2068" + text.substring(span.start(), span.end()) + "\u2069")
                    .collect(Collectors.joining(" \u00b7 "));
            Paragraph list = new Paragraph(words.texts().get("log.left", left));
            list.addClassName("log-left-list");
            add(list);
        }
        setVisible(getComponentCount() > 0);
    }

    private List<Part> parts(Reading reading) {
        List<Part> parts = new ArrayList<>();
        for (Mark mark : reading.marks()) {
            String said = reading.text().substring(mark.start(), mark.end());
            parts.add(new Part(
                    mark.start(),
                    mark.end(),
                    "log-mark-" + LogWords.code(mark.what()),
                    words.what(mark.what()),
                    words.value(mark, said)));
        }
        reading.notUnderstood()
                .forEach(span -> parts.add(new Part(
                        span.start(),
                        span.end(),
                        "log-mark-left",
                        words.texts().get("log.mark.left"),
                        words.texts().get("log.mark.left.value"))));
        parts.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return parts;
    }

    private Div line(String text, int from, int to, List<Part> parts) {
        Div line = new Div();
        line.addClassName("log-line");
        boolean leftToRight =
                new Bidi(text.substring(from, to), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        line.getElement().setAttribute("dir", leftToRight ? "ltr" : "rtl");
        int at = from;
        for (Part part : parts) {
            if (part.start() < at || part.end() > to) {
                continue;
            }
            between(line, text, at, part.start());
            line.add(mark(part, text.substring(part.start(), part.end())));
            at = part.end();
        }
        between(line, text, at, to);
        return line;
    }

    private static void between(Div line, String text, int from, int to) {
        if (to > from) {
            line.getElement().appendChild(Element.createText(text.substring(from, to)));
        }
    }

    private Span mark(Part part, String said) {
        Span quoted = new Span(said);
        quoted.getElement().setAttribute("dir", "auto");
        quoted.addClassName("log-said");
        Span name = new Span(part.name());
        name.addClassName("log-what");
        Span value = new Span(words.texts().get("log.read-as", part.name(), part.value()));
        value.addClassName("log-value");
        value.getElement().setAttribute("dir", "auto");
        Span mark = new Span(quoted, name, value);
        mark.addClassNames("log-mark", part.className());
        mark.getElement().setAttribute("tabindex", "-1").setAttribute("dir", "ltr");
        return mark;
    }
}
