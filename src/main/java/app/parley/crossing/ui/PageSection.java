package app.parley.crossing.ui;

import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** A section of a crossing's page under a heading, with links to how its numbers are counted. */
class PageSection extends Section {

    /** @param key of the heading, below {@code crossing.section.} */
    PageSection(String key, Texts texts, Component... content) {
        H2 heading = new H2(texts.get("crossing.section." + key));
        addClassNames("page-section", "section-" + key);
        String id = "section-" + key;
        heading.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        add(heading);
        add(content);
    }

    /** Links to the rules that the section counts by. */
    static Div rules(List<Rule> rules, ViewState state, String slug, Texts texts) {
        Div links = new Div();
        links.addClassNames("rule-links", "small");
        for (Rule rule : rules) {
            RuleLink link = new RuleLink(rule, state, slug, texts);
            link.setText(texts.get("crossing-days.rule", texts.get("rule.title." + rule.code())));
            link.getElement().removeAttribute("aria-label"); // the words seen say it all
            links.add(link);
        }
        return links;
    }
}
