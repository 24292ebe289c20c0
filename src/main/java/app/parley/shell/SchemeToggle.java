package app.parley.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.node.JsonNodeFactory;

/** Light, dark or as the device has it; the browser remembers the choice, the server does not know it. */
@Tag("scheme-toggle")
@JsModule("./shell/scheme-toggle.ts")
class SchemeToggle extends Component {

    SchemeToggle(Texts texts) {
        getElement()
                .setPropertyJson(
                        "texts",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("label", texts.get("scheme.label"))
                                .put("auto", texts.get("scheme.auto"))
                                .put("light", texts.get("scheme.light"))
                                .put("dark", texts.get("scheme.dark")));
    }
}
