package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.FactTable;
import app.parley.talks.CommitmentEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What was agreed, by whom, and what was said of its fate, in order. No score unless somebody gave one. */
class CommitmentTable extends FactTable {

    private static final Set<String> CATEGORIES = Set.of(
            "ceasefire", "monitoring", "counterterrorism", "trade", "refugees", "humanitarian", "border", "other");

    private final transient TalksWords words;

    CommitmentTable(String caption, List<CommitmentEntry> commitments, LocalDate on, TalksWords words) {
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
                            text(one, on),
                            FactTable.words(words.party(one.party())),
                            FactTable.words(category(one.category())),
                            said(one.statusClaims()),
                            stands(one),
                            new Cited(one.sources(), words.texts()))
                    .setId(one.id());
        }
    }

    private Component text(CommitmentEntry one, LocalDate on) {
        Div text = new Div(new Span(one.text()));
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

    private Component said(List<String> claims) {
        if (claims.isEmpty()) {
            return FactTable.words("");
        }
        OrderedList list = new OrderedList();
        list.addClassName("said");
        claims.forEach(claim -> list.add(new ListItem(claim)));
        return list;
    }

    private Component stands(CommitmentEntry one) {
        String state = words.get("commitment." + one.state().code());
        Div stands = new Div(new Span(state));
        Span basis = new Span(one.reviewed() ? reviewed(one) : words.get("not-reviewed"));
        basis.addClassNames("quiet", "basis");
        stands.add(basis);
        return stands;
    }

    private String reviewed(CommitmentEntry one) {
        String day = words.formats().date(one.reviews().getLast().on());
        return one.score() == null ? words.get("reviewed", day) : words.get("reviewed-with-score", day, one.score());
    }
}
