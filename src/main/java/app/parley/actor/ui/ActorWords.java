package app.parley.actor.ui;

import app.parley.actor.ActorDetail.Counted;
import app.parley.actor.ActorKind;
import app.parley.actor.ActorRef;
import app.parley.actor.RoundRef;
import app.parley.name.WrittenName;
import app.parley.shell.Formats;
import app.parley.shell.PersonLink;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.time.DateInterval;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** What is said of people and organisations in words, and their names as links. */
record ActorWords(Texts texts, Formats formats, ViewState state) {

    static ActorWords here(ViewState state) {
        Texts texts = Texts.here();
        return new ActorWords(texts, new Formats(texts), state);
    }

    String get(String key, Object... values) {
        return texts.get("actor." + key, values);
    }

    String kind(ActorKind kind) {
        return texts.get("actor.kind." + kind.code());
    }

    /** "412", or "10,000+". */
    String number(Counted counted) {
        String number = formats.number(counted.number());
        return counted.more() ? get("and-more", number) : number;
    }

    /** "Istanbul, 25 Oct 2025 – 30 Oct 2025"; the track in place of a place that is not known. */
    String round(RoundRef round) {
        String place = round.city() == null ? round.track() : round.city();
        if (round.startOn() == null) {
            return get("round-undated", place);
        }
        var end = round.endOn() == null ? round.startOn() : round.endOn();
        return get("round-title", place, formats.interval(new DateInterval(round.startOn(), end)));
    }

    Anchor roundLink(RoundRef round) {
        return new Anchor(state.carried().href("talks/" + round.id()), round(round));
    }

    /** A link if it is somebody's name on record, else the words alone. */
    Component link(ActorRef who) {
        return who.id() == null ? name(who.name()) : new PersonLink(who.id(), who.name(), state);
    }

    /** Several, set apart. */
    Span links(List<ActorRef> all) {
        Span list = new Span();
        list.addClassName("name-list");
        all.forEach(one -> list.add(new Span(link(one))));
        return list;
    }

    /** A name that keeps its own script and direction and turns nothing around it. */
    static Component name(String name) {
        WrittenName written = WrittenName.of(name);
        Span isolated = new Span(name);
        isolated.addClassName("written-name");
        Element element = isolated.getElement();
        element.setAttribute("dir", written.rightToLeft() ? "rtl" : "ltr");
        String language = written.languageTag();
        if (language != null) {
            element.setAttribute("lang", language);
        }
        return isolated;
    }

    /** "Arabic" for {@code Arab}, in the reader's language; empty for Latin. */
    String script(WrittenName name) {
        if (name.script() == null) {
            return "";
        }
        try {
            return new Locale.Builder().setScript(name.script()).build().getDisplayScript(texts.locale());
        } catch (IllformedLocaleException e) {
            return "";
        }
    }

    Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
