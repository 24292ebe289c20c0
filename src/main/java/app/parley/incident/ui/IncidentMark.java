package app.parley.incident.ui;

import app.parley.incident.IncidentKind;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Span;

/** The kind of an incident by the shape it has on the map, and by word. */
public class IncidentMark extends Span {

    public IncidentMark(IncidentKind kind, Texts texts) {
        super(IncidentLayer.word(kind, texts));
        addClassNames("incident-mark", IncidentLayer.isViolent(kind) ? "incident-violent" : "incident-other");
    }
}
