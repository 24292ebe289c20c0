package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.PersonLink;
import app.parley.shell.RecordLinks;
import app.parley.shell.Selection;
import app.parley.shell.ViewState;
import app.parley.talks.ReportedStatement;
import app.parley.talks.RoundDetail;
import app.parley.talks.RoundStatement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What each side said of a round, in its words, and what else it is reported to have said on these days. */
class StatementList extends Section {

    private final transient ViewState state;
    private final transient TalksWords words;

    StatementList(RoundDetail round, ViewState state, TalksWords words) {
        this.state = state;
        this.words = words;
        addClassName("statements");
        add(new H2(words.get("statements")));
        if (round.statements().isEmpty()) {
            add(new EmptyState(words.get("statements.none")));
        }
        Set<String> sides = new LinkedHashSet<>();
        round.delegations().forEach(team -> sides.add(team.party()));
        round.statements().forEach(one -> sides.add(side(one)));
        for (String side : sides) {
            List<RoundStatement> said = round.statements().stream()
                    .filter(one -> side(one).equals(side))
                    .toList();
            List<ReportedStatement> reported = round.reported().stream()
                    .filter(one -> one.party().equals(side))
                    .toList();
            if (!said.isEmpty() || !reported.isEmpty()) {
                add(side(side, said, reported));
            }
        }
    }

    /** The party; the empty text of those who are told to speak for none. */
    private static String side(RoundStatement one) {
        return Objects.requireNonNullElse(one.party(), "");
    }

    private Section side(String side, List<RoundStatement> said, List<ReportedStatement> reported) {
        Section section = new Section(new H3(side.isEmpty() ? words.get("statements.no-side") : side));
        section.addClassName("statements-of");
        if (!said.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("said-list");
            said.forEach(one -> list.add(item(one)));
            section.add(list);
        }
        if (!reported.isEmpty()) {
            Paragraph lead = new Paragraph(words.get("statements.reported"));
            lead.addClassName("quiet");
            UnorderedList list = new UnorderedList();
            list.addClassName("said-list");
            reported.forEach(one -> list.add(item(one)));
            section.add(lead, list);
        }
        return section;
    }

    private ListItem item(RoundStatement one) {
        Div head = head();
        head.add(new Span(
                one.saidOn() == null
                        ? words.get("statements.undated")
                        : words.formats().date(one.saidOn())));
        if (one.speaker() != null) {
            head.add(new PersonLink(one.speaker(), state));
        }
        if (one.url() != null) {
            Anchor original = new Anchor(one.url(), words.get("statements.original"), AnchorTarget.BLANK);
            original.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("router-ignore", true);
            head.add(original);
        }
        Div quote = new Div(one.text());
        quote.addClassName("quoted");
        quote.getElement().setAttribute("dir", "auto");
        if (one.language() != null) {
            quote.getElement().setAttribute("lang", one.language());
        }
        return new ListItem(
                head,
                quote,
                new Cited(one.sources(), words.texts()),
                RecordLinks.of("statements", one.id(), Objects.requireNonNullElse(one.speaker(), side(one))));
    }

    private ListItem item(ReportedStatement one) {
        Div head = head();
        head.add(new Span(words.formats().date(one.on())));
        if (one.claimBy() != null) {
            head.add(new Span(one.claimBy()));
        }
        Anchor incident = new Anchor(
                state.carried()
                        .withSelected(new Selection(Selection.Kind.INCIDENT, one.incident()))
                        .href("timeline"),
                one.title());
        return new ListItem(head, new Div(incident), new Cited(one.sources(), words.texts()));
    }

    private static Div head() {
        Div head = new Div();
        head.addClassName("said-head");
        return head;
    }
}
