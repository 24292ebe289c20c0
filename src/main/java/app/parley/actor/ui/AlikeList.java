package app.parley.actor.ui;

import app.parley.actor.NameAlike;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Whose names are near, each with the reason; that they are the same is not said. */
class AlikeList extends Div {

    AlikeList(List<NameAlike> alike, ActorWords words) {
        Paragraph lead = new Paragraph(words.get("alike.lead"));
        lead.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.addClassName("alike-list");
        alike.forEach(one -> {
            ListItem item = new ListItem(words.link(one.other().ref()));
            item.add(words.quiet(words.get(
                    "alike.item",
                    words.kind(one.other().kind()),
                    words.get("alike." + one.why().code()))));
            list.add(item);
        });
        add(lead, list);
    }
}
