package app.parley.crossing.ui;

import app.parley.crossing.ClaimContradiction;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingDetail.ContradictingPair;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Texts;
import app.parley.source.ui.CitedSources;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All claims side by side: what is said, of which days, by whom, on what source, and which other claims it contradicts. */
class ClaimTable extends Div {

    private final CrossingDetail crossing;
    private final CrossingWords words;
    private final Claims claims;

    ClaimTable(CrossingDetail crossing, LocalDate day, CrossingWords words) {
        this.crossing = crossing;
        this.words = words;
        this.claims = Claims.of(crossing, words);
        addClassName("claims");
        Texts texts = words.texts();
        if (crossing.claims().isEmpty()) {
            add(new EmptyState(texts.get("crossing.page.no-claims")));
            return;
        }
        FactTable table = new FactTable(
                texts.get("crossing.page.claims"),
                Stream.of("says", "when", "speaker", "sources", "against")
                        .map(column -> texts.get("crossing.claim.column." + column))
                        .toList());
        addGroup(table, texts.get("crossing.page.claims-of-day", words.formats().day(day)), true);
        addGroup(table, texts.get("crossing.page.claims-of-others"), false);
        add(table);
    }

    private void addGroup(FactTable table, String heading, boolean ofDay) {
        List<StatusClaim> group = crossing.claims().stream()
                .filter(claim -> claim.vouchesForDay() == ofDay)
                .toList();
        if (!group.isEmpty()) {
            table.group(heading);
            group.forEach(claim -> table.row(List.of(
                    new Span(words.claimed(claim.status())),
                    when(claim),
                    who(claim),
                    new CitedSources(claim.sources(), words.texts()),
                    against(claim))));
        }
    }

    private Div when(StatusClaim claim) {
        Div when = new Div(words.formats().interval(claim.stated()));
        when.add(
                quiet(words.texts().get("crossing.page.vouched", words.formats().day(claim.vouchedUntil()))));
        return when;
    }

    private Div who(StatusClaim claim) {
        Div who = new Div(claims.speaker(claim));
        if (claim.reason() != null) {
            who.add(quiet(claim.reason()));
        }
        return who;
    }

    private Div against(StatusClaim claim) {
        Texts texts = words.texts();
        List<StatusClaim> status = others(claim, ClaimContradiction.Reason.STATUS);
        List<StatusClaim> start = others(claim, ClaimContradiction.Reason.START);
        if (status.isEmpty() && start.isEmpty()) {
            Div nothing = new Div(
                    texts.get(claim.vouchesForDay() ? "crossing.page.uncontradicted" : "crossing.page.not-of-day"));
            nothing.addClassNames("quiet", "small");
            return nothing;
        }
        Div against = new Div();
        if (!status.isEmpty()) {
            String words = status.stream().map(claims::quoted).distinct().collect(joined());
            against.add(flagged("crossing.page.against-status", words));
        }
        if (!start.isEmpty()) {
            TreeSet<PartialDate> starts =
                    start.stream().map(other -> other.stated().from()).collect(Collectors.toCollection(TreeSet::new));
            against.add(flagged(
                    "crossing.page.against-start",
                    starts.stream().map(words.formats()::date).collect(joined())));
        }
        return against;
    }

    private List<StatusClaim> others(StatusClaim claim, ClaimContradiction.Reason reason) {
        return crossing.contradictions().stream()
                .filter(pair -> pair.reason() == reason)
                .map(pair -> otherOf(pair, claim.id()))
                .filter(Objects::nonNull)
                .map(claims.byId()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable UUID otherOf(ContradictingPair pair, UUID id) {
        if (pair.first().equals(id)) {
            return pair.second();
        }
        return pair.second().equals(id) ? pair.first() : null;
    }

    private java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(words.texts().get("list.comma"));
    }

    private Div flagged(String key, String values) {
        Div line = new Div(words.texts().get(key, values));
        line.addClassNames("flag", "small");
        return line;
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
