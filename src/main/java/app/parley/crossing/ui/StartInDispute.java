package app.parley.crossing.ui;

import app.parley.crossing.ClaimDisagreement;
import app.parley.crossing.ClaimDisagreement.Value;
import app.parley.crossing.ClaimLedger;
import app.parley.crossing.Traffic;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Beside a day counter: that sources give other starts than the one it counts from, whether or not they still vouch. */
class StartInDispute extends Paragraph {

    private StartInDispute(
            ClaimDisagreement group, int number, ViewState state, ClaimLedger ledger, LedgerWords words) {
        super(words.text(
                "ledger.start-in-dispute",
                group.values().stream()
                        .map(value -> words.words().formats().date(Objects.requireNonNull(value.start())))
                        .collect(Collectors.joining(words.text("list.comma"))),
                words.words().formats().date(Objects.requireNonNull(ledger.runSince()))));
        addClassNames("start-in-dispute", "flag", "small");
        add(" ");
        add(new Anchor(
                state.href("crossings/" + ledger.slug()) + "#disagreement-" + number,
                words.text("ledger.who-says-so")));
    }

    /** Empty if the start of the counted traffic's run on the day viewed is not in dispute. */
    static Optional<StartInDispute> of(ClaimLedger ledger, ViewState state, LedgerWords words) {
        List<ClaimDisagreement> all = ledger.disagreements();
        for (int i = 0; i < Math.min(Disagreements.MOST, all.size()); i++) {
            ClaimDisagreement group = all.get(i);
            boolean ofRun = speaksOf(group.values().getFirst(), state.traffic())
                    && ledger.runSince() != null
                    && ledger.runSince().equals(group.assessed().run().since());
            if (ofRun) {
                return Optional.of(new StartInDispute(group, i + 1, state, ledger, words));
            }
        }
        return Optional.empty();
    }

    private static boolean speaksOf(Value value, Traffic counted) {
        if (value.start() == null || value.gap() == null) {
            return false;
        }
        return switch (value.status()) {
            case CLOSED -> counted.isTrade();
            case RETURNEES_ONLY -> counted == Traffic.RETURNEES;
            case HUMANITARIAN_ONLY -> counted == Traffic.HUMANITARIAN;
            case PEDESTRIAN_ONLY -> counted == Traffic.PEDESTRIAN;
            case OPEN, RESTRICTED -> false;
        };
    }
}
