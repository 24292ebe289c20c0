package app.parley.overview.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.shell.Formats;
import app.parley.shell.Rule;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.OptionalDouble;

/** One rule: what it says, what it does not say, and an example worked out from the data at hand. */
class RulePassage extends Section {

    RulePassage(Rule rule, Optional<Worked> example, Exhibits data, Texts texts, Formats formats) {
        addClassName("rule-passage");
        setId(rule.slug());
        H2 heading = new H2(title(rule, texts));
        String id = rule.slug() + "-title";
        heading.setId(id);
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", id);
        Paragraph not = new Paragraph(
                label(texts.get("rules.does-not-say")), new Span(" " + texts.get("rules.not." + rule.code())));
        not.addClassName("rule-not");
        add(heading, new Paragraph(texts.get("rules.says." + rule.code())), not);
        add(example.map(worked -> worked(worked, data, texts, formats)).orElseGet(() -> none(data, texts, formats)));
    }

    static String title(Rule rule, Texts texts) {
        return texts.get("rule.title." + rule.code());
    }

    private static Div worked(Worked worked, Exhibits data, Texts texts, Formats formats) {
        Div box = new Div(label(texts.get("rules.example")));
        box.addClassName("rule-example");
        CrossingOnDay crossing = worked.crossing();
        if (crossing != null && !crossing.slug().equals(data.asked().slug())) {
            box.add(elsewhere(crossing, data, texts, formats));
        }
        OrderedList steps = new OrderedList();
        worked.steps().forEach(step -> steps.add(new ListItem(step)));
        Paragraph result = new Paragraph(worked.result());
        result.addClassName("rule-result");
        box.add(steps, result);
        return box;
    }

    private static Paragraph elsewhere(CrossingOnDay crossing, Exhibits data, Texts texts, Formats formats) {
        OptionalDouble km = data.km(crossing);
        String none = km.isPresent()
                ? texts.get("rules.elsewhere-km", data.asked().name(), formats.number(Math.round(km.getAsDouble())))
                : texts.get("rules.elsewhere", data.asked().name());
        Anchor link = new Anchor(
                data.state().carried().withTraffic(data.state().traffic()).href("crossings/" + crossing.slug()),
                crossing.name());
        Paragraph told = new Paragraph(new Span(none + " "), link);
        told.addClassNames("quiet", "small");
        return told;
    }

    private static Div none(Exhibits data, Texts texts, Formats formats) {
        Paragraph none = new Paragraph(texts.get("rules.no-example", formats.day(data.day())));
        none.addClassName("quiet");
        Div box = new Div(label(texts.get("rules.example")), none);
        box.addClassName("rule-example");
        return box;
    }

    private static Span label(String words) {
        Span label = new Span(words);
        label.addClassName("rule-label");
        return label;
    }
}
