package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.PersonLink;
import app.parley.shell.RecordLinks;
import app.parley.shell.ViewState;
import app.parley.source.CitedSource;
import app.parley.talks.PartyDelegation;
import app.parley.talks.PartyDelegation.Member;
import app.parley.talks.Presence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One party's team at a round: who led it, how large it was said to be, and everyone described, named or not. */
class DelegationPanel extends Section {

    private final transient PartyDelegation team;
    private final transient ViewState state;
    private final transient TalksWords words;

    DelegationPanel(PartyDelegation team, ViewState state, TalksWords words) {
        this.team = team;
        this.state = state;
        this.words = words;
        addClassName("delegation");
        add(new H3(team.party()));
        thirdRoles();
        add(head());
        size();
        team.claims()
                .forEach(claim -> add(RecordLinks.of(
                        "delegations",
                        claim.id(),
                        words.joined(Stream.of(
                                        team.party(),
                                        Objects.requireNonNullElse(claim.headName(), ""),
                                        claim.size() == null
                                                ? ""
                                                : words.texts().count("talks.size", claim.size()))
                                .filter(part -> !part.isEmpty())
                                .toList()))));
        if (team.hasUnnamed()) {
            Paragraph unnamed = new Paragraph(words.get("unnamed.at-least"));
            unnamed.addClassName("quiet");
            add(unnamed);
        }
        if (team.delegates().isEmpty()) {
            add(new EmptyState(words.get("nobody-described")));
        } else {
            add(people());
        }
    }

    private void thirdRoles() {
        if (!team.thirdRoles().isEmpty()) {
            Paragraph mark = new Paragraph(words.get(
                    "third-party",
                    words.joined(team.thirdRoles().stream()
                            .map(role -> words.texts().count("talks.role." + role.code(), 1))
                            .toList())));
            mark.addClassName("third-party");
            add(mark);
        }
    }

    private Component head() {
        if (team.heads().isEmpty()) {
            Paragraph unknown = new Paragraph(words.get("head.not-stated"));
            unknown.addClassName("quiet");
            return unknown;
        }
        List<String> names =
                team.heads().stream().map(PartyDelegation.Head::name).toList();
        Paragraph head = new Paragraph(
                team.headContested()
                        ? words.get("head.contested", words.anyOf(names))
                        : words.get("head.one", names.getFirst()));
        head.addClassName("team-head");
        if (!team.headContested()) {
            return new Div(head, new Cited(team.heads().getFirst().sources(), words.texts()));
        }
        head.addClassName("flag");
        UnorderedList bySource = new UnorderedList();
        bySource.addClassName("by-source");
        team.heads()
                .forEach(one -> bySource.add(new ListItem(
                        new PersonLink(one.name(), state),
                        new Span(words.get("by-publishers", publishers(one.sources()))),
                        mayBe(one.name()),
                        new Cited(one.sources(), words.texts()))));
        return new Div(head, bySource);
    }

    /** "may be a spelling of …"; nothing if no other name of the team is near. */
    private Span mayBe(String name) {
        List<String> near = team.mayBe(name);
        Span note = new Span(near.isEmpty() ? "" : words.get("may-be-spelling", words.anyOf(near)));
        note.addClassNames("quiet", "basis");
        return note;
    }

    private void size() {
        Map<Integer, List<PartyDelegation.Claim>> sizes = team.claims().stream()
                .filter(claim -> claim.size() != null)
                .collect(Collectors.groupingBy(
                        claim -> Objects.requireNonNull(claim.size()), LinkedHashMap::new, Collectors.toList()));
        if (sizes.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("by-source");
        sizes.forEach((size, claims) -> {
            var sources = claims.stream()
                    .flatMap(claim -> claim.sources().stream())
                    .distinct()
                    .toList();
            String persons = words.texts().count("talks.size", size);
            list.add(new ListItem(
                    new Span(words.get("said-by", persons, publishers(sources))), new Cited(sources, words.texts())));
        });
        if (sizes.size() > 1) {
            Paragraph differ = new Paragraph(words.get(
                    "sizes-differ",
                    words.texts()
                            .get("format.range", Collections.min(sizes.keySet()), Collections.max(sizes.keySet()))));
            differ.addClassNames("flag", "team-head");
            add(differ);
        }
        add(list);
    }

    private FactTable people() {
        FactTable table = new FactTable(
                words.get("people-of", team.party()),
                List.of(
                        words.get("column.name"),
                        words.get("column.role"),
                        words.get("column.organisation"),
                        words.get("column.level"),
                        words.get("column.sources")));
        table.addClassName("people");
        Map<String, List<Member>> byName = team.delegates().stream()
                .sorted(Comparator.comparing(member -> !member.head()))
                .collect(Collectors.groupingBy(
                        member -> member.named() ? member.name() : "", LinkedHashMap::new, Collectors.toList()));
        List<Member> unnamed = byName.remove("");
        byName.values().forEach(rows -> rows.forEach(member -> row(table, member, member == rows.getFirst())));
        if (unnamed != null) {
            unnamed.forEach(member -> row(table, member, true));
        }
        return table;
    }

    private void row(FactTable table, Member member, boolean first) {
        var row = table.row(
                new Div(name(member, first), RecordLinks.of("delegates", member.id(), member.name())),
                FactTable.words(member.role()),
                FactTable.words(Objects.requireNonNullElse(member.organisation(), "")),
                FactTable.words(words.get("level." + member.level().code())),
                new Cited(member.sources(), words.texts()));
        if (!first) {
            row.addClassName("described-again");
        }
    }

    private Component name(Member member, boolean first) {
        Div name = new Div();
        if (!member.named()) {
            Span unnamed = new Span(words.get("unnamed"));
            unnamed.addClassName("quiet");
            name.add(unnamed);
            return name;
        }
        name.add(new PersonLink(member.name(), state));
        if (member.head()) {
            Span head = new Span(words.get("called-head"));
            head.addClassName("head-tag");
            name.add(head);
        }
        if (first && !team.mayBe(member.name()).isEmpty()) {
            name.add(mayBe(member.name()));
        }
        if (first && team.presenceOf(member.name()) == Presence.UNRELIABLE) {
            Span unreliable = new Span(words.get("presence.unreliable"));
            unreliable.addClassNames("flag", "basis");
            name.add(unreliable);
        }
        if (!first) {
            Span again = new Span(words.get("described-again"));
            again.addClassNames("quiet", "basis");
            name.add(again);
        }
        return name;
    }

    private String publishers(List<CitedSource> sources) {
        return words.joined(sources.stream()
                .map(source -> Objects.requireNonNullElse(source.publisher(), source.title()))
                .distinct()
                .toList());
    }
}
