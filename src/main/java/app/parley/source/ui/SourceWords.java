package app.parley.source.ui;

import app.parley.shell.Formats;
import app.parley.shell.RatingWords;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.source.Reliability;
import app.parley.source.SourceEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a source in words. */
record SourceWords(Texts texts, Formats formats) {

    static SourceWords here() {
        Texts texts = Texts.here();
        return new SourceWords(texts, new Formats(texts));
    }

    /** The letter, and what it means. */
    Component reliability(Reliability reliability) {
        Span letter = new Span(reliability.name());
        letter.addClassName("rating");
        letter.getElement().setAttribute("aria-hidden", "true");
        Div rated = new Div(letter, new Span(meaning(reliability)));
        rated.addClassName("rated");
        return rated;
    }

    /** "Reliability C: fairly reliable". */
    String meaning(Reliability reliability) {
        return new RatingWords(texts).reliability(reliability);
    }

    String published(SourceEntry source) {
        return source.publishedOn() == null ? texts.get("source.undated") : formats.date(source.publishedOn());
    }

    String publisher(SourceEntry source) {
        return source.publisher() == null ? texts.get("source.no-publisher") : source.publisher();
    }

    /** "English", from BCP 47. */
    String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return texts.get("source.no-language");
        }
        return Locale.forLanguageTag(tag).getDisplayName(texts.locale());
    }

    /** A link to where it was published; empty if it has no web address. */
    Optional<Anchor> outgoing(SourceEntry source) {
        SourceRef ref = new SourceRef(
                source.id(),
                source.title(),
                "",
                source.url(),
                source.reliability().name(),
                "");
        if (!ref.isLinked()) {
            return Optional.empty();
        }
        Anchor link = new Anchor(String.valueOf(source.url()), texts.get("source.go"), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("router-ignore", true);
        link.addClassName("outgoing");
        return Optional.of(link);
    }
}
