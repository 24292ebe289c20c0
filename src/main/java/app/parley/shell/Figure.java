package app.parley.shell;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit and the day it speaks of; one click opens who says so. The claims are asked for when it is opened,
 * so that a screen full of figures stays small.
 */
public class Figure extends NativeDetails {

    /**
     * @param number as written, such as "412" or "700–1,200"
     * @param unit what is counted, in words
     * @param asOf the day it speaks of, in words; empty if undated
     * @param claims asked once, at the first opening; must hold on to nothing larger than ids
     */
    public Figure(String number, String unit, String asOf, Texts texts, SerializableSupplier<List<Saying>> claims) {
        addClassName("figure");
        setSummary(part(number, "figure-number"), part(unit, "figure-unit"), part(asOf, "figure-date"));
        onFirstOpening(this, () -> {
            List<Saying> said = claims.get();
            return said.isEmpty() ? new EmptyState(texts.get("figure.no-claims")) : new Sayings(said, texts);
        });
    }

    /** Fills details when they are opened for the first time. */
    public static void onFirstOpening(
            NativeDetails details, SerializableSupplier<com.vaadin.flow.component.@Nullable Component> content) {
        details.addToggleListener(event -> {
            if (event.isOpened() && details.getContent() == null) {
                details.setContent(content.get());
            }
        });
    }

    private static Span part(String text, String className) {
        Span part = new Span(text);
        part.addClassName(className);
        return part;
    }
}
