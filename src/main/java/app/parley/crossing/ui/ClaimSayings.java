package app.parley.crossing.ui;

import app.parley.cargo.CargoReport;
import app.parley.cargo.StrandedFigure;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.shell.Saying;
import app.parley.shell.SourceRef;
import app.parley.source.CitedSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims about a crossing, ready to stand side by side. */
public record ClaimSayings(CrossingWords words) {

    /** The claims that contradict each other on the day viewed, in the order of their start. */
    public List<Saying> contradicting(CrossingDetail crossing) {
        Set<UUID> involved = crossing.contradictions().stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .collect(Collectors.toSet());
        return crossing.claims().stream()
                .filter(claim -> involved.contains(claim.id()))
                .map(this::of)
                .toList();
    }

    /** A claim of status: "Closed, since 12 Oct 2025". */
    public Saying of(StatusClaim claim) {
        String value = words.texts()
                .get(
                        "crossing.claim",
                        words.claimed(claim.status()),
                        words.formats().interval(claim.stated()));
        String reason = Objects.requireNonNullElse(claim.reason(), "");
        return new Saying(
                value, Objects.requireNonNullElse(claim.speaker(), ""), reason, "", false, refs(claim.sources()));
    }

    /** The claims a figure rests on; the first is the one taken. */
    public List<Saying> of(StrandedFigure figure) {
        CargoReport taken = figure.claims().getFirst();
        boolean picked = figure.best() != null && figure.claims().size() > 1;
        return figure.claims().stream()
                .map(report -> of(report, picked && report == taken))
                .toList();
    }

    /** A count: "more than 1,500 trucks", as worded and as a range. */
    public Saying of(CargoReport report, boolean taken) {
        String unit = unit(report);
        String number = report.best() == null
                ? words.formats().range(report.low(), report.high())
                : words.formats().number(report.best());
        String worded = number.isEmpty() ? Objects.requireNonNullElse(report.text(), "") : number;
        String when = report.reportedOn() == null ? "" : words.formats().date(report.reportedOn());
        String side = Stream.of(report.side(), report.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(words.texts().get("list.semicolon")));
        return new Saying(
                words.texts().get("cargo.counted", worded, unit),
                Objects.requireNonNullElse(report.speaker(), ""),
                side,
                when,
                taken,
                refs(report.sources()));
    }

    /** "vehicles". */
    public String unit(CargoReport report) {
        return words.texts().get("unit." + report.unit().code());
    }

    private List<SourceRef> refs(List<CitedSource> sources) {
        return sources.stream().map(this::ref).toList();
    }

    /** A cited source as it is named beside a figure. */
    public SourceRef ref(CitedSource source) {
        return new SourceRef(
                source.id(),
                source.title(),
                Objects.requireNonNullElse(source.publisher(), ""),
                source.url(),
                source.reliability().name().toUpperCase(Locale.ROOT),
                source.publishedOn() == null ? "" : words.formats().date(source.publishedOn()));
    }
}
