package app.parley.source.ui;

import app.parley.shell.Formats;
import app.parley.shell.RatingWords;
import app.parley.shell.SourceLine;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.source.Basis;
import app.parley.source.CitedSource;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The sources of one fact, a line each. */
public class CitedSources extends Div {

    public CitedSources(List<CitedSource> sources, Texts texts) {
        addClassName("cited-sources");
        if (sources.isEmpty()) {
            setText(texts.get("source.none-cited"));
            addClassName("quiet");
        }
        new RatingWords(texts).mark(Basis.of(sources)).ifPresent(this::add);
        SourceRef.all(sources, new Formats(texts)).forEach(source -> add(new SourceLine(source, texts)));
    }
}
