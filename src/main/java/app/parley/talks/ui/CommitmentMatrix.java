package app.parley.talks.ui;

import app.parley.shell.ViewState;
import app.parley.talks.CommitmentAtRound;
import app.parley.talks.CommitmentAtRound.Basis;
import app.parley.talks.CommitmentAtRound.Mark;
import app.parley.talks.CommitmentOnDay;
import app.parley.talks.RoundSummary;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Commitments by rounds: where each was made, and how it stood at each later round; a sign and a word in every cell. */
class CommitmentMatrix extends Div {
    private static final Map<Mark, String> SIGNS = new EnumMap<>(Map.of(
            Mark.NONE, "",
            Mark.MADE, "\u25cf",
            Mark.CLAIMED, "\u25cb",
            Mark.CARRIED, "\u2192",
            Mark.MET, "\u2713",
            Mark.VIOLATED, "\u2717",
            Mark.DEFERRED, "\u22ef",
            Mark.LAPSED, "\u2205"));

    CommitmentMatrix(
            List<CommitmentOnDay> commitments,
            List<RoundSummary> rounds,
            LocalDate day,
            ViewState state,
            TalksWords words) {
        addClassName("matrix-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.get("matrix"));
        NativeTable table = new NativeTable();
        table.addClassName("commitment-matrix");
        table.getCaption().addClassName("spoken");
        table.setCaptionText(words.get("matrix"));
        NativeTableRow head = table.getHead().addRow();
        header(head, words.get("column.commitment"), "col");
        for (RoundSummary round : rounds) {
            NativeTableHeaderCell cell = header(head, "", "col");
            Span days = new Span(words.days(round));
            days.addClassName("quiet");
            cell.add(new Anchor(state.carried().href("talks/" + round.id()), words.place(round)), days);
        }
        NativeTableBody body = table.getBody();
        for (CommitmentOnDay one : commitments) {
            NativeTableRow row = body.addRow();
            NativeTableHeaderCell name = header(row, "", "row");
            Span party = new Span(words.party(one.entry().party()));
            party.addClassName("quiet");
            name.add(new Anchor("#" + one.entry().id(), one.entry().text()), party);
            name.getChildren().findFirst().ifPresent(link -> link.getElement().setAttribute("router-ignore", true));
            CommitmentAtRound.along(rounds, one.entry(), day).forEach(at -> cell(row, at, words));
        }
        add(table);
    }

    private static NativeTableHeaderCell header(NativeTableRow row, String text, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static void cell(NativeTableRow row, CommitmentAtRound at, TalksWords words) {
        NativeTableCell cell = row.addDataCell();
        if (at.mark() == Mark.NONE) {
            return;
        }
        cell.addClassNames("mark", "mark-" + at.mark().name().toLowerCase(Locale.ROOT));
        if (at.basis() == Basis.NOTHING_ELSE && at.mark() != Mark.MADE) {
            cell.addClassName("mark-by-default");
        }
        Span sign = new Span(SIGNS.get(at.mark()));
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        cell.add(sign, new Span(word(at.mark(), words)));
        if (at.score() != null) {
            cell.add(small(words.get("score", at.score())));
        }
        if (at.mark() != Mark.MADE && at.mark() != Mark.CLAIMED && at.basis() != Basis.REVIEWED) {
            cell.add(small(words.get(at.basis() == Basis.SAID ? "only-said" : "nothing-else")));
        }
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("quiet", "small");
        return small;
    }

    private static String word(Mark mark, TalksWords words) {
        return switch (mark) {
            case NONE -> "";
            case MADE -> words.get("mark.made");
            case CLAIMED -> words.get("mark.claimed");
            case CARRIED -> words.get("mark.carried");
            case MET -> words.get("mark.met");
            case VIOLATED -> words.get("mark.violated");
            case DEFERRED -> words.get("mark.deferred");
            case LAPSED -> words.get("mark.lapsed");
        };
    }
}
