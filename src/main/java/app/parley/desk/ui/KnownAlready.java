package app.parley.desk.ui;

import app.parley.dossier.DossierFile;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.situation.Situation;
import app.parley.source.SourceAlike;
import app.parley.source.SourceDuplicatesQuery;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is on record already of that which is being written: the same source, or a source that gives the same count. */
record KnownAlready(SourceDuplicatesQuery duplicates, Situation situation) {

    /** Sources that may be the one which is written; none for other kinds of records. */
    List<SourceAlike> alike(DossierFile file, @Nullable String ownId, Map<String, String> cells) {
        if (file != DossierFile.SOURCES) {
            return List.of();
        }
        return duplicates.alike(
                situation, new SourceDuplicatesQuery.Entered(cells.get("url"), cells.get("title"), ownId));
    }

    /** Sources of published counts that say what a count of cargo says; none for other kinds of records. */
    List<SourceAlike> tellingTheSame(DossierFile file, Map<String, String> cells) {
        Long low = RecordWords.count(cells.get("count_min"));
        PartialDate reported = date(cells.get("reported_on"));
        if (file != DossierFile.CARGO_REPORTS || low == null || reported == null || !cells.containsKey("kind")) {
            return List.of();
        }
        return duplicates.tellingTheSame(
                situation,
                new SourceDuplicatesQuery.Count(
                        cells.get("crossing_id"),
                        Objects.requireNonNull(cells.get("kind")),
                        reported,
                        low,
                        RecordWords.count(cells.get("count_max"))),
                null);
    }

    /** Names them below one another, each with the reason and a link to its page. */
    static void show(Div place, List<SourceAlike> found, ViewState state, Texts texts) {
        place.removeAll();
        found.forEach(source -> {
            Anchor title = new Anchor(state.carried().href("sources/" + source.id()), source.title());
            title.setTarget("_blank");
            title.getElement().setAttribute("dir", "auto");
            Div line = new Div(
                    new Span(texts.get(
                            "desk.known-already",
                            texts.get("duplicate.reason." + source.strongest().code()))),
                    title);
            line.addClassNames("desk-line", "record-conflict");
            place.add(line);
        });
    }

    private static @Nullable PartialDate date(@Nullable String cell) {
        try {
            return cell == null || cell.isEmpty() ? null : PartialDate.parse(cell);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
