package app.parley.crossing.ui;

import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.shell.Saying;
import app.parley.shell.SourceRef;
import java.util.List;
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
                value,
                Objects.requireNonNullElse(claim.speaker(), ""),
                reason,
                "",
                false,
                SourceRef.all(claim.sources(), words.formats()));
    }
}
