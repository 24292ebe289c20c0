package app.parley.cargo.ui;

import app.parley.cargo.CargoReport;
import app.parley.cargo.CargoUnit;
import app.parley.cargo.CountRange;
import app.parley.cargo.StrandedFigure;
import app.parley.cargo.WaitingCharge;
import app.parley.shell.Formats;
import app.parley.shell.Saying;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts of stranded cargo in words. A range stays a range, an open end stays open, words stay words. */
public record CargoWords(Texts texts, Formats formats) {

    /** "containers", "tonnes". */
    public String unit(CargoUnit unit) {
        return texts.get("unit." + unit.code());
    }

    /** "412", "4,000–5,000", "at least 1,500", or the words of the source where it gives no number. */
    public String number(CargoReport claim) {
        String number = formats.range(claim.low(), claim.high());
        if (!number.isEmpty()) {
            return number;
        }
        if (claim.best() != null) {
            return formats.number(claim.best());
        }
        return claim.text() == null ? texts.get("cargo.no-number") : texts.get("cargo.in-words", claim.text());
    }

    /** From the smallest to the largest count, or the source's words. */
    public String number(StrandedFigure figure) {
        String number = formats.range(figure.low(), figure.high());
        if (!number.isEmpty()) {
            return number;
        }
        return figure.text() == null ? texts.get("cargo.no-number") : texts.get("cargo.in-words", figure.text());
    }

    /** "best 400" where the desk or the best-rated claim has a single figure within a range; else empty. */
    public String best(StrandedFigure figure) {
        boolean single = figure.low() != null && figure.low().equals(figure.high());
        return figure.best() == null || single ? "" : texts.get("cargo.best", formats.number(figure.best()));
    }

    /** The claims side by side; the first is the one that the figure takes as best, if it takes any. */
    public List<Saying> sayings(StrandedFigure figure) {
        boolean picked = figure.best() != null && figure.claims().size() > 1;
        List<Saying> sayings = new ArrayList<>();
        for (CargoReport claim : figure.claims()) {
            sayings.add(saying(claim, picked && sayings.isEmpty()));
        }
        return List.copyOf(sayings);
    }

    /** The claim as it stands beside others. */
    Saying saying(CargoReport claim) {
        return saying(claim, false);
    }

    /** A count, or a difference that may be below zero: "291", "4,000–5,000", "at least 1,500". */
    String range(CountRange range) {
        return formats.range(range.low(), range.high());
    }

    /** The source's own words in quotes where they say more than a number: "“about 500 a day”"; else empty. */
    String worded(CargoReport claim) {
        String text = claim.text();
        if (text == null || claim.low() == null || text.chars().noneMatch(Character::isLetter)) {
            return "";
        }
        return texts.get("cargo.in-words", text);
    }

    /** "150–200 USD, Joint chamber, undated". */
    public String charge(WaitingCharge charge) {
        String amount = texts.get(
                "waiting.money",
                new MoneyWords(texts).quantity(charge.amount()),
                charge.tariff().currency());
        String speaker = charge.speaker() == null ? texts.get("figure.nobody-named") : charge.speaker();
        return texts.get("waiting.charged", amount, speaker, date(charge));
    }

    String date(WaitingCharge charge) {
        return charge.asOf() == null ? texts.get("cargo.no-date") : formats.date(charge.asOf());
    }

    public String date(CargoReport claim) {
        return claim.reportedOn() == null ? texts.get("cargo.no-date") : formats.date(claim.reportedOn());
    }

    public String speaker(CargoReport claim) {
        return claim.speaker() == null ? texts.get("figure.nobody-named") : claim.speaker();
    }

    /** "the day viewed", "3 days before". Of a month, from its last day. */
    String age(PartialDate asOf, LocalDate day) {
        long days = ageDays(asOf, day);
        return days == 0 ? texts.get("cargo.page.same-day") : texts.count("cargo.page.before", days);
    }

    static long ageDays(PartialDate asOf, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(asOf.latest(), day));
    }

    private Saying saying(CargoReport claim, boolean taken) {
        String side = Stream.of(claim.side(), claim.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(texts.get("list.semicolon")));
        return new Saying(
                texts.get("cargo.counted", number(claim), unit(claim.unit())),
                Objects.requireNonNullElse(claim.speaker(), ""),
                side,
                claim.reportedOn() == null ? "" : formats.date(claim.reportedOn()),
                taken,
                SourceRef.all(claim.sources(), formats));
    }
}
