package app.parley.crossing.ui;

import app.parley.crossing.LedgerClaim;
import app.parley.shell.SourceLine;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.source.CitedSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The sources behind a row, folded into their number: each with its reliability, and how credible its statement is. */
class RatedSources extends NativeDetails {
    private static final String REPORTS = "reports";

    RatedSources(List<LedgerClaim> claims, LedgerWords words) {
        addClassNames("reveal", "cited");
        Texts texts = words.words().texts();
        long count = claims.stream().mapToLong(claim -> claim.sources().size()).sum();
        setSummary(new Span(count == 0 ? texts.get("cited.none") : texts.count("cited.count", count)));
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
        UnorderedList list = new UnorderedList();
        list.addClassName("cited-list");
        sources.forEach(source -> list.add(item(source, words)));
        return list;
    }

    private static ListItem item(CitedSource source, LedgerWords words) {
        Texts texts = words.words().texts();
        ListItem item =
                new ListItem(new SourceLine(SourceRef.of(source, words.words().formats()), texts));
        item.add(remark(words.credibility(source.credibility())));
        if (source.speaker() != null) {
            item.add(remark(texts.get("cited.quoting", source.speaker())));
        }
        if (!source.stance().equals(REPORTS)) {
            item.add(remark(texts.get("cited.stance." + source.stance())));
        }
        return item;
    }

    private static Span remark(String text) {
        Span remark = new Span(text);
        remark.addClassNames("quiet", "cited-remark");
        return remark;
    }
}
