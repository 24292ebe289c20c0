package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.FactTable;
import app.parley.shell.ViewState;
import app.parley.talks.ClaimsOnCommitment;
import app.parley.talks.CommitmentEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What was agreed, by whom, and what was said of its fate, in order. No score unless somebody gave one. */
class CommitmentTable extends FactTable {

    private static final Set<String> CATEGORIES = Set.of(
            "ceasefire", "monitoring", "counterterrorism", "trade", "refugees", "humanitarian", "border", "other");

    private final transient TalksWords words;

    CommitmentTable(String caption, List<CommitmentEntry> commitments, LocalDate on, TalksWords words) {
        this(
                caption,
                commitments,
                on,
                one -> new Span(one.text()),
                commitment -> ClaimsOnCommitment.Counts.NONE,
                words);
    }

    /** The same, each with a link to its page. */
    CommitmentTable(String caption, List<CommitmentEntry> commitments, ViewState state, TalksWords words) {
        this(caption, commitments, commitment -> ClaimsOnCommitment.Counts.NONE, state, words);
    }

    /** The same, and with how many claim that it was kept or broken. */
    CommitmentTable(
            String caption,
            List<CommitmentEntry> commitments,
            Function<String, ClaimsOnCommitment.Counts> claims,
            ViewState state,
            TalksWords words) {
        this(
                caption,
                commitments,
                state.on(),
                one -> new Anchor(CommitmentsScreen.href(one.id(), state), one.text()),
                claims,
                words);
    }

    private CommitmentTable(
            String caption,
            List<CommitmentEntry> commitments,
            LocalDate on,
            Function<CommitmentEntry, Component> name,
            Function<String, ClaimsOnCommitment.Counts> claims,
            TalksWords words) {
        super(
                caption,
                List.of(
                        words.get("column.commitment"),
                        words.get("column.party"),
                        words.get("column.category"),
                        words.get("column.said"),
                        words.get("column.stands"),
                        words.get("column.sources")));
        this.words = words;
        addClassName("commitments");
        for (CommitmentEntry one : commitments) {
            row(
                            text(name.apply(one), one, on),
                            FactTable.words(words.party(one.party())),
                            FactTable.words(category(one.category())),
                            said(one.statusClaims(), claims.apply(one.id())),
                            stands(one),
                            new Cited(one.sources(), words.texts()))
                    .setId(one.id());
        }
    }

    private Component text(Component name, CommitmentEntry one, LocalDate on) {
        Div text = new Div(name);
        if (one.dueOn() != null) {
            boolean overdue = Boolean.TRUE.equals(one.overdueOn(on));
            Span due = new Span(
                    words.get(overdue ? "overdue" : "due", words.formats().date(one.dueOn())));
            due.addClassNames("due", overdue ? "flag" : "quiet");
            text.add(due);
        }
        return text;
    }

    private String category(String code) {
        return category(code, words);
    }

    /** What a commitment is about, in words; the word of the dossier itself if it is none of ours. */
    static String category(String code, TalksWords words) {
        return CATEGORIES.contains(code) ? words.get("category." + code) : code;
    }

    private Component said(List<String> claims, ClaimsOnCommitment.Counts counts) {
        if (claims.isEmpty() && counts.isEmpty()) {
            return FactTable.words("");
        }
        Div said = new Div();
        if (!claims.isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("said");
            claims.forEach(claim -> list.add(new ListItem(claim)));
            said.add(list);
        }
        if (!counts.isEmpty()) {
            Div sum = new Div(CommitmentClaimList.sum(counts, words));
            sum.addClassName("claim-counts");
            said.add(sum);
        }
        return said;
    }

    private Component stands(CommitmentEntry one) {
        String state = words.get("commitment." + one.state().code());
        Div stands = new Div(new Span(state));
        Span basis = new Span(basis(one, words));
        basis.addClassNames("quiet", "basis");
        stands.add(basis);
        return stands;
    }

    /** "reviewed 7 Nov 2025, score 1 of 3", or that it is only what was said. */
    static String basis(CommitmentEntry one, TalksWords words) {
        if (!one.reviewed()) {
            return words.get("not-reviewed");
        }
        String day = words.formats().date(one.reviews().getLast().on());
        return one.score() == null ? words.get("reviewed", day) : words.get("reviewed-with-score", day, one.score());
    }
}
