package app.parley.crossing.ui;

import app.parley.crossing.LedgerClaim;
import app.parley.shell.Cited;
import app.parley.shell.RatingWords;
import app.parley.shell.Texts;
import app.parley.source.Basis;
import app.parley.source.CitedSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The sources behind a row, folded into their number: each with its reliability, and how credible its statement is. */
class RatedSources extends NativeDetails {
    RatedSources(List<LedgerClaim> claims, LedgerWords words) {
        addClassNames("reveal", "cited");
        Texts texts = words.words().texts();
        long count = claims.stream().mapToLong(claim -> claim.sources().size()).sum();
        Span number = new Span(count == 0 ? texts.get("cited.none") : texts.count("cited.count", count));
        new RatingWords(texts)
                .mark(Basis.ofFacts(claims.stream().map(LedgerClaim::sources)))
                .ifPresentOrElse(mark -> setSummary(number, mark), () -> setSummary(number));
        Div content = new Div();
        for (LedgerClaim claim : claims) {
            if (claims.size() > 1) {
                Div speaker = new Div(words.speaker(claim));
                speaker.setId("claim-" + claim.id() + "-sources");
                speaker.addClassName("saying-speaker");
                content.add(speaker);
            }
            content.add(list(claim.sources(), words));
        }
        setContent(content);
    }

    static UnorderedList list(List<CitedSource> sources, LedgerWords words) {
        return Cited.list(sources, words.words().texts());
    }
}
