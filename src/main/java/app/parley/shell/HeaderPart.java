package app.parley.shell;

import com.vaadin.flow.component.Component;

/** Something that stands at the end of the head of every screen; made anew for each page. */
@FunctionalInterface
public interface HeaderPart {
    Component make();
}
