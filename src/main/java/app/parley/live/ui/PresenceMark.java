package app.parley.live.ui;

import app.parley.live.Presence;
import app.parley.live.Presence.Other;
import app.parley.shell.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * "Also editing: Ayesha": who else has the same form open, and that this page has it open for the others. It is there for as
 * long as the mark is on the page; nobody is told to those not signed in.
 *
 * <pre>{@code form.add(new PresenceMark(presence, "record:closures:cl-torkham-trade"));}</pre>
 */
@Tag("presence-mark")
@JsModule("./shell/presence-mark.ts")
@StyleSheet("styles/presence.css")
public class PresenceMark extends Component {
    private final transient Presence presence;
    private final String key;
    private final UUID place = UUID.randomUUID();
    private List<Other> others = List.of();

    /** @param key what is open, see {@link Presence#beat} */
    public PresenceMark(Presence presence, String key) {
        this.presence = presence;
        this.key = key;
        getElement().setAttribute("role", "status").setProperty("every", Presence.BEAT.toMillis());
    }

    /** Who else has it open, as it was last known. */
    public List<Other> others() {
        return others;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        beat(false);
    }

    /** Also when the page is closed: the browser says so as it goes. */
    @Override
    protected void onDetach(DetachEvent event) {
        try {
            presence.leave(key, place);
        } catch (AccessDeniedException | AuthenticationException signedOut) {
            others = List.of();
        }
    }

    @ClientCallable
    private void beat(boolean hidden) {
        try {
            show(presence.beat(key, place, hidden));
        } catch (AccessDeniedException | AuthenticationException signedOut) {
            show(List.of());
        }
    }

    private void show(List<Other> now) {
        others = now;
        getElement().setText(words(now, Texts.here()));
    }

    private static String words(List<Other> others, Texts texts) {
        List<String> sentences = new ArrayList<>();
        List<String> names =
                others.stream().filter(other -> !other.self()).map(Other::name).collect(Collectors.toList());
        if (!names.isEmpty()) {
            sentences.add(texts.get("presence.others", String.join(", ", names)));
        }
        if (others.stream().anyMatch(Other::self)) {
            sentences.add(texts.get("presence.self"));
        }
        return String.join(" ", sentences);
    }
}
