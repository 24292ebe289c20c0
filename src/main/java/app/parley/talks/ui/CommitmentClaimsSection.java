package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.ViewState;
import app.parley.source.CitedSource;
import app.parley.talks.ClaimsOnCommitment;
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

/** What was said of a commitment's fate: who says that it was kept and who that it was not, and the stance of its sources. */
final class CommitmentClaimsSection extends Section {

    private final transient ViewState state;
    private final transient TalksWords words;

    /**
     * @param one as it stood on the day viewed
     * @param made by that day
     */
    CommitmentClaimsSection(CommitmentEntry one, ClaimsOnCommitment made, ViewState state, TalksWords words) {
        this.state = state;
        this.words = words;
        setId("claims");
        addClassName("commitment-claims");
        add(new H2(words.get("claims")));
        CommitmentClaims claims = CommitmentClaims.of(one.sources());
        add(said(one));
        if (!made.counts().isEmpty()) {
            Paragraph how = quiet(words.get("claims.how"));
            how.addClassName("claims-how");
            add(how);
        }
        add(sides(made, claims));
        if (!made.unclear().isEmpty()) {
            Div unclear = part(words.get("claims.unclear"));
            String says = CommitmentClaimList.unclear(made.unclear().datedCount(), words);
            unclear.add(new CommitmentClaimList(made.unclear(), says, state, words));
            add(unclear);
        }
        if (!claims.noStance().isEmpty()) {
            Div open = part(words.get("claims.no-stance"));
            open.add(quiet(words.get("claims.no-stance-how")), Cited.list(claims.noStance(), words.texts()));
            add(open);
        }
    }

    private Div said(CommitmentEntry one) {
        Div said = part(words.get("claims.said"));
        if (one.statusClaims().isEmpty()) {
            said.add(quiet(words.get("claims.none-said")));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("said");
            one.statusClaims().forEach(claim -> list.add(new ListItem(claim)));
            said.add(quiet(words.get("claims.said-how")), list);
        }
        return said;
    }

    private Div sides(ClaimsOnCommitment made, CommitmentClaims claims) {
        Div sides = new Div(
                side(
                        words.get("claims.for"),
                        new Words(
                                CommitmentClaimList.kept(made.kept().datedCount(), words),
                                words.get("claims.sources-for"),
                                words.get("claims.none-for")),
                        made.kept(),
                        claims.supports()),
                side(
                        words.get("claims.against"),
                        new Words(
                                CommitmentClaimList.broken(made.broken().datedCount(), words),
                                words.get("claims.sources-against"),
                                words.get("claims.none-against")),
                        made.broken(),
                        claims.disputes()));
        sides.addClassName("claims-sides");
        return sides;
    }

    /** What is written of one side: how many say it, above its sources, and that it has neither. */
    private record Words(String says, String sources, String none) {}

    private Div side(String title, Words written, ClaimsOnCommitment.Side made, List<CitedSource> sources) {
        Div part = part(title);
        if (!made.isEmpty()) {
            part.add(new CommitmentClaimList(made, written.says(), state, words));
        }
        if (sources.isEmpty() && made.isEmpty()) {
            part.add(quiet(written.none()));
        } else if (!sources.isEmpty()) {
            if (!made.isEmpty()) {
                part.add(quiet(written.sources()));
            }
            part.add(Cited.list(sources, words.texts()));
        }
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
