package app.parley.crossing.ui;

import app.parley.crossing.ClaimLedger;
import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.LedgerFilter.Kept;
import app.parley.crossing.LedgerFilter.Order;
import app.parley.crossing.LedgerWindow;
import app.parley.shell.Choice;
import app.parley.shell.ViewState;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which days of the ledger are looked at, in which order, and which claims are kept. */
class LedgerControls extends Div {
    private static final String ANY = "";
    private static final int DAYS_AROUND = 15;
    private static final int NARROWEST_DAYS = 7;

    private final ClaimLedger ledger;
    private final LedgerAddress address;
    private final ViewState state;
    private final LedgerWords words;

    LedgerControls(
            ClaimLedger ledger,
            LedgerAddress address,
            ViewState state,
            LedgerWords words,
            SerializableConsumer<LedgerAddress> chosen) {
        this.ledger = ledger;
        this.address = address;
        this.state = state;
        this.words = words;
        addClassName("ledger-controls");
        add(windows(), order(chosen), status(chosen), kept(chosen));
    }

    private Nav windows() {
        Nav windows = new Nav(new Span(words.text("ledger.window")));
        windows.addClassName("ledger-windows");
        windows.getElement().setAttribute("aria-label", words.text("ledger.windows"));
        LedgerWindow shown = ledger.window();
        if (ledger.runSince() != null) {
            windows.add(link(
                    words.text("ledger.window.start", words.words().formats().date(ledger.runSince())), null));
        }
        windows.add(link(
                words.text("ledger.window.day", words.words().formats().day(state.on())),
                LedgerWindow.around(state.on(), DAYS_AROUND, DAYS_AROUND)));
        windows.add(link(words.text("ledger.window.whole"), ledger.whole()));
        int half = shown.days() / 2;
        windows.add(link(
                words.text("ledger.window.earlier"),
                new LedgerWindow(shown.from().minusDays(half), shown.to().minusDays(half))));
        windows.add(link(
                words.text("ledger.window.later"),
                new LedgerWindow(shown.from().plusDays(half), shown.to().plusDays(half))));
        int quarter = shown.days() / 4;
        if (shown.days() > NARROWEST_DAYS) {
            windows.add(link(
                    words.text("ledger.window.closer"),
                    new LedgerWindow(shown.from().plusDays(quarter), shown.to().minusDays(quarter))));
        }
        windows.add(link(
                words.text("ledger.window.wider"),
                new LedgerWindow(shown.from().minusDays(half + 1L), shown.to().plusDays(half + 1L))));
        return windows;
    }

    private Anchor link(String text, @Nullable LedgerWindow window) {
        ViewState there = state.withWindow(window == null ? null : new DaySpan(window.from(), window.to()));
        Anchor link = new Anchor(address.withPage(1).href(ledger.slug(), there), text);
        boolean current = window == null ? state.window() == null : window.equals(ledger.window());
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component order(SerializableConsumer<LedgerAddress> chosen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Order order : Order.values()) {
            options.put(order.code(), words.text("ledger.order." + order.code()));
        }
        return labelled("ledger.order.label", options, address.order().code(), code -> {
            for (Order order : Order.values()) {
                if (order.code().equals(code)) {
                    chosen.accept(address.withOrder(order));
                }
            }
        });
    }

    private Component status(SerializableConsumer<LedgerAddress> chosen) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ANY, words.text("ledger.any-status"));
        for (ClaimedStatus status : ClaimedStatus.values()) {
            options.put(status.code(), words.words().claimed(status));
        }
        String value = address.statuses().size() == 1
                ? address.statuses().iterator().next().code()
                : ANY;
        return labelled(
                "ledger.status.label",
                options,
                value,
                code -> chosen.accept(address.withStatus(code.equals(ANY) ? null : ClaimedStatus.parse(code))));
    }

    private Component kept(SerializableConsumer<LedgerAddress> chosen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Kept kept : Kept.values()) {
            options.put(kept.code(), words.text("ledger.show." + kept.code()));
        }
        return labelled("ledger.show.label", options, address.kept().code(), code -> {
            for (Kept kept : Kept.values()) {
                if (kept.code().equals(code)) {
                    chosen.accept(address.withKept(kept));
                }
            }
        });
    }

    private Component labelled(
            String key, Map<String, String> options, String value, SerializableConsumer<String> chosen) {
        String label = words.text(key);
        NativeLabel shown = new NativeLabel(label);
        Choice choice = new Choice(label, options, value, chosen);
        choice.setId("choice-" + key.replace('.', '-'));
        shown.setFor(choice);
        Div both = new Div(shown, choice);
        both.addClassName("ledger-choice");
        return both;
    }
}
