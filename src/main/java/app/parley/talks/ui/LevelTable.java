package app.parley.talks.ui;

import app.parley.shell.FactTable;
import app.parley.shell.ViewState;
import app.parley.talks.Level;
import app.parley.talks.LevelReached;
import app.parley.talks.PartyLevels;
import app.parley.talks.PartyLevels.AtRound;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * At what level each party spoke, round by round: steps drawn beside the words that they stand for. A filled step is certain,
 * a hatched one is possible.
 */
class LevelTable extends FactTable {

    private final transient TalksWords words;

    /** @param shown id of the round whose page it is */
    LevelTable(List<PartyLevels> parties, String shown, ViewState state, TalksWords words) {
        super(
                words.get("levels"),
                List.of(
                        words.get("column.round"),
                        words.get("column.steps"),
                        words.get("column.level-certain"),
                        words.get("column.level-possible")));
        this.words = words;
        addClassName("levels");
        for (PartyLevels party : parties) {
            group(party.party());
            for (AtRound at : party.rounds()) {
                var row = row(
                        round(at, shown, state),
                        steps(at.reached()),
                        FactTable.words(certain(at)),
                        FactTable.words(names(at.reached().possible())));
                if (at.round().id().equals(shown)) {
                    row.addClassName("is-shown");
                }
            }
        }
    }

    private Component round(AtRound at, String shown, ViewState state) {
        String name = words.get("round-title", words.place(at.round()), words.days(at.round()));
        if (!at.round().id().equals(shown)) {
            return new Anchor(state.carried().href("talks/" + at.round().id()), name);
        }
        Span here = new Span(words.get("level.this-round"));
        here.addClassName("head-tag");
        return new Div(new Span(name), here);
    }

    private static Component steps(LevelReached reached) {
        Div steps = new Div();
        steps.addClassName("level-steps");
        steps.getElement().setAttribute("aria-hidden", "true");
        for (int rung = 1; rung <= LevelReached.HIGHEST; rung++) {
            Span step = new Span();
            step.addClassName("level-step");
            if (rung <= reached.certainRung()) {
                step.addClassName("is-certain");
            } else if (rung <= reached.possibleRung()) {
                step.addClassName("is-possible");
            }
            steps.add(step);
        }
        return steps;
    }

    private String certain(AtRound at) {
        if (!at.recorded()) {
            return words.get("level.not-recorded");
        }
        Set<Level> certain = at.reached().certain();
        return certain.isEmpty() ? words.get("level.none-certain") : names(certain);
    }

    private String names(Collection<Level> levels) {
        return words.joined(
                levels.stream().map(level -> words.get("level." + level.code())).toList());
    }
}
