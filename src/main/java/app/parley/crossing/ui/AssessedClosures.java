package app.parley.crossing.ui;

import app.parley.crossing.ClaimLedger;
import app.parley.crossing.ClaimLedger.RestingClosure;
import app.parley.crossing.Closure;
import app.parley.crossing.LedgerClaim;
import app.parley.crossing.Traffic;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.RecordLinks;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the desk takes as true in the window, with cause, note, sources and the claims on those sources. */
class AssessedClosures extends Div {
    private static final int MOST_CLAIMS = 50;

    private final ClaimLedger ledger;
    private final ViewState state;
    private final LedgerWords words;

    AssessedClosures(ClaimLedger ledger, ViewState state, LedgerWords words) {
        this.ledger = ledger;
        this.state = state;
        this.words = words;
        Texts texts = words.words().texts();
        addClassName("assessed-closures");
        if (ledger.closures().isEmpty()) {
            add(new EmptyState(texts.get("crossing.page.no-assessment")));
            return;
        }
        FactTable table = new FactTable(
                texts.get("crossing.page.assessments"),
                Stream.of("traffic", "assessed", "cause", "basis")
                        .map(column -> texts.get("crossing.assessment.column." + column))
                        .toList());
        ledger.closures().stream()
                .sorted(Comparator.comparing((RestingClosure resting) ->
                        resting.closure().traffic().stream().noneMatch(Traffic::isTrade)))
                .forEach(resting -> addRow(table, resting));
        add(table);
        if (ledger.closuresLeftOut() > 0) {
            add(new Paragraph(texts.count("ledger.more-closures", ledger.closuresLeftOut())));
        }
    }

    private void addRow(FactTable table, RestingClosure resting) {
        Closure closure = resting.closure();
        Texts texts = words.words().texts();
        Div traffic = new Div(words.capital(words.traffic(closure.traffic())));
        traffic.add(quiet(direction(closure)));
        Div status = new Div(new StatusMark(closure.status(), texts));
        status.add(new Div(words.words().formats().interval(closure.interval())));
        status.add(
                RecordLinks.of("closures", closure.id(), words.words().formats().interval(closure.interval())));
        Div cause = new Div(resting.cause() == null ? texts.get("crossing.page.no-cause") : resting.cause());
        if (resting.note() != null) {
            cause.add(quiet(resting.note()));
        }
        Div basis = new Div(RatedSources.list(resting.sources(), words), claims(resting.claims()));
        table.row(List.of(traffic, status, cause, basis)).setId("closure-" + closure.id());
    }

    private Component claims(List<LedgerClaim> claims) {
        Texts texts = words.words().texts();
        if (claims.isEmpty()) {
            Div none = new Div(texts.get("ledger.no-claim-says-so"));
            none.addClassNames("flag", "small");
            return none;
        }
        NativeDetails reveal = new NativeDetails();
        reveal.addClassNames("reveal", "small");
        reveal.setSummaryText(texts.count("crossing.page.resting-claims", claims.size()));
        UnorderedList list = new UnorderedList();
        claims.stream().limit(MOST_CLAIMS).forEach(claim -> list.add(item(claim)));
        if (claims.size() > MOST_CLAIMS) {
            list.add(new ListItem(texts.count("ledger.more-claims", claims.size() - MOST_CLAIMS)));
        }
        reveal.setContent(list);
        return reveal;
    }

    private ListItem item(LedgerClaim claim) {
        Anchor link = new Anchor(
                LedgerAddress.DEFAULT.withClaim(claim.id()).href(ledger.slug(), state), words.speaker(claim));
        Span said = new Span(words.spoken(claim.claim()));
        said.addClassName("quiet");
        return new ListItem(link, new Span(words.text("ledger.colon")), said);
    }

    private String direction(Closure closure) {
        String a = words.situation().sideA().name();
        String b = words.situation().sideB().name();
        return switch (closure.direction()) {
            case A_TO_B -> words.text("crossing.page.way", a, b);
            case B_TO_A -> words.text("crossing.page.way", b, a);
            case BOTH -> words.text("crossing.page.both-ways");
        };
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
