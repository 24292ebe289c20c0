package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.ViewState;
import app.parley.talks.ParticipantRole;
import app.parley.talks.RoundGap;
import app.parley.talks.RoundSummary;
import app.parley.talks.TalksProcess;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dated rounds of all tracks on one line in time order, each on the level of its track, with the days between them. */
class RoundTracks extends Div {

    /** More would leave a column no room for words; they are then listed below each other. */
    private static final int MOST_ABREAST = 7;

    private final TalksWords words;
    private final ViewState state;

    /** @param rounds dated, by start */
    RoundTracks(List<RoundSummary> rounds, ViewState state, TalksWords words) {
        this.words = words;
        this.state = state;
        List<TalksProcess> tracks =
                rounds.stream().map(RoundSummary::process).distinct().toList();
        addClassName("tracks");
        if (rounds.size() > MOST_ABREAST) {
            addClassName("tracks-tall");
        }
        getStyle().set("--rounds", String.valueOf(rounds.size())).set("--tracks", String.valueOf(tracks.size()));
        for (int track = 0; track < tracks.size(); track++) {
            add(trackName(tracks.get(track), track, rounds));
        }
        OrderedList line = new OrderedList();
        line.addClassName("round-line");
        line.getElement().setAttribute("role", "list");
        for (int i = 0; i < rounds.size(); i++) {
            RoundSummary round = rounds.get(i);
            RoundSummary next = i + 1 < rounds.size() ? rounds.get(i + 1) : null;
            line.add(item(round, next, i, tracks.indexOf(round.process())));
        }
        add(line);
    }

    private Component trackName(TalksProcess track, int index, List<RoundSummary> rounds) {
        int first = firstOf(track, rounds);
        int last = rounds.size() - 1 - firstOf(track, rounds.reversed());
        H3 name = new H3(track.name());
        Div rail = new Div();
        rail.addClassName("track-rail");
        rail.getStyle().set("--first", String.valueOf(first)).set("--last", String.valueOf(last));
        Div row = new Div(name, rail);
        row.addClassName("track");
        row.getStyle().set("--track", String.valueOf(index));
        return row;
    }

    private static int firstOf(TalksProcess track, List<RoundSummary> rounds) {
        return rounds.stream().map(RoundSummary::process).toList().indexOf(track);
    }

    private ListItem item(RoundSummary round, @Nullable RoundSummary next, int index, int track) {
        ListItem item = new ListItem(when(round, next), card(round));
        item.addClassName("round");
        item.getStyle().set("--order", String.valueOf(index)).set("--track", String.valueOf(track));
        if (isLater(round)) {
            item.addClassName("is-later");
        }
        return item;
    }

    private Component when(RoundSummary round, @Nullable RoundSummary next) {
        Div when = new Div(part(words.days(round), "round-days"));
        when.addClassName("round-when");
        if (next != null) {
            RoundGap.between(round, next).ifPresent(gap -> {
                Span days = part(words.gap(gap), "round-gap");
                days.getElement().setAttribute("aria-label", words.get("gap-to-next", words.gap(gap)));
                days.getElement().setAttribute("role", "img");
                when.add(days);
            });
        }
        return when;
    }

    private Component card(RoundSummary round) {
        Anchor link = new Anchor(state.carried().href("talks/" + round.id()), words.place(round));
        link.addClassName("round-place");
        Div card = new Div(new RoundMark(round.status(), words), link);
        card.addClassName("round-card");
        String counted = words.joined(Stream.of(round.process().name(), words.number(round))
                .filter(part -> !part.isEmpty())
                .toList());
        card.add(part(counted, "round-track quiet"));
        for (ParticipantRole role : ParticipantRole.values()) {
            String names = words.role(role, round);
            if (!names.isEmpty()) {
                card.add(part(words.get("role-of", words.roleName(role, round), names), "round-role"));
            }
        }
        if (isLater(round)) {
            card.add(part(words.get("later"), "round-later"));
        }
        card.add(new Cited(round.sources(), words.texts()));
        return card;
    }

    private boolean isLater(RoundSummary round) {
        return round.startOn() != null && round.startOn().earliest().isAfter(state.on());
    }

    private static Span part(String text, String classNames) {
        Span part = new Span(text);
        part.addClassNames(classNames.split(" "));
        return part;
    }
}
