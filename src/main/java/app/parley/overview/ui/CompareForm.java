package app.parley.overview.ui;

import app.parley.crossing.CrossingNameQuery.Named;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.CrossingWords;
import app.parley.shell.Choice;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.talks.RoundSummary;
import app.parley.talks.ui.TalksWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is compared: two crossings, or one before and after a date; over how many days, and how near incidents must be. */
class CompareForm extends Div {

    private static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90, 180, 366);
    private static final List<Integer> KM = List.of(10, 25, 50, 100, 200, 500);
    private static final String DATE_ID = "compare-date";
    private static final int TYPING_PAUSE_MS = 700;
    private static final String NO_ROUND = "";

    private final Texts texts;
    private final CompareAddress asked;
    private final SerializableConsumer<CompareAddress> go;

    /** @param asked with its crossings filled in */
    CompareForm(
            CompareAddress asked,
            List<Named> crossings,
            List<RoundSummary> rounds,
            ViewState state,
            CrossingWords words,
            SerializableConsumer<CompareAddress> go,
            SerializableConsumer<Traffic> count) {
        this.texts = words.texts();
        this.asked = asked;
        this.go = go;
        addClassName("compare-form");
        add(modes(rounds, state));
        Div fields = new Div(field("compare.a", crossing("compare.a", crossings, asked.a(), asked.b())));
        fields.addClassName("compare-fields");
        if (asked.date() == null) {
            fields.add(swap(), field("compare.b", crossing("compare.b", crossings, asked.b(), asked.a())));
        } else {
            fields.add(date(state), field("compare.round", rounds(rounds, state)));
        }
        fields.add(
                field("compare.traffic", traffic(state, words, count)),
                field(
                        "compare.window",
                        number("compare.window", "compare.day-count", DAYS, asked.days(), asked::withDays)),
                field("compare.within", number("compare.within", "compare.km", KM, asked.km(), asked::withKm)));
        add(fields);
    }

    private Div modes(List<RoundSummary> rounds, ViewState state) {
        boolean pair = asked.date() == null;
        LocalDate date = asked.date() != null ? asked.date() : usualDate(rounds, state);
        Div modes = new Div(
                mode("compare.mode.pair", asked.withDate(null), pair, state),
                mode("compare.mode.date", asked.withDate(date), !pair, state));
        modes.addClassName("compare-modes");
        modes.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.get("compare.mode"));
        return modes;
    }

    private Anchor mode(String key, CompareAddress to, boolean current, ViewState state) {
        Anchor link = new Anchor(to.href(state), texts.get(key));
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    /** The start of the first round of talks that had begun, or the middle of the window. */
    private LocalDate usualDate(List<RoundSummary> rounds, ViewState state) {
        return rounds.stream()
                .map(CompareForm::start)
                .findFirst()
                .orElse(state.on().minusDays(asked.days() - 1L));
    }

    private Choice crossing(String label, List<Named> crossings, @Nullable String chosen, @Nullable String other) {
        Map<String, String> options = new LinkedHashMap<>();
        boolean first = label.equals("compare.a");
        crossings.stream()
                .filter(one -> first || !one.slug().equals(other))
                .forEach(one -> options.put(one.slug(), one.name()));
        return new Choice(texts.get(label), options, chosen == null ? "" : chosen, slug -> {
            if (!first) {
                go.accept(asked.of(asked.a(), slug));
            } else {
                // The second chosen as the first: the two change places.
                go.accept(asked.of(slug, slug.equals(asked.b()) ? asked.a() : asked.b()));
            }
        });
    }

    private NativeButton swap() {
        NativeButton swap =
                new NativeButton(texts.get("compare.swap"), event -> go.accept(asked.of(asked.b(), asked.a())));
        swap.addClassName("compare-swap");
        return swap;
    }

    private Component date(ViewState state) {
        Input date = new Input();
        date.setId(DATE_ID);
        date.setType("date");
        date.setValueChangeMode(ValueChangeMode.LAZY);
        date.setValueChangeTimeout(TYPING_PAUSE_MS);
        date.getElement().setAttribute("max", state.on().toString());
        date.setValue(String.valueOf(asked.date()));
        date.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                try {
                    go.accept(asked.withDate(LocalDate.parse(event.getValue())));
                } catch (DateTimeParseException e) {
                    // Half typed: the date that is shown stays.
                    return;
                }
            }
        });
        NativeLabel label = new NativeLabel(texts.get("compare.date"));
        label.setFor(DATE_ID);
        Div field = new Div(label, date);
        field.addClassName("compare-field");
        return field;
    }

    private Choice rounds(List<RoundSummary> rounds, ViewState state) {
        TalksWords talks = TalksWords.here();
        Map<String, String> options = new LinkedHashMap<>();
        options.put(NO_ROUND, texts.get("compare.no-round"));
        rounds.forEach(round -> options.put(
                start(round).toString(), texts.get("compare.round-of", talks.place(round), talks.days(round))));
        String chosen = String.valueOf(asked.date());
        return new Choice(texts.get("compare.round"), options, options.containsKey(chosen) ? chosen : NO_ROUND, day -> {
            if (!day.isEmpty()) {
                go.accept(asked.withDate(LocalDate.parse(day)));
            }
        });
    }

    /** The first day a round can have begun on; the rounds given all have one. */
    static LocalDate start(RoundSummary round) {
        return Objects.requireNonNull(round.startOn()).earliest();
    }

    private Choice traffic(ViewState state, CrossingWords words, SerializableConsumer<Traffic> count) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Traffic traffic : Traffic.values()) {
            options.put(traffic.code(), words.traffic(traffic));
        }
        return new Choice(
                texts.get("compare.traffic"),
                options,
                state.traffic().code(),
                code -> count.accept(Traffic.parse(code)));
    }

    private Choice number(
            String label,
            String unit,
            List<Integer> usual,
            int chosen,
            SerializableFunction<Integer, CompareAddress> with) {
        TreeSet<Integer> numbers = new TreeSet<>(usual);
        numbers.add(chosen);
        Map<String, String> options = new LinkedHashMap<>();
        numbers.forEach(number -> options.put(String.valueOf(number), texts.count(unit, number)));
        return new Choice(
                texts.get(label),
                options,
                String.valueOf(chosen),
                number -> go.accept(with.apply(Integer.valueOf(number))));
    }

    private Div field(String label, Component input) {
        Span name = new Span(texts.get(label));
        name.getElement().setAttribute("aria-hidden", "true");
        Div field = new Div(name, input);
        field.addClassName("compare-field");
        return field;
    }
}
