package app.parley.crossing.ui;

import app.parley.crossing.Agreement;
import app.parley.crossing.AssessedLine;
import app.parley.crossing.ClaimDisagreement;
import app.parley.crossing.ClaimLedger;
import app.parley.crossing.ClaimRating;
import app.parley.crossing.ClaimVerdict;
import app.parley.crossing.DayGap;
import app.parley.crossing.Direction;
import app.parley.crossing.LedgerClaim;
import app.parley.crossing.LedgerRow;
import app.parley.crossing.Traffic;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.RecordLinks;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims of a window on a common axis of days, a row a statement, with the desk's lines on top. */
class LedgerTable extends Div {
    private static final int DAYS_COLUMN = 2;
    private static final int MOST_SPEAKERS = 3;

    private final ClaimLedger ledger;
    private final LedgerAddress address;
    private final ViewState state;
    private final String here;
    private final LedgerWords words;
    private final LedgerAxis axis;

    /**
     * @param here address of the page that it stands on, for links within the page
     * @param most rows drawn
     */
    LedgerTable(ClaimLedger ledger, LedgerAddress address, ViewState state, String here, LedgerWords words, int most) {
        this.ledger = ledger;
        this.address = address;
        this.state = state;
        this.here = here;
        this.words = words;
        this.axis = new LedgerAxis(ledger.window(), state.on(), words.words().texts());
        addClassName("ledger");
        FactTable table = new FactTable(
                words.text(
                        "ledger.caption",
                        ledger.name(),
                        words.words().formats().day(ledger.window().from()),
                        words.words().formats().day(ledger.window().to())),
                Stream.of("speaker", "says", "days", "rating", "sources")
                        .map(column -> words.text("ledger.column." + column))
                        .toList());
        table.getStyle().set("--ledger-lines", axis.lines());
        table.getHead().getRows().getFirst().getHeaderCells().get(DAYS_COLUMN).add(axis.head());
        addAssessed(table);
        addClaims(table, most);
        add(table);
    }

    private void addAssessed(FactTable table) {
        table.group(words.text("ledger.assessed"));
        sorted(ledger.assessed()).forEach(line -> {
            NativeTableRow row = table.row(List.of(
                    strong(words.capital(words.traffic(line.traffic()))),
                    quiet(direction(line.direction())),
                    new AssessedStrip(axis, line, words),
                    FactTable.words(""),
                    closures(line)));
            row.addClassName("ledger-assessed");
        });
        if (!ledger.notAssessed().isEmpty()) {
            NativeTableRow row = table.row(List.of(
                    strong(words.capital(words.traffic(ledger.notAssessed()))),
                    quiet(words.text("ledger.not-assessed")),
                    quiet(words.text("ledger.unknown-not-open")),
                    FactTable.words(""),
                    FactTable.words("")));
            row.addClassNames("ledger-assessed", "ledger-unassessed");
        }
    }

    /** Trade, then people, then relief goods. */
    private static List<AssessedLine> sorted(List<AssessedLine> lines) {
        List<Traffic> order = List.of(
                Traffic.IMPORT,
                Traffic.EXPORT,
                Traffic.TRANSIT,
                Traffic.PEDESTRIAN,
                Traffic.RETURNEES,
                Traffic.HUMANITARIAN);
        return lines.stream()
                .sorted(Comparator.comparing(line ->
                        line.traffic().stream().mapToInt(order::indexOf).min().orElse(0)))
                .toList();
    }

    private Component closures(AssessedLine line) {
        Div links = new Div();
        line.stretches().stream()
                .map(stretch -> stretch.assessed().closureId())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .filter(id -> ledger.closures().stream()
                        .anyMatch(resting -> resting.closure().id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    Anchor why = new Anchor(here + "#closure-" + id, words.text("ledger.why"));
                    why.setAriaLabel(words.text("ledger.why-of", words.traffic(line.traffic())));
                    links.add(why);
                });
        links.addClassName("small");
        return links;
    }

    private void addClaims(FactTable table, int most) {
        List<LedgerRow> rows = ledger.rows().stream().limit(most).toList();
        table.group(words.text(
                "ledger.claims",
                words.text("ledger.order." + address.order().code())
                        .toLowerCase(words.words().texts().locale())));
        rows.forEach(row -> {
            NativeTableRow shown = table.row(List.of(
                    speakers(row), says(row), days(row), rating(row.rating()), new RatedSources(row.claims(), words)));
            shown.setId("claim-" + row.statement().id());
            boolean picked = row.claims().stream().anyMatch(claim -> claim.id().equals(address.claim()));
            if (picked) {
                shown.addClassName("ledger-picked");
                shown.getElement().setAttribute("aria-current", "true");
            }
        });
        if (rows.isEmpty()) {
            add(new EmptyState(words.text(address.filter().isNarrowing() ? "ledger.none-match" : "ledger.none")));
        }
    }

    private Component speakers(LedgerRow row) {
        Div cell = new Div();
        Div names = new Div(row.claims().stream()
                .map(words::speaker)
                .distinct()
                .limit(MOST_SPEAKERS)
                .collect(Collectors.joining(words.text("list.semicolon"))));
        names.getElement().setAttribute("dir", "auto");
        if (row.claims().size() > MOST_SPEAKERS) {
            names.add(quiet(words.words()
                    .texts()
                    .count("ledger.more-claims", row.claims().size() - MOST_SPEAKERS)));
        }
        cell.add(names);
        String said = Stream.of(
                        sides(row),
                        row.claims().size() == 1 ? reason(row.claims().getFirst()) : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.text("ledger.dot")));
        cell.add(quiet(said));
        row.claims().stream()
                .limit(MOST_SPEAKERS)
                .forEach(claim ->
                        cell.add(new Div(RecordLinks.of("crossing_status", claim.id(), words.speaker(claim)))));
        return cell;
    }

    private String sides(LedgerRow row) {
        return row.claims().stream()
                .map(words::side)
                .filter(side -> !side.isEmpty())
                .distinct()
                .collect(Collectors.joining(words.text("list.comma")));
    }

    private static String reason(LedgerClaim claim) {
        return claim.reason() == null ? "" : claim.reason();
    }

    private Component says(LedgerRow row) {
        Div cell = new Div(mark(row));
        ClaimVerdict verdict = row.verdict();
        Div stands = new Div(verdictMark(verdict.agreement(), words.agreement(verdict)));
        stands.addClassNames("small", "ledger-stands");
        DayGap gap = verdict.startGap();
        if (gap != null && !gap.canBeNone()) {
            stands.add(flag(words.gap(gap)));
        }
        for (int i = 0; i < ledger.disagreements().size(); i++) {
            ClaimDisagreement group = ledger.disagreements().get(i);
            boolean involved = row.claims().stream().anyMatch(claim -> group.involves(claim.id()));
            if (involved && i < Disagreements.MOST) {
                stands.add(disputed(group, i + 1));
            }
        }
        cell.add(stands);
        return cell;
    }

    private Component disputed(ClaimDisagreement group, int number) {
        String reason = words.text(
                group.values().getFirst().start() == null ? "ledger.disputed-status" : "ledger.disputed-start");
        Anchor link = new Anchor(here + "#disagreement-" + number, words.text("ledger.disputed", reason, number));
        return link;
    }

    private Span mark(LedgerRow row) {
        Span mark = new Span(words.words().claimed(row.statement().status()));
        mark.addClassNames(
                "status-mark", "status-" + LedgerBar.tone(row.statement().status()));
        return mark;
    }

    static Span verdictMark(Agreement agreement, String words) {
        Span mark = new Span(words);
        mark.addClassNames("verdict", "verdict-" + agreement.code());
        return mark;
    }

    private Component days(LedgerRow row) {
        Div dates = new Div(words.days(row.statement()));
        dates.addClassNames("quiet", "small", "ledger-dates");
        dates.getElement().setAttribute("aria-hidden", "true");
        Span spoken = new Span(words.spoken(row.statement()));
        spoken.addClassName("spoken");
        Anchor link = new Anchor(
                address.withClaim(row.statement().id()).href(ledger.slug(), state), words.text("ledger.link"));
        link.addClassName("ledger-link");
        link.setAriaLabel(
                words.text("ledger.link-to", words.speaker(row.claims().getFirst())));
        Div below = new Div(dates, spoken, link);
        below.addClassName("ledger-below");
        return new Div(
                new LedgerBar(
                        axis,
                        row.statement(),
                        row.claims().stream()
                                .flatMap(claim -> claim.sources().stream())
                                .toList()),
                below);
    }

    private Component rating(ClaimRating rating) {
        Span letter = new Span(rating.reliability().name());
        letter.addClassName("rating");
        Span number = new Span(String.valueOf(rating.credibilityNumber()));
        number.addClassNames("rating", rating.credibility() == null ? "rating-unjudged" : "rating-judged");
        Div drawn = new Div(letter, number);
        drawn.addClassName("ledger-rating");
        drawn.getElement().setAttribute("aria-hidden", "true");
        Span spoken = new Span(words.rating(rating));
        spoken.addClassName("spoken");
        Div cell = new Div(drawn, spoken);
        if (rating.credibility() == null) {
            Div unjudged = quiet(words.text("ledger.unjudged"));
            unjudged.getElement().setAttribute("aria-hidden", "true");
            cell.add(unjudged);
        }
        cell.getElement().setAttribute("title", words.rating(rating));
        return cell;
    }

    private String direction(Direction direction) {
        String a = words.situation().sideA().name();
        String b = words.situation().sideB().name();
        return switch (direction) {
            case A_TO_B -> words.text("crossing.page.way", a, b);
            case B_TO_A -> words.text("crossing.page.way", b, a);
            case BOTH -> words.text("crossing.page.both-ways");
        };
    }

    private static Div strong(String text) {
        return new Div(text);
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }

    private static Span flag(String text) {
        Span flag = new Span(text);
        flag.addClassName("flag");
        return flag;
    }
}
