package app.parley.shell;

import app.parley.source.Basis;
import app.parley.source.CitationStance;
import app.parley.source.CitedSource;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * The sources of one fact, folded into their number; one click names and rates them. A fact without any says so, and so does
 * one for which unreliable sources alone vouch.
 */
public class Cited extends NativeDetails {

    public Cited(List<CitedSource> sources, Texts texts) {
        addClassNames("reveal", "cited");
        Span count = new Span(sources.isEmpty() ? texts.get("cited.none") : texts.count("cited.count", sources.size()));
        new RatingWords(texts)
                .mark(Basis.of(sources))
                .ifPresentOrElse(mark -> setSummary(count, mark), () -> setSummary(count));
        setContent(items(sources, texts));
    }

    /** The sources as an open list; where unreliable ones alone vouch, that stands before them. */
    public static UnorderedList list(List<CitedSource> sources, Texts texts) {
        UnorderedList list = items(sources, texts);
        new RatingWords(texts).mark(Basis.of(sources)).ifPresent(mark -> list.addComponentAsFirst(new ListItem(mark)));
        return list;
    }

    private static UnorderedList items(List<CitedSource> sources, Texts texts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("cited-list");
        sources.forEach(source -> list.add(item(source, texts)));
        return list;
    }

    /** One source with its rating, whom it quotes and how it stands to the fact. */
    private static ListItem item(CitedSource source, Texts texts) {
        ListItem item = new ListItem(new SourceLine(SourceRef.of(source, new Formats(texts)), texts));
        if (source.speaker() != null) {
            item.add(remark(texts.get("cited.quoting", source.speaker())));
        }
        if (source.stance() != CitationStance.REPORTS) {
            item.add(remark(texts.get("cited.stance." + source.stance().code())));
        }
        return item;
    }

    private static Span remark(String words) {
        Span remark = new Span(words);
        remark.addClassNames("quiet", "cited-remark");
        return remark;
    }
}
