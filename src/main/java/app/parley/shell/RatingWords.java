package app.parley.shell;

import app.parley.source.Basis;
import app.parley.source.CitedSource;
import app.parley.source.Credibility;
import app.parley.source.Reliability;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two axes of a rating in words, side by side and never as one. */
public record RatingWords(Texts texts) {

    /** "Reliability C: fairly reliable". */
    public String reliability(Reliability reliability) {
        return texts.get("reliability." + code(reliability));
    }

    /** "Credibility 2: probably true"; where nobody judged, that it was not judged. */
    public String credibility(@Nullable Credibility credibility) {
        return credibility == null ? texts.get("credibility.none") : texts.get("credibility." + code(credibility));
    }

    /** "Reliability B: usually reliable · Credibility 3: possibly true". */
    public String both(CitedSource source) {
        return texts.get("rating.both", reliability(source.reliability()), credibility(source.credibility()));
    }

    /** What is to be known of a fact that no rated source vouches for; empty if one does, or if none is cited. */
    public Optional<String> basis(Basis basis) {
        return basis.isDoubtful() ? Optional.of(texts.get("basis." + code(basis))) : Optional.empty();
    }

    /** The same as a mark beside the fact. */
    public Optional<Span> mark(Basis basis) {
        return basis(basis).map(words -> {
            Span mark = new Span(words);
            mark.addClassNames("flag", "basis-mark");
            return mark;
        });
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
