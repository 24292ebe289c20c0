package app.parley.crossing;

import app.parley.crossing.CrossingDetail.AssessedClosure;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.source.SpeakerSide.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is on file of one crossing, one traffic and one day.
 *
 * @param day status and count
 * @param basis the assessed row that decides it, or leaves it undecided; null if none speaks of the day
 * @param claims those that vouch for the day, the newest beginning first
 * @param more true if there are more than {@link CrossingDayQuery#MOST_CLAIMS} of them
 */
public record DayFile(CrossingDay day, @Nullable AssessedClosure basis, List<SidedClaim> claims, boolean more) {

    /**
     * A claim, and on whose side its speaker is.
     *
     * @param side empty if not known
     */
    public record SidedClaim(StatusClaim claim, Optional<Side> side) {}

    /** What both sides say of the day. */
    public SidesWords sidesWords() {
        return SidesWords.of(claims.stream()
                .map(said -> new SidesWords.Word(said.claim().status(), said.side()))
                .toList());
    }
}
