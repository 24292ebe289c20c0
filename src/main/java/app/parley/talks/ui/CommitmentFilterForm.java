package app.parley.talks.ui;

import app.parley.shell.Choice;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.CommitmentStanding;
import app.parley.talks.CommitmentState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** What of the ledger of commitments is shown. */
final class CommitmentFilterForm extends Div {
    private final transient List<CommitmentEntry> all;
    private final transient TalksWords words;
    private final SerializableConsumer<CommitmentsAddress> wanted;
    private CommitmentsAddress address;

    CommitmentFilterForm(
            List<CommitmentEntry> all,
            CommitmentsAddress address,
            TalksWords words,
            SerializableConsumer<CommitmentsAddress> wanted) {
        this.all = all;
        this.address = address;
        this.words = words;
        this.wanted = wanted;
        addClassName("commitment-filter");
        getElement().setAttribute("role", "search");
        add(
                search(),
                choice(
                        "party",
                        words.get("any-party"),
                        words.get("column.party"),
                        names(CommitmentEntry::party, words::party)),
                choice(
                        "category",
                        words.get("any-category"),
                        words.get("column.category"),
                        names(CommitmentEntry::category, code -> CommitmentTable.category(code, words))),
                choice("round", words.get("any-round"), words.get("made-at-round"), madeAt()),
                choice("state", words.get("any-state"), words.get("column.stands"), states()),
                choice("score", words.get("any-score"), words.get("column.score"), scores()),
                overdue());
    }

    private Input search() {
        Input search = new Input();
        search.setType("search");
        search.setPlaceholder(words.get("search-commitments"));
        search.setAriaLabel(words.get("search-commitments"));
        search.getElement().setAttribute("maxlength", String.valueOf(CommitmentStanding.LONGEST_TEXT));
        search.setValue(address.text());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ask("text", event.getValue());
            }
        });
        return search;
    }

    private NativeButton overdue() {
        NativeButton overdue = new NativeButton(words.get("overdue-only"));
        overdue.getElement().setAttribute("aria-pressed", String.valueOf(isOverdueOnly()));
        overdue.addClickListener(event -> {
            ask("overdue", isOverdueOnly() ? "" : "true");
            overdue.getElement().setAttribute("aria-pressed", String.valueOf(isOverdueOnly()));
        });
        return overdue;
    }

    private boolean isOverdueOnly() {
        return address.overdue().equals("true");
    }

    private void ask(String name, String value) {
        address = address.with(name, value);
        wanted.accept(address);
    }

    private Choice choice(String name, String any, String label, Map<String, String> names) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", any);
        options.putAll(names);
        return new Choice(label, options, address.toParameters().getOrDefault(name, ""), value -> ask(name, value));
    }

    private Map<String, String> names(Function<CommitmentEntry, String> of, Function<String, String> inWords) {
        Map<String, String> names = new LinkedHashMap<>();
        new TreeSet<>(all.stream().map(of).toList()).forEach(value -> names.put(value, inWords.apply(value)));
        return names;
    }

    private Map<String, String> madeAt() {
        Map<String, String> names = new LinkedHashMap<>();
        for (CommitmentEntry one : all) {
            CommitmentEntry.MadeAt round = one.round();
            if (round != null) {
                names.put(round.id(), TalksScreen.madeAt(one, words));
            }
        }
        return names;
    }

    private Map<String, String> states() {
        Map<String, String> names = new LinkedHashMap<>();
        for (CommitmentState state : CommitmentState.values()) {
            names.put(state.code(), words.get("commitment." + state.code()));
        }
        return names;
    }

    private Map<String, String> scores() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("3", words.get("score-name.full"));
        names.put("2", words.get("score-name.intermediate"));
        names.put("1", words.get("score-name.minimum"));
        names.put("0", words.get("score-name.none"));
        names.put("none", words.get("score-name.unscored"));
        return names;
    }
}
