package app.parley.cargo.ui;

import app.parley.cargo.Quantity;
import app.parley.cargo.WaitingAnswers;
import app.parley.cargo.WaitingCharge;
import app.parley.cargo.WaitingField;
import app.parley.shell.Texts;
import java.math.BigDecimal;
import java.util.Optional;

/** The estimate of demurrage written out: "400 containers × 14 days × 150–200 USD = 840,000–1.1 million USD". */
public record WaitingFormula(WaitingAnswers answers, CargoWords words) {

    /** Empty if an assumption is missing. */
    public Optional<String> demurrage() {
        return answers.demurrage().map(amount -> demurrage(money().estimate(amount, currency())));
    }

    String demurrage(String total) {
        Texts texts = words.texts();
        return texts.get(
                "waiting.formula",
                money().quantity(answers.value(WaitingField.COUNT).orElseThrow()),
                words.unit(answers.unit()),
                days(),
                money().quantity(answers.perDay().orElseThrow()),
                currency(),
                total);
    }

    String days() {
        Quantity days = answers.value(WaitingField.DAYS).orElseThrow();
        boolean one = days.isExact() && days.low().compareTo(BigDecimal.ONE) == 0;
        return words.texts().get(one ? "waiting.day" : "waiting.days", money().quantity(days));
    }

    String currency() {
        WaitingCharge charge = answers.charge();
        return charge == null
                ? words.texts().get("waiting.any-currency")
                : charge.tariff().currency();
    }

    private MoneyWords money() {
        return new MoneyWords(words.texts());
    }
}
