package app.parley.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says how current the page is. Its browser side listens to the stream of changes, asks for the page to be shown anew when a
 * newer version is told, and leaves the reader where they were: place, focus, what is open and what is being typed.
 */
@Tag("live-mark")
@JsModule("./shell/live-mark.ts")
class LiveMark extends Component {

    /**
     * What came of asking.
     *
     * @param version that the page shows now
     * @param changed whether anything on it is different
     */
    record Refreshed(long version, boolean changed) {}

    private final SerializableSupplier<Refreshed> refresh;

    LiveMark(Texts texts, SerializableSupplier<Refreshed> refresh) {
        this.refresh = refresh;
        String time = "{0}";
        getElement()
                .setPropertyJson(
                        "texts",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("live", texts.get("live.live"))
                                .put("now", texts.get("live.updated-now"))
                                .put("updated", texts.get("live.updated", time))
                                .put("lost", texts.get("live.lost", time))
                                .put("back", texts.get("live.back")))
                .setProperty("locale", texts.locale().toLanguageTag());
    }

    /** Tells which version the page shows; a page of the past, or of nothing, is not kept current. */
    void show(@Nullable Viewed viewed, boolean past) {
        if (viewed == null || past) {
            getElement().setProperty("situation", "").setProperty("version", 0);
        } else {
            getElement()
                    .setProperty("situation", viewed.situation().slug())
                    .setProperty("version", viewed.situation().version());
        }
    }

    Refreshed ask() {
        return refresh.get();
    }

    @ClientCallable
    private ObjectNode refresh() {
        Refreshed done = ask();
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", done.version())
                .put("changed", done.changed());
    }
}
