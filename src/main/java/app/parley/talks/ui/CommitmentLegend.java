package app.parley.talks.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the signs of the matrix mean. */
final class CommitmentLegend extends UnorderedList {

    CommitmentLegend(TalksWords words) {
        addClassName("sign-legend");
        getElement().setAttribute("aria-label", words.get("legend"));
        for (CommitmentSign sign : CommitmentSign.values()) {
            add(new ListItem(sign.sign(), new Span(sign.meaning(words))));
        }
        Span score = new Span("2");
        score.addClassNames("sign-score");
        score.getElement().setAttribute("aria-hidden", "true");
        add(new ListItem(score, new Span(words.get("legend.score"))));
        Span said = new Span("\u201d");
        said.addClassNames("sign-said");
        said.getElement().setAttribute("aria-hidden", "true");
        add(new ListItem(said, new Span(words.get("legend.said"))));
    }
}
