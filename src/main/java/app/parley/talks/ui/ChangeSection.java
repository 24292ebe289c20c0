package app.parley.talks.ui;

import app.parley.shell.EmptyState;
import app.parley.shell.ViewState;
import app.parley.talks.RoundDetail;
import app.parley.talks.RoundSummary;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;

/** What changed at a round against the one before, party by party; or why nothing is compared. */
class ChangeSection extends Section {

    /** @param all the rounds of the situation */
    ChangeSection(RoundDetail shown, List<RoundSummary> all, ViewState state, TalksWords words) {
        addClassName("delegation-changes");
        Optional<RoundSummary> before = all.stream()
                .filter(round -> round.id().equals(shown.previous()))
                .findFirst();
        if (before.isEmpty()) {
            add(new H2(words.get("change")), new EmptyState(whyNotCompared(shown, words)));
            return;
        }
        RoundSummary against = before.get();
        String earlier = words.title(against);
        add(new H2(words.get("change-against", earlier)));
        if (shown.changes().isEmpty()) {
            add(new EmptyState(words.get("change.nobody")));
        }
        String later = words.title(shown.round());
        shown.changes()
                .forEach(change ->
                        add(new ChangePanel(new ChangeSentences(change, earlier, later, words), change, state, words)));
    }

    private static String whyNotCompared(RoundDetail shown, TalksWords words) {
        RoundSummary round = shown.round();
        return switch (shown.notCompared()) {
            case NOT_HELD ->
                words.get(
                        "change.not-held",
                        words.status(round.status()).toLowerCase(words.texts().locale()));
            case UNDATED -> words.get("change.undated");
            case FIRST_OF_PROCESS ->
                words.get("change.first-of-track", round.process().name());
            case null -> words.get("change.nobody");
        };
    }
}
