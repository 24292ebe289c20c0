package app.parley.crossing.ui;

import app.parley.crossing.ClaimLedger;
import app.parley.crossing.ClaimLedger.Reckoning;
import app.parley.crossing.ClaimLedgerQuery;
import app.parley.shell.MainLayout;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is claimed of one crossing, held against what the desk takes as true, on an axis of days. */
@Route(value = "crossings/:slug/ledger", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/ledger.css")
public class LedgerScreen extends Screen implements BeforeEnterObserver {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final transient ClaimLedgerQuery ledgers;
    private String slug = "";
    private String name = "";
    private LedgerAddress address = LedgerAddress.DEFAULT;
    private transient @Nullable ClaimLedger found;

    public LedgerScreen(ClaimLedgerQuery ledgers) {
        this.ledgers = ledgers;
        addClassName("ledger-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        address = LedgerAddress.read(event.getLocation().getQueryParameters());
        Viewed viewed = Viewed.in(event.getUI()).orElse(null);
        if (viewed == null) {
            return;
        }
        found = find(viewed).orElse(null);
        if (found == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            name = found.name();
        }
    }

    private Optional<ClaimLedger> find(Viewed viewed) {
        ViewState state = viewed.state();
        return Optional.of(slug)
                .filter(given -> SLUG.matcher(given).matches())
                .flatMap(given -> ledgers.find(
                        viewed.situation(),
                        given,
                        state.on(),
                        state.traffic(),
                        LedgerAddress.window(state),
                        address.filter(),
                        asOf()));
    }

    @Override
    protected String heading() {
        return texts().get("ledger.title", name);
    }

    @Override
    protected void show(Viewed viewed) {
        ClaimLedger ledger = found;
        found = null;
        if (ledger == null) {
            removeAll();
            return;
        }
        ViewState state = viewed.state();
        LedgerWords words = LedgerWords.here(viewed.situation());
        showParts(List.of(
                header(ledger, state),
                section("contradictions", new Disagreements(ledger, state, words)),
                section(
                        "claims",
                        new LedgerControls(ledger, address, state, words, this::showBy),
                        reckoning(ledger, state, words),
                        new LedgerTable(
                                ledger, address, state, address.href(slug, state), words, ClaimLedger.ROWS_A_PAGE),
                        pages(ledger, state, words)),
                section("assessments", new AssessedClosures(ledger, state, words))));
        if (address.claim() != null && !isRefreshing()) {
            getElement()
                    .executeJs("setTimeout(() => this.querySelector('.ledger-picked')?.scrollIntoView({block:"
                            + " 'center'}), 60)");
        }
    }

    private Header header(ClaimLedger ledger, ViewState state) {
        Anchor back = new Anchor(
                state.carried().withTraffic(state.traffic()).href("crossings/" + slug),
                texts().get("ledger.back", ledger.name()));
        H1 title = new H1(texts().get("ledger.heading", ledger.name()));
        Paragraph days = new Paragraph(texts().get(
                        "ledger.window-shown",
                        formats().day(ledger.window().from()),
                        formats().day(ledger.window().to())));
        days.addClassName("quiet");
        Header header = new Header(back, title, days);
        header.addClassName("ledger-heading");
        return header;
    }

    /** How many claims are drawn, and which are not. */
    static Div reckoning(ClaimLedger ledger, ViewState state, LedgerWords words) {
        Reckoning all = ledger.reckoning();
        Div lines = new Div();
        lines.addClassNames("quiet", "small", "ledger-reckoning");
        Paragraph counted = new Paragraph(words.text(
                "ledger.reckoning",
                all.inWindow(),
                all.onFile(),
                all.matching() == all.rows()
                        ? words.words().texts().count("ledger.reckoning-all", all.rows())
                        : words.text("ledger.reckoning-some", all.matching(), all.rows())));
        counted.add(" ");
        counted.add(
                new RuleLink(Rule.VOUCHING, state, ledger.slug(), words.words().texts()));
        lines.add(counted);
        if (all.notRead() > 0) {
            Paragraph older = new Paragraph(words.text("ledger.not-read", ClaimLedger.MOST_CLAIMS, all.notRead()));
            older.addClassName("flag");
            lines.add(older);
        }
        Paragraph legend = new Paragraph(words.text("ledger.legend"));
        legend.add(" ");
        legend.add(new RuleLink(Rule.STATUS, state, ledger.slug(), words.words().texts()));
        lines.add(legend);
        return lines;
    }

    private Nav pages(ClaimLedger ledger, ViewState state, LedgerWords words) {
        Reckoning all = ledger.reckoning();
        Nav pages = new Nav();
        pages.setVisible(all.pages() > 1);
        pages.addClassName("ledger-pages");
        pages.getElement().setAttribute("aria-label", texts().get("ledger.pages"));
        pages.add(new Paragraph(texts().get("ledger.page", all.page(), all.pages())));
        if (all.page() > 1) {
            pages.add(new Anchor(address.withPage(all.page() - 1).href(slug, state), words.text("ledger.page-before")));
        }
        if (all.page() < all.pages()) {
            pages.add(new Anchor(address.withPage(all.page() + 1).href(slug, state), words.text("ledger.page-after")));
        }
        return pages;
    }

    private void showBy(LedgerAddress wanted) {
        address = wanted;
        replaceQuery(wanted.toParameters(state()));
        Viewed viewed = new Viewed(situation(), state());
        found = find(viewed).orElse(null);
        show(viewed);
    }

    private Section section(String key, Component... content) {
        H2 heading = new H2(texts().get("crossing.section." + key));
        String id = "section-" + key;
        heading.setId(id);
        Section section = new Section(heading);
        section.add(content);
        section.addClassNames("page-section", "section-" + key);
        section.getElement().setAttribute("aria-labelledby", id);
        return section;
    }
}
