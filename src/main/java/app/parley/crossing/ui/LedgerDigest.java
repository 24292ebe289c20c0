package app.parley.crossing.ui;

import app.parley.crossing.ClaimLedger;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The ledger as the page of a crossing has it: the days in which the run began, and a link to everything else. */
@StyleSheet("styles/ledger.css")
class LedgerDigest extends Div {
    private static final int ROWS = 40;

    LedgerDigest(ClaimLedger ledger, ViewState state, LedgerWords words) {
        addClassName("claims");
        Paragraph days = new Paragraph(words.text(
                "ledger.window-shown",
                words.words().formats().day(ledger.window().from()),
                words.words().formats().day(ledger.window().to())));
        days.addClassName("small");
        days.add(" ");
        days.add(new Anchor(
                LedgerAddress.DEFAULT.href(ledger.slug(), state.withWindow(null)), words.text("ledger.open-own-page")));
        add(
                days,
                LedgerScreen.reckoning(ledger, state, words),
                new LedgerTable(
                        ledger, LedgerAddress.DEFAULT, state, state.href("crossings/" + ledger.slug()), words, ROWS));
        if (ledger.rows().size() > ROWS) {
            add(new Paragraph(words.words()
                    .texts()
                    .count("ledger.more-rows", ledger.reckoning().rows() - ROWS)));
        }
    }
}
