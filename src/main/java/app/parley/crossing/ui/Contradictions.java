package app.parley.crossing.ui;

import app.parley.crossing.ClaimContradiction;
import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.shell.Figure;
import app.parley.shell.Saying;
import app.parley.shell.Sayings;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the claims about the day viewed disagree about: each value with who says so, side by side. */
class Contradictions extends Div {

    private final CrossingDetail crossing;
    private final LocalDate day;
    private final CrossingWords words;
    private final Claims claims;

    Contradictions(CrossingDetail crossing, LocalDate day, CrossingWords words) {
        this.crossing = crossing;
        this.day = day;
        this.words = words;
        this.claims = Claims.of(crossing, words);
        addClassName("contradictions");
        if (crossing.contradictions().isEmpty()) {
            Paragraph none = new Paragraph(
                    text("crossing.page.no-contradiction", words.formats().day(day)));
            none.addClassName("quiet");
            add(none);
            return;
        }
        addStatuses();
        addStarts();
    }

    private void addStatuses() {
        Set<Set<ClaimedStatus>> pairs = pairs(ClaimContradiction.Reason.STATUS)
                .map(pair -> (Set<ClaimedStatus>)
                        EnumSet.of(pair.getFirst().status(), pair.getLast().status()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        Map<ClaimedStatus, List<StatusClaim>> byStatus = new TreeMap<>(
                involved(ClaimContradiction.Reason.STATUS).collect(Collectors.groupingBy(StatusClaim::status)));
        if (pairs.isEmpty()) {
            return;
        }
        String against = pairs.stream()
                .map(pair -> pair.stream()
                        .map(status -> text("crossing.page.quoted", words.claimed(status)))
                        .collect(Collectors.joining(text("crossing.page.versus"))))
                .collect(Collectors.joining(text("list.semicolon")));
        add(new H3(text("crossing.page.status-disagrees", words.formats().day(day), against)));
        UnorderedList values = values();
        byStatus.forEach((status, said) -> values.add(value(words.claimed(status), false, said)));
        add(values);
        Paragraph assessed = new Paragraph(text(
                "crossing.page.assessed-as",
                words.statusSince(
                        crossing.onDay().counted(),
                        crossing.onDay().status(),
                        crossing.onDay().since()),
                words.otherTraffic(crossing.onDay())));
        assessed.addClassNames("quiet", "small");
        add(assessed);
    }

    private void addStarts() {
        Map<ClaimedStatus, List<StatusClaim>> byStatus = new TreeMap<>(
                involved(ClaimContradiction.Reason.START).collect(Collectors.groupingBy(StatusClaim::status)));
        byStatus.forEach((status, said) -> {
            Map<PartialDate, List<StatusClaim>> byStart = new TreeMap<>(said.stream()
                    .collect(Collectors.groupingBy(claim -> claim.stated().from())));
            add(new H3(text("crossing.page.start-disagrees", text("crossing.page.quoted", words.claimed(status)))));
            UnorderedList values = values();
            byStart.forEach((start, claimed) -> values.add(value(
                    words.formats().date(start), status == ClaimedStatus.CLOSED && isAssessedStart(start), claimed)));
            add(values);
        });
    }

    private boolean isAssessedStart(PartialDate start) {
        return start.equals(crossing.onDay().since());
    }

    private ListItem value(String value, boolean taken, List<StatusClaim> said) {
        ListItem item = new ListItem();
        Div head = new Div(new Span(value));
        head.addClassName("saying-value");
        if (taken) {
            Span mark = new Span(text("figure.taken"));
            mark.addClassName("taken");
            head.add(mark);
        }
        Div speakers = new Div(
                said.stream().map(claims::speaker).distinct().collect(Collectors.joining(text("list.semicolon"))));
        NativeDetails sources = new NativeDetails();
        sources.addClassName("reveal");
        sources.setSummaryText(words.texts().count("crossing.page.claim-count", said.size()));
        ArrayList<Saying> sayings = new ArrayList<>(claims.sayings(said));
        Texts texts = words.texts();
        Figure.onFirstOpening(sources, () -> new Sayings(sayings, texts));
        item.add(head, speakers, sources);
        return item;
    }

    private UnorderedList values() {
        UnorderedList values = new UnorderedList();
        values.addClassNames("sayings", "values");
        return values;
    }

    private Stream<List<StatusClaim>> pairs(ClaimContradiction.Reason reason) {
        return crossing.contradictions().stream()
                .filter(pair -> pair.reason() == reason)
                .map(pair -> Stream.of(pair.first(), pair.second())
                        .map(claims.byId()::get)
                        .filter(Objects::nonNull)
                        .toList())
                .filter(pair -> pair.size() == 2);
    }

    private Stream<StatusClaim> involved(ClaimContradiction.Reason reason) {
        return new ArrayList<>(pairs(reason)
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(
                                StatusClaim::id, claim -> claim, (one, same) -> one, LinkedHashMap::new))
                        .values())
                .stream();
    }

    private String text(String key, Object... values) {
        return words.texts().get(key, values);
    }
}
