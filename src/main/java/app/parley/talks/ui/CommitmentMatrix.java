package app.parley.talks.ui;

import app.parley.shell.ViewState;
import app.parley.talks.CommitmentAtRound;
import app.parley.talks.CommitmentAtRound.Basis;
import app.parley.talks.CommitmentAtRound.Mark;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.LedgerRound;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Commitments by rounds: where each was made, and how it stood at each later round; a sign in every cell, and its words. */
class CommitmentMatrix extends Div {

    CommitmentMatrix(List<CommitmentEntry> commitments, List<LedgerRound> rounds, ViewState state, TalksWords words) {
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
        rounds.forEach(round -> header(head, round, state, words));
        NativeTableBody body = table.getBody();
        for (CommitmentEntry one : commitments) {
            NativeTableRow row = body.addRow();
            NativeTableHeaderCell name = header(row, "", "row");
            Span party = new Span(words.party(one.party()));
            party.addClassName("quiet");
            name.add(new Anchor(CommitmentsScreen.href(one.id(), state), one.text()), party);
            List<CommitmentAtRound> along = CommitmentAtRound.along(rounds, one, state.on());
            for (int i = 0; i < rounds.size(); i++) {
                cell(row, along.get(i), rounds.get(i), words);
            }
        }
        add(table);
    }

    private static void header(NativeTableRow row, LedgerRound round, ViewState state, TalksWords words) {
        NativeTableHeaderCell cell = header(row, "", "col");
        Span days = new Span(words.days(round.round()));
        days.addClassName("quiet");
        cell.add(new Anchor(state.carried().href("talks/" + round.round().id()), words.place(round.round())), days);
        if (round.onlySide() != null) {
            cell.addClassName("one-side");
            Span only = new Span(words.get("only-side", round.onlySide()));
            only.addClassName("quiet");
            cell.add(only);
        }
    }

    private static NativeTableHeaderCell header(NativeTableRow row, String text, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static void cell(NativeTableRow row, CommitmentAtRound at, LedgerRound round, TalksWords words) {
        NativeTableCell cell = row.addDataCell();
        if (!round.betweenSides()) {
            cell.addClassName("one-side");
        }
        if (at.mark() == Mark.NONE) {
            return;
        }
        Span sign = CommitmentSign.of(at).sign();
        Span meaning = new Span(CommitmentSign.words(at, words));
        meaning.addClassName("mark-words");
        cell.add(sign);
        if (at.basis() == Basis.EARLIER_REVIEW) {
            sign.addClassName("is-earlier");
        } else if (at.score() != null) {
            cell.add(beside(at.score().toString(), "sign-score"));
        } else if (at.basis() == Basis.SAID && at.mark() != Mark.MADE && at.mark() != Mark.CLAIMED) {
            cell.add(beside("\u201d", "sign-said"));
        }
        cell.add(meaning);
        cell.getElement().setAttribute("title", CommitmentSign.words(at, words));
    }

    private static Span beside(String glyph, String className) {
        Span beside = new Span(glyph);
        beside.addClassName(className);
        beside.getElement().setAttribute("aria-hidden", "true");
        return beside;
    }
}
