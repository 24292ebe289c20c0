package app.parley.talks.ui;

import app.parley.talks.RoundStatus;
import com.vaadin.flow.component.html.Span;

/** What became of a round, by shape and word: held a disc, collapsed a broken disc, put off a dashed ring, and so on. */
class RoundMark extends Span {

    RoundMark(RoundStatus status, TalksWords words) {
        super(words.status(status));
        addClassNames("round-mark", "round-" + status.code());
    }
}
