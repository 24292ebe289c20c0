package app.parley.actor.ui;

import app.parley.actor.ActorDetail;
import app.parley.actor.ActorDetail.Said;
import app.parley.shell.FactTable;
import app.parley.shell.Selection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is claimed in its name: how much of each kind, and the newest, each as it was worded. */
class ClaimsView extends Div {

    private final transient ActorWords words;

    ClaimsView(ActorDetail detail, ActorWords words) {
        this.words = words;
        addClassName("claims-view");
        String comma = words.texts().get("list.comma");
        String counts = detail.claims().counts().entrySet().stream()
                .map(one -> words.get("count-of", words.get("claimed." + one.getKey()), words.number(one.getValue())))
                .collect(Collectors.joining(comma));
        if (detail.claims().quoted().number() > 0) {
            String quoted = words.get(
                    "count-of",
                    words.get("quoted"),
                    words.number(detail.claims().quoted()));
            counts = counts.isEmpty() ? quoted : counts + comma + quoted;
        }
        add(new Paragraph(counts));
        Paragraph worded = new Paragraph(words.get("worded-as"));
        worded.addClassNames("quiet", "small");
        Span wordings = new Span();
        wordings.addClassName("name-list");
        detail.wordings().forEach(wording -> wordings.add(ActorWords.name(wording)));
        worded.add(new Span(" "), wordings);
        add(worded);
        FactTable table = new FactTable(
                words.get("claims"),
                Stream.of("what", "about", "on", "speaker")
                        .map(column -> words.get("said." + column))
                        .toList());
        table.addClassName("said");
        detail.claims()
                .newest()
                .forEach(said -> table.row(
                        what(said),
                        about(said),
                        FactTable.words(
                                said.on() == null
                                        ? words.get("undated")
                                        : words.formats().date(said.on())),
                        ActorWords.name(said.speaker())));
        add(table);
    }

    private Component what(Said said) {
        String value = switch (said.kind()) {
            case "crossing_claim" -> words.texts().get("claimed." + said.word());
            case "cargo_claim" ->
                words.get(
                        "counted",
                        words.formats().range(said.low(), said.high()),
                        words.texts().get("unit." + said.word()));
            case "incident" -> words.texts().get("incident." + said.word());
            case "commitment_claim" -> words.get("commitment-was." + said.word());
            default -> said.word().replace('_', ' ');
        };
        Div what = new Div(new Span(value.strip()));
        if (!said.text().isEmpty()) {
            Div text = new Div(said.text());
            text.addClassName("said-text");
            text.getElement().setAttribute("dir", "auto");
            what.add(text);
        }
        return what;
    }

    private Component about(Said said) {
        String about = said.about();
        if (about == null) {
            return new Span(words.texts().get("fact.whole-situation"));
        }
        if (said.kind().equals("incident")) {
            Optional<String> href = Selection.parse("incident:" + about)
                    .map(one -> words.state().carried().withSelected(one).href("timeline"));
            return href.<Component>map(link -> new Anchor(link, words.get("on-timeline")))
                    .orElseGet(() -> new Span(words.get("claimed.incident")));
        }
        if (said.kind().equals("commitment_claim")) {
            return new Anchor(
                    words.state().carried().href("talks/commitments/" + about),
                    Objects.requireNonNullElse(said.subject(), about));
        }
        return new Anchor(
                words.state().carried().href("crossings/" + about), Objects.requireNonNullElse(said.subject(), about));
    }
}
