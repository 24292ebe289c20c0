package app.parley.talks.ui;

import app.parley.shell.EmptyState;
import app.parley.shell.ViewState;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireOnDay;
import app.parley.talks.CommitmentOnDay;
import app.parley.talks.CommitmentState;
import app.parley.talks.RoundLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In short, beneath the line: how the ceasefires and the commitments stand on the day viewed, with the way to all of them. */
class TalksDigest extends Div {
    /** Of more ceasefires the newest are named. */
    private static final int MOST_CEASEFIRES = 8;

    private final TalksWords words;
    private final ViewState state;

    TalksDigest(
            List<RoundLine.Truce> ceasefires,
            CeasefireOnDay onDay,
            List<CommitmentOnDay> commitments,
            ViewState state,
            TalksWords words) {
        this.words = words;
        this.state = state;
        addClassName("talks-digest");
        add(ceasefires(ceasefires, onDay), commitments(commitments));
    }

    private Component ceasefires(List<RoundLine.Truce> all, CeasefireOnDay onDay) {
        Section section = new Section(new H2(words.get("ceasefires")));
        section.setId("ceasefires");
        if (all.isEmpty()) {
            section.add(new EmptyState(words.get("no-ceasefires")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("digest-list");
        all.reversed().stream().limit(MOST_CEASEFIRES).toList().reversed().forEach(truce -> {
            ListItem item = new ListItem(
                    new TruceMark(truce.entry(), state.on(), words),
                    new Anchor(CeasefiresScreen.href(truce.entry(), state), words.period(truce.entry())));
            item.setId("ceasefire-" + truce.entry().id());
            list.add(item);
        });
        List<CeasefireEntry> entries = all.stream().map(RoundLine.Truce::entry).toList();
        section.add(new Paragraph(CeasefireSentences.sentence(entries, onDay, state.on(), words)));
        CeasefireSentences.beside(onDay, words).forEach(section::add);
        CeasefireSentences.note(entries, onDay, words).ifPresent(section::add);
        section.add(list, new Anchor(state.carried().href(CeasefiresScreen.PATH), words.get("ceasefire.all")));
        return section;
    }

    private Component commitments(List<CommitmentOnDay> all) {
        Section section = new Section(new H2(words.get("commitments")));
        section.setId("commitments");
        List<CommitmentOnDay> agreed =
                all.stream().filter(CommitmentOnDay::agreed).toList();
        if (agreed.isEmpty()) {
            section.add(new EmptyState(words.get("no-commitments")));
            return section;
        }
        section.add(new Paragraph(words.texts().count("talks.digest.commitments", agreed.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("digest-list");
        Map<CommitmentState, Long> byState = agreed.stream()
                .collect(Collectors.groupingBy(
                        one -> one.entry().state(), () -> new EnumMap<>(CommitmentState.class), Collectors.counting()));
        byState.forEach((stands, count) ->
                list.add(counted(count, words.get("commitment." + stands.code()), href("state", stands.code()))));
        long overdue = agreed.stream().filter(CommitmentOnDay::overdue).count();
        if (overdue > 0) {
            list.add(counted(overdue, words.get("digest.overdue"), href("overdue", "true")));
        }
        long reviewed = agreed.stream().filter(one -> one.entry().reviewed()).count();
        section.add(
                list,
                new Paragraph(
                        reviewed == 0
                                ? words.get("digest.none-reviewed")
                                : words.texts().count("talks.digest.reviewed", reviewed)),
                new Anchor(state.carried().href("talks/commitments"), words.get("digest.all-commitments")));
        return section;
    }

    private static ListItem counted(long count, String name, String href) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("digest-number");
        return new ListItem(number, new Anchor(href, name));
    }

    private String href(String name, String value) {
        String path = state.carried().href("talks/commitments");
        return path + (path.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
