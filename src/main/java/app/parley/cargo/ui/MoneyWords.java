package app.parley.cargo.ui;

import app.parley.cargo.Quantity;
import app.parley.shell.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** Estimated amounts of money, rounded to two digits that mean something: "2.3–3.1 million USD". */
record MoneyWords(Texts texts) {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final BigDecimal BELOW_SCALE = new BigDecimal("0.1");

    private enum Scale {
        TRILLION(12),
        BILLION(9),
        MILLION(6),
        ONE(0);

        private final int zeros;

        Scale(int zeros) {
            this.zeros = zeros;
        }

        static Scale of(BigDecimal amount) {
            for (Scale scale : values()) {
                if (scale.in(amount).compareTo(BigDecimal.ONE) >= 0) {
                    return scale;
                }
            }
            return ONE;
        }

        BigDecimal in(BigDecimal amount) {
            return amount.movePointLeft(zeros);
        }
    }

    /** With its currency; "at least …" if open above. */
    String estimate(Quantity amount, String currency) {
        BigDecimal low = amount.low().round(TWO_DIGITS);
        BigDecimal high = amount.high() == null ? null : amount.high().round(TWO_DIGITS);
        return texts.get("waiting.money", range(low, high), currency);
    }

    private String range(BigDecimal low, @Nullable BigDecimal high) {
        if (high == null) {
            return texts.get("format.at-least", scaled(low, Scale.of(low)));
        }
        Scale scale = Scale.of(high);
        if (low.compareTo(high) == 0) {
            return scaled(high, scale);
        }
        boolean together = low.signum() == 0 || scale.in(low).compareTo(BELOW_SCALE) >= 0;
        String from = together ? number(scale.in(low)) : scaled(low, Scale.of(low));
        return texts.get("format.range", from, scaled(high, scale));
    }

    private String scaled(BigDecimal amount, Scale scale) {
        String number = number(scale.in(amount));
        return switch (scale) {
            case TRILLION -> texts.get("waiting.trillion", number);
            case BILLION -> texts.get("waiting.billion", number);
            case MILLION -> texts.get("waiting.million", number);
            case ONE -> number;
        };
    }

    /** "1,100", "600–700", "at least 6,500", as a reader writes it or as it is sourced. */
    String quantity(Quantity quantity) {
        if (quantity.high() == null) {
            return texts.get("format.at-least", number(quantity.low()));
        }
        return quantity.isExact()
                ? number(quantity.low())
                : texts.get("format.range", number(quantity.low()), number(quantity.high()));
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
