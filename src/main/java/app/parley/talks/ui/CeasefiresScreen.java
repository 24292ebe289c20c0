package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.TalksNavigation;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireFile;
import app.parley.talks.CeasefireFileQuery;
import app.parley.talks.CeasefireOnDay;
import app.parley.talks.CeasefireQuery;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All ceasefires: what held on the day viewed and why, then chain by chain what is known of each. */
@Route(value = CeasefiresScreen.PATH, layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
@StyleSheet("styles/ceasefires.css")
public class CeasefiresScreen extends Screen {
    static final String PATH = "talks/ceasefires";

    private final transient CeasefireFileQuery files;
    private final transient CeasefireQuery ceasefires;

    public CeasefiresScreen(CeasefireFileQuery files, CeasefireQuery ceasefires) {
        this.files = files;
        this.ceasefires = ceasefires;
        addClassNames("talks-screen", "ceasefires-screen");
    }

    @Override
    protected String heading() {
        return TalksWords.here().get("ceasefires");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        TalksWords talks = TalksWords.here();
        ViewState state = viewed.state();
        List<CeasefireFile> all = files.list(viewed.situation(), state.on(), asOf());
        CeasefireWords words =
                CeasefireWords.of(all.stream().map(CeasefireFile::entry).toList(), talks);
        CeasefireOnDay onDay = ceasefires.stateOn(viewed.situation(), state.on(), asOf());
        add(head(all, onDay, state, words));
        if (all.isEmpty()) {
            add(new EmptyState(talks.get("no-ceasefires")));
            return;
        }
        add(new CeasefireSketch(all, state.on(), words));
        Map<String, List<CeasefireFile>> chains = all.stream()
                .collect(Collectors.groupingBy(file -> file.entry().rootId(), LinkedHashMap::new, Collectors.toList()));
        chains.values().forEach(chain -> add(chain(chain, state, words)));
        Paragraph rule = new Paragraph(words.get("ceasefire.rule"));
        rule.addClassNames("quiet", "lead");
        add(rule, new Anchor(state.carried().href(CalendarScreen.PATH), texts().get("calendar.title")));
    }

    private Component head(List<CeasefireFile> all, CeasefireOnDay onDay, ViewState state, CeasefireWords words) {
        TalksNavigation path = new TalksNavigation(PATH, state, texts());
        Optional<CeasefireFile> deciding = all.stream()
                .filter(file -> file.entry().id().equals(onDay.ceasefireId()))
                .findFirst();
        Div head = new Div(
                path,
                new H1(CeasefireSentences.sentence(
                        all.stream().map(CeasefireFile::entry).toList(), onDay, state.on(), words.talks())));
        head.add(CeasefireSentences.beside(onDay, words.talks()));
        deciding.ifPresent(file -> head.add(why(file, state, words)));
        Set<String> beside =
                onDay.contestedBeside().stream().map(CeasefireOnDay.Running::id).collect(Collectors.toSet());
        all.stream()
                .filter(file -> beside.contains(file.entry().id()))
                .limit(CeasefireSentences.MOST_BESIDE)
                .forEach(file -> head.add(why(file, state, words)));
        return head;
    }

    private Component why(CeasefireFile file, ViewState state, CeasefireWords words) {
        Span period = new Span(words.period(file.entry()));
        period.addClassNames("quiet", "truce-on");
        Div why = new Div(
                new Div(new TruceMark(file.entry().state(), file.reason(), words.talks()), period),
                new Paragraph(words.reason(file)));
        if (file.entry().note() != null) {
            why.add(new Paragraph(words.get("ceasefire.noted", file.entry().note())));
        }
        why.add(
                new Anchor(href(file.entry(), state), words.get("ceasefire.read-on")),
                new Cited(file.entry().sources(), texts()));
        why.addClassName("outcome");
        return why;
    }

    private Component chain(List<CeasefireFile> chain, ViewState state, CeasefireWords words) {
        TalksWords talks = words.talks();
        String size = chain.size() == 1 ? talks.get("chain-of-one") : texts().count("talks.chain", chain.size());
        H2 heading = new H2(
                talks.get("chain-from", talks.bound(chain.getFirst().entry().from()), size));
        FactTable table = new FactTable(
                talks.get("ceasefires"),
                List.of(
                        words.get("ceasefire.column.period"),
                        talks.get("column.on-day", formats().day(state.on())),
                        words.get("ceasefire.column.days"),
                        words.get("ceasefire.column.terms"),
                        talks.get("column.brokers"),
                        words.get("ceasefire.column.said"),
                        words.get("ceasefire.column.sources")));
        table.addClassName("truces");
        chain.forEach(file -> table.row(cells(file, state, words))
                .setId("ceasefire-" + file.entry().id()));
        return new Section(heading, table);
    }

    private List<Component> cells(CeasefireFile file, ViewState state, CeasefireWords words) {
        CeasefireEntry one = file.entry();
        Div stands = new Div(new TruceMark(one.state(), file.reason(), words.talks()), small(words.reason(file)));
        if (one.note() != null) {
            Div note = new Div(words.get("ceasefire.noted", one.note()));
            note.addClassName("truce-note");
            stands.add(note);
        }
        return List.of(
                new Anchor(href(one, state), words.period(one)),
                stands,
                FactTable.words(words.days(file)),
                terms(file, words),
                FactTable.words(words.talks().joined(one.brokeredBy())),
                said(file, words),
                new Cited(one.sources(), texts()));
    }

    private static Component terms(CeasefireFile file, CeasefireWords words) {
        if (file.terms().isEmpty()) {
            Span none = new Span(words.get("ceasefire.not-stated"));
            none.addClassName("quiet");
            return none;
        }
        Div terms = new Div();
        file.terms().forEach(one -> terms.add(new Div(words.terms(one))));
        return terms;
    }

    private Component said(CeasefireFile file, CeasefireWords words) {
        List<String> parts = new ArrayList<>();
        parts.add(
                file.accountCount() == 0
                        ? words.get("ceasefire.no-accounts")
                        : texts().count("talks.ceasefire.accounts", file.accountCount()));
        if (file.violationCount() > 0) {
            parts.add(texts().count("talks.ceasefire.violations", file.violationCount()));
        }
        if (!file.reported().isEmpty()) {
            parts.add(words.get("ceasefire.meanwhile", words.reported(file)));
        }
        Div said = new Div();
        parts.forEach(part -> said.add(new Div(part)));
        return said;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("quiet", "truce-why");
        return small;
    }

    static String href(CeasefireEntry one, ViewState state) {
        return state.carried().href(PATH + "/" + one.id());
    }
}
