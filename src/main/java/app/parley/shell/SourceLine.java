package app.parley.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A source in one line: reliability letter, title, publisher, date; where a fact cites it, both axes of its rating in words. The title leads to where it was published, or else to
 * our page about the source; the letter always leads there.
 */
public class SourceLine extends Span {

    public SourceLine(SourceRef source, Texts texts) {
        addClassName("source-line");
        if (!source.reliability().isEmpty()) {
            add(rating(source, texts));
        }
        add(title(source));
        List<String> rest = new ArrayList<>();
        if (!source.publisher().isEmpty() && !source.publisher().equals(source.title())) {
            rest.add(source.publisher());
        }
        if (!source.published().isEmpty()) {
            rest.add(source.published());
        }
        if (!rest.isEmpty()) {
            Span said = new Span(String.join(", ", rest));
            said.addClassName("quiet");
            add(said);
        }
        if (!source.rated().isEmpty()) {
            Span rated = new Span(source.rated());
            rated.addClassNames("quiet", "source-rated");
            add(rated);
        }
    }

    private static Anchor rating(SourceRef source, Texts texts) {
        String letter = source.reliability();
        Anchor rating = new Anchor(page(source), letter);
        rating.addClassName("rating");
        String words = texts.get("reliability." + letter.toLowerCase(Locale.ROOT));
        rating.setTitle(words);
        rating.getElement().setAttribute("aria-label", texts.get("source.about", words));
        return rating;
    }

    private static Span title(SourceRef source) {
        Anchor link = new Anchor(page(source), source.title());
        if (source.isLinked()) {
            link = new Anchor(String.valueOf(source.url()), source.title(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("router-ignore", true);
        }
        // A title may be in any script; it must not turn the line around it.
        link.getElement().setAttribute("dir", "auto");
        return new Span(link);
    }

    private static String page(SourceRef source) {
        String path = "sources/" + source.id();
        return Optional.ofNullable(UI.getCurrent())
                .flatMap(Viewed::in)
                .map(viewed -> viewed.state().carried().href(path))
                .orElse(path);
    }
}
