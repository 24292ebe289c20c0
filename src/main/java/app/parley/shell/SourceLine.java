package app.parley.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A source in one line: reliability letter, publisher, title as a link, date. */
public class SourceLine extends Span {

    public SourceLine(SourceRef source, Texts texts) {
        addClassName("source-line");
        if (!source.reliability().isEmpty()) {
            add(rating(source.reliability(), texts));
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
    }

    private static Span rating(String letter, Texts texts) {
        Span rating = new Span(letter);
        rating.addClassName("rating");
        String words = texts.get("reliability." + letter.toLowerCase(Locale.ROOT));
        rating.setTitle(words);
        rating.getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        return rating;
    }

    private static Span title(SourceRef source) {
        Span title = new Span();
        // Titles come in many scripts; each runs in its own direction.
        title.getElement().setAttribute("dir", "auto");
        if (source.isLinked()) {
            Anchor link = new Anchor(String.valueOf(source.url()), source.title(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("router-ignore", true);
            title.add(link);
        } else {
            title.setText(source.title());
        }
        return title;
    }
}
