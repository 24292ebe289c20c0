package app.parley.overview.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.CrossingWords;
import app.parley.incident.IncidentEntry;
import app.parley.incident.ui.IncidentMark;
import app.parley.incident.ui.IncidentWords;
import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Selection;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Objects;

/** What the map shows, as tables that a keyboard and a screen reader can walk; and the crossings it cannot show. */
class InView extends Section {

    /** Listed at first. */
    static final int ROWS = 25;
    /** More rows are no help; the sentence tells how many there are. */
    static final int MOST_ROWS = 225;

    private final SerializableConsumer<Selection> select;
    private final SerializableRunnable more;

    /** @param more asks to list more incidents */
    InView(SerializableConsumer<Selection> select, SerializableRunnable more) {
        this.select = select;
        this.more = more;
        addClassName("in-view");
    }

    /**
     * Fills the tables.
     *
     * @param crossings all on the day, placed or not
     * @param incidents in view, newest first, at most {@link #MOST_ROWS}
     * @param count of all placed incidents in view
     */
    void show(List<CrossingOnDay> crossings, List<IncidentEntry> incidents, long count, MapLook look, ViewState state) {
        CrossingWords words = CrossingWords.here();
        removeAll();
        add(new H2(words.texts().get("map-view.in-view")));
        List<CrossingOnDay> placed = crossings.stream()
                .filter(one -> one.lat() != null && one.lon() != null && look.shows(one.lat(), one.lon()))
                .toList();
        add(new H3(words.texts().count("map-view.crossings-in-view", placed.size())));
        if (!placed.isEmpty()) {
            add(crossingTable(placed, words));
        }
        List<CrossingOnDay> unplaced =
                crossings.stream().filter(one -> one.lat() == null).toList();
        if (!unplaced.isEmpty()) {
            add(unplaced(unplaced, state, words));
        }
        add(new H3(words.texts().count("map-view.incidents-in-view", count)));
        if (incidents.isEmpty()) {
            add(new EmptyState(words.texts().get("map-view.no-incidents")));
            return;
        }
        if (incidents.size() < count) {
            Paragraph cut = new Paragraph(words.texts().get("map-view.newest-shown", incidents.size()));
            cut.addClassName("quiet");
            add(cut);
        }
        add(incidentTable(incidents, words.texts()));
        if (incidents.size() < Math.min(count, MOST_ROWS)) {
            add(new NativeButton(words.texts().get("map-view.more"), event -> more.run()));
        }
    }

    private FactTable crossingTable(List<CrossingOnDay> crossings, CrossingWords words) {
        Texts texts = words.texts();
        FactTable table = new FactTable(
                texts.get("crossing.layer"),
                List.of(
                        texts.get("map-view.column.crossing"),
                        texts.get("map-view.column.status"),
                        texts.get("crossing.closed-days"),
                        texts.get("crossing.other-traffic"),
                        texts.get("crossing.reported")));
        for (CrossingOnDay one : crossings) {
            table.row(
                    button(one.name(), Selection.crossing(one.slug())),
                    new StatusMark(one.status(), words.statusSince(one.counted(), one.status(), one.since())),
                    FactTable.words(one.closedDays() == null ? "" : words.number(one.closedDays())),
                    FactTable.words(words.otherTraffic(one)),
                    report(one, words));
        }
        return table;
    }

    private static Component report(CrossingOnDay one, CrossingWords words) {
        Span report = new Span(words.lastReport(one));
        if (!one.stale() || one.lastReportedOn() == null) {
            return report;
        }
        Span stale = new Span(words.texts().get("crossing.stale"));
        stale.addClassName("flag");
        Div both = new Div(report, new Span(words.texts().get("list.comma")), stale);
        return both;
    }

    private static Component unplaced(List<CrossingOnDay> crossings, ViewState state, CrossingWords words) {
        UnorderedList list = new UnorderedList();
        for (CrossingOnDay one : crossings) {
            String place = words.texts()
                    .get(
                            "map-view.between",
                            Objects.requireNonNullElse(
                                    one.sideA().district(), words.texts().get("map-view.place-unknown")),
                            Objects.requireNonNullElse(
                                    one.sideB().district(), words.texts().get("map-view.place-unknown")));
            Span where = new Span(place);
            where.addClassName("quiet");
            list.add(new ListItem(
                    new Anchor(
                            state.carried().withTraffic(state.traffic()).href("crossings/" + one.slug()), one.name()),
                    new StatusMark(one.status(), words.statusSince(one.counted(), one.status(), one.since())),
                    where));
        }
        Div unplaced = new Div(
                new H3(words.texts().count("map-view.unplaced", crossings.size())),
                new Paragraph(words.texts().get("map-view.unplaced.why")),
                list);
        unplaced.addClassName("unplaced");
        return unplaced;
    }

    private FactTable incidentTable(List<IncidentEntry> incidents, Texts texts) {
        IncidentWords words = IncidentWords.of(texts);
        FactTable table = new FactTable(
                texts.get("incident.layer"),
                List.of(
                        texts.get("map-view.column.what"),
                        texts.get("incident.when"),
                        texts.get("incident.kind"),
                        texts.get("incident.where"),
                        texts.get("incident.dead"),
                        texts.get("incident.by"),
                        texts.get("incident.sources")));
        table.addClassName("incident-table");
        for (IncidentEntry one : incidents) {
            table.row(
                    button(one.title(), new Selection(Selection.Kind.INCIDENT, one.id())),
                    FactTable.words(words.formats().date(one.occurredOn())),
                    new IncidentMark(one.kind(), texts),
                    FactTable.words(words.places(one)),
                    FactTable.words(words.dead(one)),
                    FactTable.words(Objects.requireNonNullElse(one.claimBy(), "")),
                    new Cited(one.sources(), texts));
        }
        return table;
    }

    private NativeButton button(String words, Selection selection) {
        NativeButton button = new NativeButton(words, event -> select.accept(selection));
        button.addClassName("link-button");
        return button;
    }
}
