package app.parley.overview.ui;

import app.parley.cargo.CargoReport;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.CrossingWords;
import app.parley.incident.IncidentEntry;
import app.parley.incident.ui.IncidentMark;
import app.parley.incident.ui.IncidentReport;
import app.parley.incident.ui.IncidentWords;
import app.parley.overview.TimelineItem;
import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.Formats;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Selection;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.source.CitedSource;
import app.parley.talks.CeasefireBound;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.RoundDetail;
import app.parley.time.DateInterval;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is selected, in full: what, when, who says so. */
class SelectionPanel extends Section {

    private final transient SelectionDetails details;
    private final Runnable clear;
    private final String hint;

    /** @param hint said while nothing is selected */
    SelectionPanel(SelectionDetails details, String hint, Command clear) {
        this.details = details;
        this.hint = hint;
        this.clear = clear::execute;
        addClassName("selection-panel");
        getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("aria-label", Texts.here().get("selection.label"));
    }

    /** Shows the state's selection; the item tells where to look for a closure or a cargo claim. */
    void show(Viewed viewed, @Nullable TimelineItem item) {
        removeAll();
        Selection selected = viewed.state().selected();
        if (selected == null) {
            add(new EmptyState(hint));
            return;
        }
        Texts texts = Texts.here();
        NativeButton close = new NativeButton(texts.get("selection.clear"), event -> clear.run());
        close.addClassName("selection-clear");
        add(close, body(selected, viewed, item).orElseGet(() -> new EmptyState(texts.get("selection.not-found"))));
    }

    /** Shows several reports of one spot, each of which can be selected. */
    void showAll(List<IncidentEntry> incidents, SerializableConsumer<Selection> select) {
        removeAll();
        Texts texts = Texts.here();
        IncidentWords words = IncidentWords.of(texts);
        UnorderedList list = new UnorderedList();
        list.addClassName("spot");
        for (IncidentEntry one : incidents) {
            NativeButton title = new NativeButton(
                    one.title(), event -> select.accept(new Selection(Selection.Kind.INCIDENT, one.id())));
            title.addClassName("link-button");
            Span day = new Span(words.formats().date(one.occurredOn()));
            day.addClassName("quiet");
            list.add(new ListItem(new Div(new IncidentMark(one.kind(), texts), day), title));
        }
        add(new H2(texts.count("map-view.cluster", incidents.size())), list);
    }

    private Optional<Component> body(Selection selected, Viewed viewed, @Nullable TimelineItem item) {
        ViewState state = viewed.state();
        var situation = viewed.situation();
        String id = selected.id();
        return switch (selected.kind()) {
            case ROUND -> details.round(situation, id, state.asOf()).map(round -> round(round, state));
            case CEASEFIRE ->
                details.ceasefire(situation, id, state.on(), state.asOf()).map(one -> ceasefire(one, state));
            case CROSSING ->
                details.crossing(situation, id, state.on(), state.traffic(), state.asOf())
                        .map(one -> crossing(one, state));
            case CLOSURE ->
                slugOf(item)
                        .flatMap(slug -> details.crossing(situation, slug, state.on(), state.traffic(), state.asOf()))
                        .flatMap(one -> closure(one, id, state));
            case CARGO ->
                Optional.ofNullable(item)
                        .flatMap(claim -> details.cargo(situation, id, claim.crossingId(), claim.from(), state.asOf()))
                        .map(claim -> cargo(claim, state));
            case INCIDENT ->
                details.incident(situation, id, state.asOf())
                        .map(one -> new IncidentReport(one.report(), one.others(), Texts.here()));
        };
    }

    private static Optional<String> slugOf(@Nullable TimelineItem item) {
        return Optional.ofNullable(item).map(TimelineItem::crossingId);
    }

    private static Component round(RoundDetail detail, ViewState state) {
        var words = CrossingWords.here();
        var round = detail.round();
        Facts facts = new Facts();
        if (round.startOn() != null) {
            facts.add(
                    "selection.when",
                    words.formats()
                            .interval(new DateInterval(
                                    round.startOn(), round.endOn() == null ? round.startOn() : round.endOn())));
        }
        facts.add("selection.track", round.process().name());
        facts.add("selection.outcome", Objects.requireNonNullElse(round.outcome(), ""));
        String place = round.city() == null ? round.process().name() : round.city();
        return body(
                words.texts()
                        .get(
                                "selection.round",
                                place,
                                words.texts().get("round." + round.status().code())),
                facts,
                round.sources(),
                new Anchor(
                        state.carried().href("talks/" + round.id()),
                        words.texts().get("selection.to-round")));
    }

    /** As on the screen of talks: a day at its own precision, or a moment with its offset. */
    private static String bound(@Nullable CeasefireBound bound, Texts texts) {
        return switch (bound) {
            case null -> texts.get("talks.no-end-stated");
            case CeasefireBound.Day day -> new Formats(texts).date(day.on());
            case CeasefireBound.Moment moment ->
                DateTimeFormatter.ofPattern(texts.get("talks.format.moment"), texts.locale())
                        .format(moment.at());
        };
    }

    private static Component ceasefire(CeasefireEntry one, ViewState state) {
        Texts texts = Texts.here();
        Facts facts = new Facts();
        facts.add("selection.from", bound(one.from(), texts));
        facts.add("selection.to", bound(one.to(), texts));
        facts.add("selection.brokers", String.join(texts.get("list.comma"), one.brokeredBy()));
        facts.add("selection.note", Objects.requireNonNullElse(one.note(), ""));
        return body(
                texts.get("selection.ceasefire"),
                facts,
                one.sources(),
                new Anchor(state.carried().href("talks") + "#ceasefires", texts.get("selection.to-ceasefires")));
    }

    private static Component crossing(CrossingDetail detail, ViewState state) {
        CrossingWords words = CrossingWords.here();
        CrossingOnDay now = detail.onDay();
        Facts facts = new Facts();
        facts.add("selection.status", words.statusSince(now.counted(), now.status(), now.since()));
        if (now.closedDays() != null) {
            facts.add("selection.closed-days", words.number(now.closedDays()));
            facts.add(Rule.CLOSED_DAYS, state, now.slug());
        }
        facts.add("selection.other-traffic", words.otherTraffic(now));
        facts.add("selection.reported", words.lastReport(now));
        facts.add(Rule.FRESHNESS, state, now.slug());
        List<CitedSource> sources = detail.claims().stream()
                .filter(CrossingDetail.StatusClaim::vouchesForDay)
                .flatMap(claim -> claim.sources().stream())
                .distinct()
                .toList();
        Component body = body(
                now.name(),
                facts,
                sources,
                new Anchor(
                        state.carried().withTraffic(state.traffic()).href("crossings/" + now.slug()),
                        words.texts().get("selection.to-crossing")));
        body.getElement().insertChild(0, new StatusMark(now.status(), words.texts()).getElement());
        return body;
    }

    private static Optional<Component> closure(CrossingDetail detail, String id, ViewState state) {
        CrossingWords words = CrossingWords.here();
        return detail.closures().stream()
                .filter(one -> one.closure().id().equals(id))
                .findFirst()
                .map(one -> {
                    Facts facts = new Facts();
                    facts.add(
                            "selection.when",
                            words.formats().interval(one.closure().interval()));
                    facts.add(
                            "selection.traffic",
                            one.closure().traffic().stream()
                                    .sorted()
                                    .map(words::traffic)
                                    .collect(Collectors.joining(words.texts().get("list.comma"))));
                    facts.add("selection.cause", Objects.requireNonNullElse(one.cause(), ""));
                    facts.add("selection.note", Objects.requireNonNullElse(one.note(), ""));
                    String status = StatusMark.word(one.closure().status(), words.texts());
                    return body(
                            words.texts()
                                    .get("selection.closure", detail.onDay().name(), status),
                            facts,
                            one.sources(),
                            new Anchor(
                                    state.carried()
                                            .href("crossings/" + detail.onDay().slug()),
                                    words.texts().get("selection.to-crossing")));
                });
    }

    private static Component cargo(CargoReport claim, ViewState state) {
        CrossingWords words = CrossingWords.here();
        Texts texts = words.texts();
        Facts facts = new Facts();
        if (claim.reportedOn() != null) {
            facts.add("selection.when", words.formats().date(claim.reportedOn()));
        }
        facts.add("selection.side", Objects.requireNonNullElse(claim.side(), ""));
        facts.add("selection.note", Objects.requireNonNullElse(claim.note(), ""));
        facts.add("incident.by", Objects.requireNonNullElse(claim.speaker(), texts.get("figure.nobody-named")));
        String count = claim.text() != null ? claim.text() : words.formats().range(claim.low(), claim.high());
        String title = texts.get(
                "selection.cargo", count, texts.get("unit." + claim.unit().code()));
        Anchor link = claim.crossing() == null
                ? null
                : new Anchor(state.carried().href("crossings/" + claim.crossing()), texts.get("selection.to-crossing"));
        return body(title, facts, claim.sources(), link);
    }

    private static Component body(String title, Facts facts, List<CitedSource> sources, @Nullable Component link) {
        Texts texts = Texts.here();
        Div body = new Div(new H2(title), facts, new H3(texts.get("incident.sources")));
        if (sources.isEmpty()) {
            Span none = new Span(texts.get("cited.none"));
            none.addClassName("quiet");
            body.add(none);
        } else {
            body.add(Cited.list(sources, texts));
        }
        if (link != null) {
            body.add(new Paragraph(link));
        }
        return body;
    }

    /** Terms and what is said of them; empty values are left out. */
    private static final class Facts extends DescriptionList {
        private Description last = new Description();

        Facts() {
            addClassName("facts");
        }

        void add(String key, String value) {
            if (!value.isEmpty()) {
                last = new Description(value);
                add(new Div(new Term(Texts.here().get(key)), last));
            }
        }

        /** How the value told last is counted. */
        void add(Rule rule, ViewState state, String crossing) {
            last.add(" ");
            last.add(new RuleLink(rule, state, crossing, Texts.here()));
        }
    }
}
