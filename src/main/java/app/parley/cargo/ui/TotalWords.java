package app.parley.cargo.ui;

import app.parley.cargo.CountRange;
import app.parley.cargo.StatedTotal;
import app.parley.cargo.TotalSet;
import app.parley.shell.Texts;

/** What a stated total and its parts come to, in words. */
public record TotalWords(CargoWords words) {

    /** A sentence on the sum and one on the difference. */
    public String outcome(TotalSet set) {
        Texts texts = words.texts();
        StatedTotal check = set.check();
        CountRange difference = check.difference();
        String sum = texts.get(
                "cargo.total.held",
                words.range(check.parts()),
                texts.count("cargo.total.crossings", set.parts().size()),
                words.range(check.stated()));
        String result = switch (check.outcome()) {
            case ADDS_UP -> texts.get("cargo.total.adds-up");
            case LEAVES -> texts.get("cargo.total.leaves", words.range(difference));
            case EXCEEDS -> texts.get("cargo.total.exceeds", words.range(below(difference)));
            case MAY_ADD_UP -> mayAddUp(difference);
        };
        String said = texts.get("cargo.total.sentences", sum, result);
        return set.about() ? texts.get("cargo.total.sentences", said, texts.get("cargo.total.about")) : said;
    }

    private String mayAddUp(CountRange difference) {
        Texts texts = words.texts();
        Long low = difference.low();
        Long high = difference.high();
        if (low == null || high == null) {
            return low == null && high == null
                    ? texts.get("cargo.total.open")
                    : high == null
                            ? texts.get("cargo.total.open-total")
                            : texts.get(
                                    "cargo.total.open-parts", words.formats().number(high));
        }
        if (low >= 0) {
            return texts.get("cargo.total.up-to", words.formats().number(high));
        }
        return high <= 0
                ? texts.get("cargo.total.up-to-over", words.formats().number(-low))
                : texts.get(
                        "cargo.total.either",
                        words.formats().number(-low),
                        words.formats().number(high));
    }

    /** The difference turned over: by how much the parts exceed the total. */
    private static CountRange below(CountRange difference) {
        return CountRange.exactly(0).minus(difference);
    }
}
