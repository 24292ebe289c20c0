package app.parley.shell;

import app.parley.name.NameId;
import app.parley.name.WrittenName;
import com.vaadin.flow.component.html.Anchor;

/**
 * A name that leads to the page of whoever bears it: of a person or a speaker by the name alone, of an actor on file by its
 * id. The name keeps its own script and direction and turns nothing around it.
 */
public class PersonLink extends Anchor {

    /** To the person or speaker of that name, as {@link NameId} has it. */
    public PersonLink(String name, ViewState state) {
        this(NameId.of(name), name, state);
    }

    /** To the actor, person or speaker of that id. */
    public PersonLink(String id, String name, ViewState state) {
        super(state.carried().href("actors/" + id), name);
        addClassName("person-link");
        WrittenName written = WrittenName.of(name);
        getElement().setAttribute("dir", written.rightToLeft() ? "rtl" : "ltr");
        String language = written.languageTag();
        if (language != null) {
            getElement().setAttribute("lang", language);
        }
    }
}
