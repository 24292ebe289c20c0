package app.parley.source.ui;

import app.parley.shell.Selection;
import app.parley.shell.ViewState;
import app.parley.source.SourceDetail.Fact;
import java.util.Optional;

/** The page on which a fact is shown. */
final class FactPlace {

    private FactPlace() {}

    /** Relative to the page's base, with situation and day kept; empty if it is on no page of its own. */
    static Optional<String> href(Fact fact, ViewState state) {
        ViewState kept = state.carried();
        String subject = fact.subject();
        return switch (fact.kind()) {
            case CLOSURE, CROSSING_CLAIM, CONFIRMATION, CARGO_CLAIM, IMPACT_CLAIM ->
                Optional.of(kept.href(subject == null ? "" : "crossings/" + subject));
            case ROUND -> Optional.of(kept.href("talks/" + fact.id()));
            case DELEGATION_CLAIM, DELEGATE, ROUND_SESSION, ROUND_STATEMENT ->
                Optional.of(kept.href(subject == null ? "talks" : "talks/" + subject));
            case COMMITMENT -> Optional.of(kept.href("talks/commitments/" + fact.id()));
            case COMMITMENT_REVIEW, COMMITMENT_CLAIM ->
                Optional.of(kept.href("talks/commitments" + (subject == null ? "" : "/" + subject)));
            case DOCUMENT -> Optional.of(kept.href("documents/" + fact.id()));
            case CEASEFIRE, CEASEFIRE_TERMS, CEASEFIRE_ACCOUNT, CEASEFIRE_VIOLATION ->
                Optional.of(kept.href("talks/ceasefires" + (subject == null ? "" : "/" + subject)));
            case INCIDENT ->
                Selection.parse("incident:" + (subject == null ? fact.id() : subject))
                        .map(incident -> kept.withSelected(incident).href("timeline"));
        };
    }
}
