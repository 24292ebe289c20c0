package app.parley.crossing.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingPage;
import app.parley.crossing.Place;
import app.parley.shell.RecordLinks;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A crossing's names in all scripts, and where it lies on either side. */
class CrossingHeading extends Header {

    private static final String PASHTO_LETTERS = "ټډړږښګڼېۍ";
    private static final String URDU_LETTERS = "ٹڈڑںےہھ";

    CrossingHeading(CrossingPage crossing, Situation situation, Texts texts) {
        addClassName("crossing-heading");
        CrossingOnDay now = crossing.onDay();
        add(new H1(now.name()));
        if (!crossing.aliases().isEmpty()) {
            Div aliases = new Div(new Span(texts.get("crossing.page.also")));
            aliases.addClassName("aliases");
            crossing.aliases().forEach(name -> aliases.getElement().appendChild(name(name)));
            add(aliases);
        }
        Div sides = new Div(
                side(situation.sideA().name(), now.sideA(), texts),
                side(situation.sideB().name(), now.sideB(), texts));
        sides.addClassName("sides");
        add(sides);
        String kind = texts.get("crossing.kind." + now.kind());
        Div kinds = new Div(
                crossing.unLocode().isEmpty()
                        ? kind
                        : texts.get(
                                "crossing.page.kind-code",
                                kind,
                                String.join(texts.get("list.comma"), crossing.unLocode())));
        kinds.addClassNames("quiet", "small");
        add(kinds, RecordLinks.of("crossings", now.slug(), now.name()));
    }

    /** A name set apart from the text around it, in its own direction and, as far as its letters tell, language. */
    private static Element name(String alias) {
        Element name = new Element("bdi").setText(alias);
        boolean arabic = alias.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        if (!arabic) {
            return name;
        }
        name.setAttribute("dir", "rtl");
        if (holdsAny(alias, PASHTO_LETTERS)) {
            name.setAttribute("lang", "ps");
        } else if (holdsAny(alias, URDU_LETTERS)) {
            name.setAttribute("lang", "ur");
        }
        return name;
    }

    private static boolean holdsAny(String text, String letters) {
        return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static Div side(String party, Place place, Texts texts) {
        List<String> parts = Stream.of(place.place(), place.district(), place.province())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.toList());
        Span where = new Span(
                parts.isEmpty() ? texts.get("crossing.page.no-place") : String.join(texts.get("list.comma"), parts));
        Emphasis name = new Emphasis(party);
        return new Div(name, where);
    }
}
