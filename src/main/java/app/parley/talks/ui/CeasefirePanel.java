package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.ViewState;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireOnDay;
import app.parley.talks.CeasefireState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ceasefires chain by chain: each with its ends as stated, who brokered it, and whether it held on the day viewed. */
class CeasefirePanel extends Section {
    /** How many that are contested beside what decides a day are told of one by one. */
    static final int MOST_BESIDE = 3;

    private final TalksWords words;
    private final LocalDate on;
    private final ViewState state;

    CeasefirePanel(List<CeasefireEntry> ceasefires, CeasefireOnDay onDay, ViewState state, TalksWords words) {
        this.words = words;
        this.on = state.on();
        this.state = state;
        addClassName("ceasefires");
        setId("ceasefires");
        add(new H2(words.get("ceasefires")));
        if (ceasefires.isEmpty()) {
            add(new EmptyState(words.get("no-ceasefires")));
            return;
        }
        Paragraph lead = new Paragraph(sentence(onDay, on, words));
        lead.addClassName("lead");
        add(lead);
        beside(onDay, words).forEach(this::add);
        note(ceasefires, onDay).ifPresent(this::add);
        add(new Anchor(state.carried().href(CeasefiresScreen.PATH), words.get("ceasefire.all")));
        Map<String, List<CeasefireEntry>> chains = ceasefires.stream()
                .collect(Collectors.groupingBy(CeasefireEntry::rootId, LinkedHashMap::new, Collectors.toList()));
        chains.values().forEach(chain -> add(heading(chain), table(chain)));
    }

    /** What else ran on the day and is contested, a sentence each, so many; none if nothing is. */
    static List<Component> beside(CeasefireOnDay onDay, TalksWords words) {
        List<CeasefireOnDay.Running> contested = onDay.contestedBeside();
        if (contested.size() > MOST_BESIDE) {
            return List.of(new Paragraph(words.get("ceasefire-on.beside-several", contested.size())));
        }
        return contested.stream()
                .<Component>map(one -> new Paragraph(
                        words.get("ceasefire-on.beside", words.bound(one.since()), words.joined(one.deniedBy()))))
                .toList();
    }

    /** What is noted of the one whose stated end has passed, as that alone does not tell that it lapsed then. */
    private Optional<Component> note(List<CeasefireEntry> ceasefires, CeasefireOnDay onDay) {
        return onDay.state() != CeasefireState.LAPSED
                ? Optional.empty()
                : ceasefires.stream()
                        .filter(one -> one.id().equals(onDay.ceasefireId()) && one.note() != null)
                        .findFirst()
                        .map(one -> new Paragraph(words.get("ceasefire.noted", String.valueOf(one.note()))));
    }

    /** "On 16 Oct 2025 a ceasefire was in force, since …" */
    static String sentence(CeasefireOnDay onDay, LocalDate on, TalksWords words) {
        String day = words.formats().day(on);
        String state = "ceasefire-on." + TruceMark.code(onDay.state());
        if (onDay.since() == null) {
            return words.get("ceasefire-on.none", day);
        }
        String until = onDay.until() == null ? words.get("no-end-stated") : words.bound(onDay.until());
        return words.get(state, day, words.bound(onDay.since()), until);
    }

    private Component heading(List<CeasefireEntry> chain) {
        String size =
                chain.size() == 1 ? words.get("chain-of-one") : words.texts().count("talks.chain", chain.size());
        H3 heading = new H3(words.get("chain-from", words.bound(chain.getFirst().from()), size));
        heading.addClassName("chain-name");
        return heading;
    }

    private FactTable table(List<CeasefireEntry> chain) {
        FactTable table = new FactTable(
                words.get("ceasefires"),
                List.of(
                        words.get("column.from"),
                        words.get("column.to"),
                        words.get("column.on-day", words.formats().day(on)),
                        words.get("column.extends"),
                        words.get("column.brokers"),
                        words.get("column.note")));
        table.addClassName("chain");
        for (CeasefireEntry one : chain) {
            var row = table.row(
                    new Anchor(CeasefiresScreen.href(one, state), asWritten(words.bound(one.from()), one.fromText())),
                    asWritten(words.bound(one.to()), one.toText()),
                    new TruceMark(one, on, words),
                    FactTable.words(extended(one, chain)),
                    FactTable.words(words.joined(one.brokeredBy())),
                    note(one));
            row.setId("ceasefire-" + one.id());
        }
        return table;
    }

    private String extended(CeasefireEntry one, List<CeasefireEntry> chain) {
        return chain.stream()
                .filter(other -> other.id().equals(one.extendsId()))
                .findFirst()
                .map(other -> words.get("extends-that-of", words.bound(other.from())))
                .orElse("");
    }

    private Component note(CeasefireEntry one) {
        Div note = new Div();
        if (one.note() != null) {
            note.add(new Span(one.note()));
        }
        note.add(new Cited(one.sources(), words.texts()));
        return note;
    }

    private static Component asWritten(String shown, @Nullable String written) {
        Span text = new Span(shown);
        if (written != null) {
            text.setTitle(written);
        }
        return text;
    }
}
