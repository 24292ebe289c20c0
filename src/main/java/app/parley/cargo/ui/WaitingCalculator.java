package app.parley.cargo.ui;

import app.parley.cargo.CargoReport;
import app.parley.cargo.Quantity;
import app.parley.cargo.WaitingAnswers;
import app.parley.cargo.WaitingBasis;
import app.parley.cargo.WaitingCase;
import app.parley.cargo.WaitingCharge;
import app.parley.cargo.WaitingField;
import app.parley.shell.Choice;
import app.parley.shell.Formats;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Saying;
import app.parley.shell.Sayings;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Estimates the cost of waiting from assumptions that are shown with their sources and kept in the address. */
public class WaitingCalculator extends Div {
    private final transient WaitingCase waiting;
    private final transient CargoPlaces places;
    private final String traffic;
    private final SerializableConsumer<Map<String, String>> keep;
    private final CargoWords words;
    private final MoneyWords money;
    private final Texts texts;
    /** What the reader wrote, by parameter; a text that cannot be taken stays until it is written anew. */
    private final HashMap<String, String> given = new HashMap<>();

    private final EnumMap<WaitingField, WaitingRow> rows = new EnumMap<>(WaitingField.class);
    private final Div fields = new Div();
    private final Div result = new Div();

    /**
     * @param traffic whose closed days are counted, in words
     * @param query that the address has now
     * @param keep writes parameters by name to the address; an empty value takes one out
     */
    public WaitingCalculator(
            WaitingCase waiting,
            CargoPlaces places,
            String traffic,
            QueryParameters query,
            Texts texts,
            SerializableConsumer<Map<String, String>> keep) {
        this.waiting = waiting;
        this.places = places;
        this.traffic = traffic;
        this.keep = keep;
        this.texts = texts;
        this.words = new CargoWords(texts, new Formats(texts));
        this.money = new MoneyWords(texts);
        addClassName("waiting-calculator");
        fields.addClassName("waiting-fields");
        result.addClassName("waiting-result");
        result.getElement().setAttribute("role", "status");
        Stream.concat(
                        Stream.of(WaitingField.values()).map(WaitingField::parameter),
                        Stream.of(WaitingAnswers.CHARGE, WaitingAnswers.BASIS))
                .forEach(name -> query.getSingleParameter(name).ifPresent(text -> given.put(name, text)));
        add(fields, result);
        showAll();
    }

    private void showAll() {
        WaitingAnswers answers = answers();
        rows.clear();
        fields.removeAll();
        fields.add(group("waiting.demurrage", demurrage(answers)), group("waiting.spoilage", spoilage(answers)));
        NativeButton reset = new NativeButton(texts.get("waiting.reset"), event -> {
            given.clear();
            startAnew("#waiting-reset");
        });
        reset.setId("waiting-reset");
        fields.add(reset);
        showAnswers(answers);
    }

    private List<Component> demurrage(WaitingAnswers answers) {
        WaitingCharge charge = answers.charge();
        WaitingBasis basis = answers.basis();
        String unit = words.unit(answers.unit());
        WaitingRow count = row(
                WaitingField.COUNT,
                texts.get("waiting.label.count", unit),
                answers,
                basis == null ? texts.get("waiting.no-count", unit) : "");
        List<WaitingBasis> bases = waiting.basesOf(answers.unit());
        if (basis != null) {
            count.source(origin(basis), behind(basis.claims()));
            Map<String, String> options = new LinkedHashMap<>();
            bases.forEach(one -> options.put(one.key(), label(one)));
            pick(count, WaitingAnswers.BASIS, options, basis.key(), List.of(WaitingField.COUNT, WaitingField.DAYS));
        }
        WaitingRow days = row(
                WaitingField.DAYS,
                texts.get("waiting.label.days"),
                answers,
                waiting.days(basis).isEmpty()
                        ? texts.get(
                                "waiting.no-days",
                                traffic,
                                words.formats().day(places.state().on()))
                        : "");
        if (waiting.days(basis).isPresent()) {
            days.source(closed(basis), null);
        }
        String currency = currency(answers);
        WaitingRow low = row(
                WaitingField.PER_DAY_LOW,
                texts.get("waiting.label.per-day-low", currency),
                answers,
                charge == null ? texts.get("waiting.no-charge") : "");
        WaitingRow high =
                row(WaitingField.PER_DAY_HIGH, texts.get("waiting.label.per-day-high", currency), answers, "");
        if (charge != null) {
            low.source(origin(charge), new Sayings(List.of(saying(charge)), texts));
            Map<String, String> options = new LinkedHashMap<>();
            waiting.charges().forEach(one -> options.put(one.id().toString(), label(one)));
            pick(
                    low,
                    WaitingAnswers.CHARGE,
                    options,
                    charge.id().toString(),
                    List.of(WaitingField.PER_DAY_LOW, WaitingField.PER_DAY_HIGH, WaitingField.COUNT));
        }
        return List.of(count, days, low, high);
    }

    private List<Component> spoilage(WaitingAnswers answers) {
        WaitingBasis perishables = waiting.perishables();
        WaitingRow trucks = row(
                WaitingField.TRUCKS,
                texts.get("waiting.label.trucks"),
                answers,
                perishables == null ? texts.get("waiting.no-trucks") : "");
        if (perishables != null) {
            trucks.source(origin(perishables), behind(perishables.claims()));
        }
        String own = texts.get("waiting.own");
        return List.of(
                trucks,
                row(WaitingField.SPOILED_PER_DAY, texts.get("waiting.label.spoiled"), answers, own),
                row(WaitingField.TRUCK_VALUE, texts.get("waiting.label.value", currency(answers)), answers, own));
    }

    private WaitingRow row(WaitingField field, String label, WaitingAnswers answers, String note) {
        String bad = answers.refused().get(field);
        String shown =
                bad != null ? bad : answers.value(field).map(Quantity::written).orElse("");
        WaitingRow row = new WaitingRow(field, label, shown, note, text -> {
            given.put(field.parameter(), text);
            WaitingAnswers now = answers();
            keep.accept(now.parameters(waiting));
            showAnswers(now);
        });
        rows.put(field, row);
        return row;
    }

    /** "changed from 150–200 by you", or whose assumption it is. */
    private String said(WaitingField field, WaitingAnswers answers) {
        if (!answers.changed().containsKey(field)) {
            return "";
        }
        WaitingCharge charge = answers.charge();
        boolean ofCharge = field == WaitingField.PER_DAY_LOW || field == WaitingField.PER_DAY_HIGH;
        Quantity before = ofCharge && charge != null
                ? charge.amount()
                : answers.defaults().get(field);
        return before == null ? texts.get("waiting.yours") : texts.get("waiting.changed", money.quantity(before));
    }

    private String trouble(WaitingField field, WaitingAnswers answers) {
        String bad = answers.refused().get(field);
        if (bad == null) {
            return answers.crossed() && field == WaitingField.PER_DAY_HIGH ? texts.get("waiting.crossed") : "";
        }
        String cut = bad.length() > 40 ? bad.substring(0, 40) + "\u2026" : bad;
        String most = words.formats().number(field.most());
        return answers.defaults().containsKey(field)
                ? texts.get(
                        field.takesRange() ? "waiting.bad" : "waiting.bad-number",
                        cut,
                        most,
                        money.quantity(Objects.requireNonNull(answers.defaults().get(field))))
                : texts.get(field.takesRange() ? "waiting.bad-none" : "waiting.bad-number-none", cut, most);
    }

    private void pick(
            WaitingRow row, String parameter, Map<String, String> options, String chosen, List<WaitingField> anew) {
        if (options.size() < 2) {
            return;
        }
        Choice choice = new Choice(texts.get("waiting.pick"), options, chosen, key -> {
            given.put(parameter, key);
            anew.forEach(field -> given.remove(field.parameter()));
            startAnew("#waiting-pick-" + parameter);
        });
        choice.setId("waiting-pick-" + parameter);
        row.pick(choice);
    }

    /** Writes what holds now to the address, shows all fields anew, and puts the keyboard back where it was. */
    private void startAnew(String at) {
        keep.accept(answers().parameters(waiting));
        showAll();
        getElement().executeJs("setTimeout(() => this.querySelector($0)?.focus({preventScroll: true}), 60)", at);
    }

    private WaitingAnswers answers() {
        return WaitingAnswers.read(waiting, given);
    }

    private void showAnswers(WaitingAnswers answers) {
        rows.forEach((field, row) -> row.tell(said(field, answers), trouble(field, answers)));
        result.removeAll();
        result.add(new WaitingResult(answers, words, money, age(answers)));
        String crossing =
                places.names().size() == 1 ? places.names().keySet().iterator().next() : null;
        result.add(new RuleLink(Rule.WAITING_COST, places.state(), crossing, texts));
    }

    /** How old the count is that the estimate starts from; empty if it is of the day viewed, or the reader's own. */
    private String age(WaitingAnswers answers) {
        WaitingBasis basis = answers.basis();
        if (basis == null || answers.changed().containsKey(WaitingField.COUNT)) {
            return "";
        }
        long days = CargoWords.ageDays(basis.asOf(), places.state().on());
        return days == 0 ? "" : texts.count("waiting.old", days, words.unit(basis.unit()));
    }

    private String currency(WaitingAnswers answers) {
        WaitingCharge charge = answers.charge();
        return charge == null
                ? texts.get("waiting.any-currency")
                : charge.tariff().currency();
    }

    private String closed(@Nullable WaitingBasis basis) {
        String day = words.formats().day(places.state().on());
        Set<String> where = basis == null || basis.crossings().isEmpty()
                ? waiting.closedDays().keySet()
                : basis.crossings();
        return basis != null && basis.crossings().isEmpty()
                ? texts.get("waiting.closed-all", traffic, day)
                : texts.get("waiting.closed", traffic, places.list(where, texts.get("list.comma")), day);
    }

    private String origin(WaitingBasis basis) {
        return texts.get(
                "waiting.origin",
                words.speaker(basis.claims().getFirst()),
                words.formats().date(basis.asOf()),
                words.age(basis.asOf(), places.state().on()));
    }

    private String origin(WaitingCharge charge) {
        String said = words.charge(charge);
        return charge.isLaterThan(places.state().on()) ? texts.get("waiting.later", said) : said;
    }

    private String label(WaitingBasis basis) {
        String count = texts.get("cargo.counted", money.quantity(basis.count()), words.unit(basis.unit()));
        String where = basis.crossings().isEmpty()
                ? texts.get("cargo.page.not-of-one-short")
                : places.list(basis.crossings(), texts.get("list.comma"));
        return texts.get(
                "waiting.basis",
                count,
                where,
                words.speaker(basis.claims().getFirst()),
                words.formats().date(basis.asOf()));
    }

    private String label(WaitingCharge charge) {
        return origin(charge);
    }

    private Component behind(List<CargoReport> claims) {
        return new Sayings(claims.stream().map(words::saying).toList(), texts);
    }

    private Saying saying(WaitingCharge charge) {
        String amount = texts.get(
                "waiting.money",
                money.quantity(charge.amount()),
                charge.tariff().currency());
        return new Saying(
                amount,
                Objects.requireNonNullElse(charge.speaker(), ""),
                Objects.requireNonNullElse(charge.text(), ""),
                words.date(charge),
                false,
                SourceRef.all(charge.sources(), words.formats()));
    }

    private Div group(String key, List<Component> rows) {
        Div group = new Div(new H3(texts.get(key)));
        group.addClassName("waiting-group");
        rows.forEach(group::add);
        return group;
    }
}
