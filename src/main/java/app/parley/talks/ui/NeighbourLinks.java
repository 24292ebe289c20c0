package app.parley.talks.ui;

import app.parley.shell.ViewState;
import app.parley.talks.Neighbours;
import app.parley.talks.RoundSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** Links to the rounds before and after one, whatever their track. */
class NeighbourLinks extends Nav {

    NeighbourLinks(Neighbours beside, ViewState state, TalksWords words) {
        addClassName("neighbours");
        getElement().setAttribute("aria-label", words.get("neighbours"));
        beside.before().ifPresent(round -> add(link("previous", words.get("previous"), round, state, words)));
        beside.after().ifPresent(round -> add(link("next", words.get("next"), round, state, words)));
    }

    private static Component link(
            String className, String text, RoundSummary round, ViewState state, TalksWords words) {
        Span label = new Span(text);
        label.addClassName("quiet");
        Anchor link = new Anchor(state.carried().href("talks/" + round.id()), words.title(round));
        Div neighbour = new Div(label, link);
        neighbour.addClassName(className);
        return neighbour;
    }
}
