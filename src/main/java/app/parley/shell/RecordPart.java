package app.parley.shell;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** Something that stands beside the facts on public screens, for those who may; made anew for each page. */
public interface RecordPart {
    /** True if whoever looks at the page may see it; asked once a page. */
    boolean isOffered();

    /**
     * @param file the name, without its ending, of the dossier's file whose row the fact is
     * @param id under which the row is stored
     * @param name of the fact, for those who cannot see what it stands beside
     */
    Component make(String file, String id, String name, Viewed viewed);

    /**
     * What may be said of a crossing as it is shown; empty if nothing.
     *
     * @param traffic of which it is known by itself how it stands, by code
     */
    Optional<Component> atCrossing(String slug, String name, List<String> traffic, Viewed viewed);

    /** What may be said of the crossings of a list, each in its row; empty if nothing. */
    Optional<Confirming> inRows(Viewed viewed);
}
