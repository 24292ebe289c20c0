package app.parley.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Beside a fact: what may be done with the record that tells it. Nothing at all for those who may do nothing. */
public final class RecordLinks extends Span {

    /** What is offered on a page. */
    private record Offered(List<RecordPart> parts) {}

    private RecordLinks() {
        addClassName("record-links");
    }

    /** Keeps what is offered to whoever looks at a page. */
    static void keep(UI ui, List<RecordPart> parts) {
        ComponentUtil.setData(
                ui,
                Offered.class,
                new Offered(parts.stream().filter(RecordPart::isOffered).toList()));
    }

    /**
     * @param file the name, without its ending, of the dossier's file whose row the fact is
     * @param id under which the row is stored
     * @param name of the fact, for those who cannot see what it stands beside
     */
    public static RecordLinks of(String file, Object id, String name) {
        return with((part, viewed) -> Optional.of(part.make(file, id.toString(), name, viewed)));
    }

    /** Beside how fresh what is known of a crossing is: what may be said of it. */
    public static RecordLinks atCrossing(String slug, String name, List<String> traffic) {
        return with((part, viewed) -> part.atCrossing(slug, name, traffic, viewed));
    }

    /** What may be said of the crossings of a list, each in its row; empty if nothing. */
    public static Optional<Confirming> inRows() {
        return offered(RecordPart::inRows).stream().findFirst();
    }

    private static <T> List<T> offered(BiFunction<RecordPart, Viewed, Optional<T>> make) {
        UI ui = UI.getCurrent();
        @Nullable Offered offered = ui == null ? null : ComponentUtil.getData(ui, Offered.class);
        Viewed viewed = ui == null ? null : Viewed.in(ui).orElse(null);
        // What is told as of the past is not what would be changed.
        return offered == null || viewed == null || viewed.state().asOf().isPast()
                ? List.of()
                : offered.parts().stream()
                        .flatMap(part -> make.apply(part, viewed).stream())
                        .toList();
    }

    private static RecordLinks with(BiFunction<RecordPart, Viewed, Optional<Component>> make) {
        RecordLinks links = new RecordLinks();
        offered(make).forEach(links::add);
        links.setVisible(links.getChildren().findAny().isPresent());
        return links;
    }
}
