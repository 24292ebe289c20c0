package app.parley.shell;

import app.parley.source.CitedSource;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/** The sources of one fact, folded into their number; one click names them. A fact without any says so. */
public class Cited extends NativeDetails {

    private static final String REPORTS = "reports";

    public Cited(List<CitedSource> sources, Texts texts) {
        addClassNames("reveal", "cited");
        setSummary(new Span(sources.isEmpty() ? texts.get("cited.none") : texts.count("cited.count", sources.size())));
        setContent(list(sources, texts));
    }

    /** The sources as an open list. */
    public static UnorderedList list(List<CitedSource> sources, Texts texts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("cited-list");
        sources.forEach(source -> list.add(item(source, texts)));
        return list;
    }

    /** The source as a line names it. */
    public static SourceRef ref(CitedSource source, Formats formats) {
        return new SourceRef(
                source.id(),
                source.title(),
                Objects.requireNonNullElse(source.publisher(), ""),
                source.url(),
                source.reliability().name(),
                source.publishedOn() == null ? "" : formats.date(source.publishedOn()));
    }

    private static ListItem item(CitedSource source, Texts texts) {
        ListItem item = new ListItem(new SourceLine(ref(source, new Formats(texts)), texts));
        if (source.speaker() != null) {
            item.add(remark(texts.get("cited.quoting", source.speaker())));
        }
        if (!source.stance().equals(REPORTS)) {
            item.add(remark(texts.get("cited.stance." + source.stance())));
        }
        return item;
    }

    private static Span remark(String words) {
        Span remark = new Span(words);
        remark.addClassNames("quiet", "cited-remark");
        return remark;
    }
}
