package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.PersonLink;
import app.parley.shell.RecordLinks;
import app.parley.shell.ViewState;
import app.parley.talks.ClaimsOnCommitment;
import app.parley.talks.CommitmentClaim;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The claims of one stance on a commitment: who, when, in which words, by which sources. Undated ones are apart. */
final class CommitmentClaimList extends Div {
    private final transient ViewState state;
    private final transient TalksWords words;

    /** @param says how many say what, in words; empty if none is dated */
    CommitmentClaimList(ClaimsOnCommitment.Side side, String says, ViewState state, TalksWords words) {
        this.state = state;
        this.words = words;
        addClassName("claim-list");
        if (!side.dated().isEmpty()) {
            add(lead(says), list(side.dated()));
        }
        if (side.olderCount() > 0) {
            add(lead(words.texts().count("talks.claims.older", side.olderCount())));
        }
        if (!side.undated().isEmpty()) {
            add(lead(words.get("claims.undated")), list(side.undated()));
        }
        if (side.moreUndatedCount() > 0) {
            add(lead(words.texts().count("talks.claims.more-undated", side.moreUndatedCount())));
        }
    }

    /** "2 say kept, 1 says broken, 1 undated"; empty if nobody says anything. */
    static String sum(ClaimsOnCommitment.Counts counts, TalksWords words) {
        return words.joined(Stream.of(
                        kept(counts.kept(), words),
                        broken(counts.broken(), words),
                        unclear(counts.unclear(), words),
                        counts.undated() == 0 ? "" : words.get("claims.count-undated", counts.undated()))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** "2 say kept"; empty if none does. */
    static String kept(long number, TalksWords words) {
        return number == 0 ? "" : words.texts().count("talks.claims.say-kept", number);
    }

    /** "1 says broken"; empty if none does. */
    static String broken(long number, TalksWords words) {
        return number == 0 ? "" : words.texts().count("talks.claims.say-broken", number);
    }

    /** "1 says neither clearly"; empty if none does. */
    static String unclear(long number, TalksWords words) {
        return number == 0 ? "" : words.texts().count("talks.claims.say-neither", number);
    }

    private static Paragraph lead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("quiet");
        return lead;
    }

    private UnorderedList list(List<CommitmentClaim> claims) {
        UnorderedList list = new UnorderedList();
        list.addClassName("said-list");
        claims.forEach(claim -> list.add(item(claim)));
        return list;
    }

    private ListItem item(CommitmentClaim claim) {
        Div head = new Div();
        head.addClassName("said-head");
        head.add(new Span(
                claim.saidOn() == null
                        ? words.get("claims.no-day")
                        : words.formats().date(claim.saidOn())));
        if (claim.party() != null) {
            Span party = new Span(words.party(claim.party()));
            party.getElement().setAttribute("dir", "auto");
            head.add(party);
        }
        if (claim.speaker() != null) {
            head.add(new PersonLink(claim.speaker(), state));
        }
        return new ListItem(
                head,
                quote(claim),
                new Cited(claim.sources(), words.texts()),
                RecordLinks.of(
                        "commitment_claims",
                        claim.id(),
                        Objects.requireNonNullElse(claim.speaker(), Objects.requireNonNullElse(claim.party(), ""))));
    }

    private Div quote(CommitmentClaim claim) {
        if (claim.words() == null) {
            Div none = new Div(words.get("claims.no-words"));
            none.addClassName("quiet");
            return none;
        }
        Div quote = new Div(claim.words());
        quote.addClassName("quoted");
        quote.getElement().setAttribute("dir", "auto");
        return quote;
    }
}
