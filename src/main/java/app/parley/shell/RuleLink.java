package app.parley.shell;

import com.vaadin.flow.component.html.Anchor;
import org.jspecify.annotations.Nullable;

/** Beside a number: leads to how it is counted, with the example of the crossing and day at hand. */
public class RuleLink extends Anchor {

    /** @param crossing whose numbers are the example, as a slug; null where no single crossing is meant */
    public RuleLink(Rule rule, ViewState state, @Nullable String crossing, Texts texts) {
        super(href(rule, state, crossing), texts.get("rule.link"));
        addClassName("rule-link");
        setAriaLabel(texts.get("rule.link-to", texts.get("rule.title." + rule.code())));
    }

    /** Where numbers stand close together: the same link, shown as a question mark. */
    public static RuleLink small(Rule rule, ViewState state, @Nullable String crossing, Texts texts) {
        RuleLink link = new RuleLink(rule, state, crossing, texts);
        link.setText(texts.get("rules.mark"));
        link.addClassName("rule-mark");
        link.setTitle(texts.get("rule.link"));
        return link;
    }

    private static String href(Rule rule, ViewState state, @Nullable String crossing) {
        String path = state.carried().withTraffic(state.traffic()).href("rules");
        String example = crossing == null ? "" : (path.contains("?") ? "&" : "?") + "crossing=" + crossing;
        return path + example + "#" + rule.slug();
    }
}
