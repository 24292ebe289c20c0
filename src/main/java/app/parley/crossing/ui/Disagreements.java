package app.parley.crossing.ui;

import app.parley.crossing.Agreement;
import app.parley.crossing.ClaimDisagreement;
import app.parley.crossing.ClaimDisagreement.Value;
import app.parley.crossing.ClaimLedger;
import app.parley.crossing.ClaimLedger.RestingClosure;
import app.parley.crossing.CrossingClaim;
import app.parley.crossing.DayGap;
import app.parley.crossing.LedgerClaim;
import app.parley.crossing.LedgerWindow;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.ViewState;
import app.parley.time.DaySpan;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the claims of a window disagree about: each value with who gives it, and what the desk takes, and why. */
class Disagreements extends Div {
    /** Disagreements, values and speakers shown at most; how many more there are is said. */
    static final int MOST = 20;

    private static final int MOST_VALUES = 12;
    private static final int MOST_SPEAKERS = 12;
    private static final int DAYS_AROUND = 7;

    private final ClaimLedger ledger;
    private final ViewState state;
    private final LedgerWords words;

    Disagreements(ClaimLedger ledger, ViewState state, LedgerWords words) {
        this.ledger = ledger;
        this.state = state;
        this.words = words;
        addClassName("contradictions");
        List<ClaimDisagreement> all = ledger.disagreements();
        Paragraph lead = new Paragraph(lead(all.size()));
        lead.addClassNames("quiet", "small");
        lead.add(" ");
        lead.add(new RuleLink(
                Rule.CONTRADICTION, state, ledger.slug(), words.words().texts()));
        add(lead);
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            add(group(all.get(i), i + 1));
        }
        if (all.size() > MOST) {
            add(new Paragraph(words.words().texts().count("ledger.more-disagreements", all.size() - MOST)));
        }
    }

    private String lead(int count) {
        String from = day(ledger.window().from());
        String to = day(ledger.window().to());
        return count == 0
                ? words.text("ledger.no-disagreement", from, to)
                : words.words().texts().count("ledger.disagreements", count, from, to);
    }

    private Section group(ClaimDisagreement group, int number) {
        H3 heading = new H3(words.text("ledger.numbered", number, heading(group)));
        heading.setId("disagreement-" + number);
        Section section = new Section(heading, together(group));
        section.addClassName("disagreement");
        section.getElement().setAttribute("aria-labelledby", "disagreement-" + number);
        UnorderedList values = new UnorderedList();
        values.addClassNames("sayings", "values");
        group.values().stream().limit(MOST_VALUES).forEach(value -> values.add(item(value)));
        section.add(values);
        if (group.values().size() > MOST_VALUES) {
            section.add(new Paragraph(words.words()
                    .texts()
                    .count("ledger.more-values", group.values().size() - MOST_VALUES)));
        }
        Paragraph assessed = new Paragraph(assessed(group));
        assessed.addClassName("disagreement-assessed");
        section.add(assessed);
        return section;
    }

    private String heading(ClaimDisagreement group) {
        Value first = group.values().getFirst();
        if (first.start() != null) {
            return words.words()
                    .texts()
                    .count(
                            "ledger.start-heading",
                            group.values().size(),
                            words.quoted(first.status()),
                            words.words().formats().date(first.start()),
                            words.words()
                                    .formats()
                                    .date(Objects.requireNonNull(
                                            group.values().getLast().start())));
        }
        String said = group.values().stream()
                .map(value -> words.quoted(value.status()))
                .collect(Collectors.joining(words.text("list.comma")));
        LedgerWindow days = group.days();
        return days.days() == 1
                ? words.text("ledger.status-heading", day(days.from()), said)
                : words.text("ledger.status-heading-days", day(days.from()), day(days.to()), said);
    }

    /** For which days they stand against each other, and a way to see them on the axis. */
    private Paragraph together(ClaimDisagreement group) {
        LedgerWindow days = group.days();
        Paragraph together = new Paragraph(
                days.days() == 1
                        ? words.text("ledger.together-day", day(days.from()))
                        : words.text("ledger.together", day(days.from()), day(days.to())));
        together.addClassNames("quiet", "small");
        PartialDate first = group.values().getFirst().start();
        PartialDate last = group.values().getLast().start();
        LedgerWindow around = new LedgerWindow(
                (first == null ? days.from() : first.earliest()).minusDays(DAYS_AROUND),
                (last == null ? days.to() : last.latest()).plusDays(DAYS_AROUND));
        Anchor zoom = new Anchor(
                LedgerAddress.DEFAULT.href(ledger.slug(), state.withWindow(new DaySpan(around.from(), around.to()))),
                words.text("ledger.zoom"));
        zoom.setAriaLabel(words.text("ledger.zoom-to", heading(group)));
        together.add(" ");
        together.add(zoom);
        return together;
    }

    private ListItem item(Value value) {
        ListItem item = new ListItem();
        PartialDate start = value.start();
        Div head = new Div(new Span(
                start == null
                        ? words.words().claimed(value.status())
                        : words.words().formats().date(start)));
        head.addClassName("saying-value");
        Span count = new Span(
                words.words().texts().count("ledger.claim-count", value.claims().size()));
        count.addClassNames("quiet", "value-count");
        head.add(count);
        Div stands = new Div(LedgerTable.verdictMark(value.agreement(), stands(value)));
        stands.addClassName("small");
        item.add(head, stands, speakers(value.claims()));
        return item;
    }

    private String stands(Value value) {
        DayGap gap = value.gap();
        if (value.start() == null || gap == null) {
            return words.agreement(value.agreement());
        }
        return value.agreement() == Agreement.AS_ASSESSED ? words.agreement(value.agreement()) : words.gap(gap);
    }

    private Div speakers(List<CrossingClaim> claims) {
        Div names = new Div();
        names.addClassName("value-speakers");
        claims.stream()
                .flatMap(claim -> Optional.ofNullable(ledger.claims().get(claim.id())).stream())
                .limit(MOST_SPEAKERS)
                .forEach(claim -> {
                    if (names.getElement().getChildCount() > 0) {
                        names.add(words.text("list.semicolon"));
                    }
                    names.add(speaker(claim));
                });
        if (claims.size() > MOST_SPEAKERS) {
            names.add(words.text("list.semicolon"));
            names.add(new Span(words.words().texts().count("ledger.more-claims", claims.size() - MOST_SPEAKERS)));
        }
        return names;
    }

    private Span speaker(LedgerClaim claim) {
        LedgerWindow window = ledger.window();
        boolean shown = !claim.claim().vouchedUntil().isBefore(window.from());
        String href =
                LedgerAddress.DEFAULT.withClaim(claim.id()).href(ledger.slug(), shown ? state : state.withWindow(null));
        Anchor link = new Anchor(href, words.speaker(claim));
        link.getElement().setAttribute("dir", "auto");
        return new Span(link);
    }

    private String assessed(ClaimDisagreement group) {
        if (group.values().getFirst().start() == null) {
            return words.text(
                    "ledger.takes-status",
                    day(group.assessed().on()),
                    words.assessed(group.assessed().day()));
        }
        boolean taken = group.values().stream().anyMatch(value -> value.gap() != null);
        PartialDate since = group.assessed().run().since();
        if (!taken || since == null) {
            return words.text("ledger.takes-no-start", day(group.assessed().on()));
        }
        return why(group)
                .map(why -> words.text(
                        "ledger.takes-start-because", words.words().formats().date(since), why))
                .orElseGet(() ->
                        words.text("ledger.takes-start", words.words().formats().date(since)));
    }

    private Optional<String> why(ClaimDisagreement group) {
        return ledger.closures().stream()
                .filter(resting ->
                        resting.closure().id().equals(group.assessed().run().closureId()))
                .map(RestingClosure::note)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private String day(java.time.LocalDate day) {
        return words.words().formats().day(day);
    }
}
