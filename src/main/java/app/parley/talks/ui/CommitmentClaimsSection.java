package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.source.CitedSource;
import app.parley.talks.CommitmentClaims;
import app.parley.talks.CommitmentEntry;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** What was said of a commitment's fate, and its sources by the stance recorded of each. */
final class CommitmentClaimsSection extends Section {

    /** @param one as it stood on the day viewed */
    CommitmentClaimsSection(CommitmentEntry one, TalksWords words) {
        setId("claims");
        addClassName("commitment-claims");
        add(new H2(words.get("claims")));
        Div said = part(words.get("claims.said"));
        if (one.statusClaims().isEmpty()) {
            said.add(quiet(words.get("claims.none-said")));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("said");
            one.statusClaims().forEach(claim -> list.add(new ListItem(claim)));
            said.add(quiet(words.get("claims.said-how")), list);
        }
        CommitmentClaims claims = CommitmentClaims.of(one.sources());
        Div sides = new Div(
                stance(words.get("claims.for"), words.get("claims.none-for"), claims.supports(), words),
                stance(words.get("claims.against"), words.get("claims.none-against"), claims.disputes(), words));
        sides.addClassName("claims-sides");
        add(said, sides);
        if (!claims.noStance().isEmpty()) {
            Div open = part(words.get("claims.no-stance"));
            open.add(quiet(words.get("claims.no-stance-how")), Cited.list(claims.noStance(), words.texts()));
            add(open);
        }
    }

    private static Div stance(String title, String none, List<CitedSource> sources, TalksWords words) {
        Div part = part(title);
        part.add(sources.isEmpty() ? quiet(none) : Cited.list(sources, words.texts()));
        return part;
    }

    private static Div part(String title) {
        Div part = new Div(new H3(title));
        part.addClassName("claims-part");
        return part;
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
