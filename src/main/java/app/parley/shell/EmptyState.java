package app.parley.shell;

import com.vaadin.flow.component.html.Paragraph;

/** A sentence where there is nothing to show: what is missing, and why or what to do. */
public class EmptyState extends Paragraph {

    public EmptyState(String sentence) {
        super(sentence);
        addClassName("empty-state");
    }
}
