package app.parley.overview.ui;

import app.parley.cargo.CargoReport;
import app.parley.cargo.StrandedFigure;
import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingDetail.ContradictingPair;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.CrossingWords;
import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Examples of for which days a word is taken, when two cannot both hold, and what counts come to. */
record ClaimExamples(Exhibits data, CrossingWords words) {

    /** A claim that vouches for the day, an open one before others; else the newest that speaks of other days. */
    Optional<Worked> vouching() {
        return data.file(one -> one.lastReportedOn() != null)
                .flatMap(file -> file.claims().stream()
                        .max(Comparator.comparing(StatusClaim::vouchesForDay)
                                .thenComparing(claim -> claim.stated().to() == null)
                                .thenComparing(claim -> !claim.sources().isEmpty())
                                .thenComparing(StatusClaim::vouchedUntil)
                                .thenComparing(StatusClaim::id))
                        .map(claim -> vouching(file.onDay(), claim)));
    }

    private Worked vouching(CrossingOnDay crossing, StatusClaim claim) {
        List<String> steps = new ArrayList<>();
        steps.add(text("rules.example.vouch.says", crossing.name(), said(claim)));
        String until = words.formats().day(claim.vouchedUntil());
        Optional<PartialDate> newest = newest(claim.sources());
        if (claim.stated().to() != null) {
            steps.add(text("rules.example.vouch.end", until));
        } else if (newest.isEmpty()) {
            steps.add(text("rules.example.vouch.undated", until));
        } else {
            steps.add(text("rules.example.vouch.published", words.formats().date(newest.get()), until));
        }
        return new Worked(
                crossing,
                steps,
                text(
                        claim.vouchesForDay() ? "rules.example.vouch.yes" : "rules.example.vouch.no",
                        words.formats().day(data.day()),
                        words.formats().day(claim.stated().from().latest()),
                        until));
    }

    private static Optional<PartialDate> newest(List<CitedSource> sources) {
        return sources.stream()
                .map(CitedSource::publishedOn)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PartialDate::earliest));
    }

    Optional<Worked> contradiction() {
        return data.file(CrossingOnDay::contradicted)
                .flatMap(file -> file.contradictions().stream()
                        .min(Comparator.comparing(ContradictingPair::reason))
                        .map(pair -> contradiction(file, pair)));
    }

    private Worked contradiction(CrossingDetail file, ContradictingPair pair) {
        StatusClaim first = claim(file, pair.first());
        StatusClaim second = claim(file, pair.second());
        CrossingOnDay crossing = file.onDay();
        return new Worked(
                crossing,
                List.of(
                        text("rules.example.vouch.says", crossing.name(), said(first)),
                        text("rules.example.vouch.says", crossing.name(), said(second)),
                        text("rules.example.against.both", words.formats().day(data.day()))),
                text(
                        "rules.example.against." + pair.reason().name().toLowerCase(Locale.ROOT),
                        words.texts()
                                .count(
                                        "rules.example.against.pairs",
                                        file.contradictions().size())));
    }

    private static StatusClaim claim(CrossingDetail file, UUID id) {
        return file.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** "“Closed”, since 12 Oct 2025, by FBR". */
    private String said(StatusClaim claim) {
        String speaker = claim.speaker() == null
                ? claim.sources().stream().map(CitedSource::title).findFirst().orElse(text("figure.nobody-named"))
                : claim.speaker();
        return text(
                "rules.example.vouch.said",
                words.claimed(claim.status()),
                words.formats().interval(claim.stated()),
                speaker);
    }

    /** A figure with several counts if there is one. */
    Optional<Worked> strandedNow() {
        CargoWords cargo = new CargoWords(words.texts(), words.formats());
        return data.file(one -> !one.stranded().isEmpty()).map(file -> {
            CrossingOnDay crossing = file.onDay();
            StrandedFigure figure = crossing.stranded().stream()
                    .max(Comparator.comparing((StrandedFigure one) -> one.low() != null)
                            .thenComparing(one -> one.claims().size())
                            .thenComparing(StrandedFigure::asOf))
                    .orElseThrow();
            List<String> steps = new ArrayList<>();
            steps.add(text(
                    "rules.example.stranded.newest",
                    crossing.name(),
                    cargo.unit(figure.unit()),
                    words.formats().date(figure.asOf()),
                    words.formats().day(data.day())));
            figure.claims().forEach(claim -> steps.add(count(claim, cargo)));
            String result = text("rules.example.stranded.range", cargo.number(figure), cargo.unit(figure.unit()));
            return new Worked(
                    crossing,
                    steps,
                    figure.best() == null
                            ? text("rules.example.stranded.no-best", result)
                            : text(
                                    "rules.example.stranded.best",
                                    result,
                                    words.formats().number(figure.best())));
        });
    }

    private String count(CargoReport claim, CargoWords cargo) {
        String letters = claim.sources().stream()
                .map(source -> source.reliability().name())
                .sorted()
                .collect(Collectors.joining(text("list.comma")));
        return text(
                "rules.example.stranded.count",
                cargo.number(claim),
                Objects.requireNonNullElse(claim.speaker(), text("figure.nobody-named")),
                letters,
                Objects.requireNonNullElse(claim.note(), text("cargo.not-said")));
    }

    private String text(String key, Object... values) {
        return words.texts().get(key, values);
    }
}
