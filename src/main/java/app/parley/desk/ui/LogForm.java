package app.parley.desk.ui;

import app.parley.desk.LogDrafts.LogDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a text is logged with, of which the browser keeps all that is made until it is done with: it outlives a crash. */
@Tag("log-form")
@JsModule("./desk/log-form.ts")
final class LogForm extends Div {
    LogForm(Component... parts) {
        super(parts);
        addClassName("log-form");
    }

    /**
     * @param key of the person and of what is logged
     * @param noted what the server had kept and shows; null if nothing
     * @param told hears "again" if the browser made something again, "dropped" if it no longer fitted its text
     */
    void open(String key, @Nullable LogDraft noted, Consumer<String> told) {
        double at = noted == null ? 0 : noted.notedAt().toEpochMilli();
        getElement().callJsFunction("open", key, at).then(String.class, told::accept);
    }

    /** Tells the browser what was made of a text that has been read. */
    void read(String text, Map<String, String> made) {
        ObjectNode cells = JsonNodeFactory.instance.objectNode();
        made.forEach(cells::put);
        getElement().callJsFunction("read", text, cells);
    }

    /** Tells the browser that an answer may have brought fields that something is kept for. */
    void more() {
        getElement().callJsFunction("more");
    }
}
