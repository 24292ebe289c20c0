package app.parley.cargo.ui;

import app.parley.cargo.Quantity;
import app.parley.cargo.WaitingAnswers;
import app.parley.cargo.WaitingField;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Optional;

/** What the assumptions come to, each as a formula written out, with what it leaves out. It says that it is an estimate. */
class WaitingResult extends Div {
    private final WaitingAnswers answers;
    private final CargoWords words;
    private final MoneyWords money;
    private final String age;
    private final Texts texts;

    /** @param age of the count, in a sentence; empty if there is nothing to warn of */
    WaitingResult(WaitingAnswers answers, CargoWords words, MoneyWords money, String age) {
        this.answers = answers;
        this.words = words;
        this.money = money;
        this.age = age;
        this.texts = words.texts();
        addClassName("waiting-sums");
        add(demurrage(), spoilage());
        Paragraph out = new Paragraph(texts.get("waiting.leaves-out"));
        out.addClassNames("quiet", "small");
        add(out);
    }

    private Div demurrage() {
        Optional<Quantity> amount = answers.demurrage();
        if (amount.isEmpty()) {
            return nothing("waiting.demurrage", texts.get("waiting.missing", words.unit(answers.unit())));
        }
        String total = estimate(amount.get());
        String formula = new WaitingFormula(answers, words).demurrage(total);
        Div sum = sum(
                "waiting.demurrage",
                total,
                formula,
                EnumSet.of(WaitingField.COUNT, WaitingField.DAYS, WaitingField.PER_DAY_LOW, WaitingField.PER_DAY_HIGH));
        if (!age.isEmpty()) {
            Paragraph old = new Paragraph(age);
            old.addClassNames("flag", "small");
            sum.add(old);
        }
        return sum;
    }

    private Div spoilage() {
        Optional<Quantity> amount = answers.spoilage();
        if (amount.isEmpty()) {
            return nothing("waiting.spoilage", texts.get("waiting.missing-own"));
        }
        String total = estimate(amount.get());
        String formula = texts.get(
                "waiting.formula-spoilage",
                quantity(WaitingField.TRUCKS),
                days(),
                quantity(WaitingField.SPOILED_PER_DAY),
                quantity(WaitingField.TRUCK_VALUE),
                currency(),
                total);
        return sum(
                "waiting.spoilage",
                total,
                formula,
                EnumSet.of(
                        WaitingField.TRUCKS,
                        WaitingField.DAYS,
                        WaitingField.SPOILED_PER_DAY,
                        WaitingField.TRUCK_VALUE));
    }

    private Div sum(String key, String total, String formula, EnumSet<WaitingField> from) {
        Paragraph amount = new Paragraph(new Span(texts.get("waiting.estimate", total)));
        amount.addClassName("waiting-amount");
        Paragraph written = new Paragraph(formula);
        written.addClassName("waiting-formula");
        Div sum = new Div(name(key), amount, written);
        sum.addClassName("waiting-sum");
        if (answers.isChanged(from)) {
            Paragraph own = new Paragraph(texts.get("waiting.with-yours"));
            own.addClassName("waiting-changed");
            sum.add(own);
        }
        return sum;
    }

    private Div nothing(String key, String sentence) {
        Paragraph missing = new Paragraph(sentence);
        missing.addClassName("quiet");
        Div sum = new Div(name(key), missing);
        sum.addClassName("waiting-sum");
        return sum;
    }

    private Paragraph name(String key) {
        Paragraph name = new Paragraph(texts.get(key));
        name.addClassName("waiting-name");
        return name;
    }

    private String estimate(Quantity amount) {
        return money.estimate(amount, currency());
    }

    private String quantity(WaitingField field) {
        return money.quantity(answers.value(field).orElseThrow());
    }

    private String days() {
        return new WaitingFormula(answers, words).days();
    }

    private String currency() {
        return new WaitingFormula(answers, words).currency();
    }
}
