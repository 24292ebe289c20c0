package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round of talks: when, where, with whose help and with what outcome.
 *
 * @param id what links name it by
 * @param number within its process; null if it was not counted
 * @param country ISO 3166 code, two letters
 * @param startOn first day, local to the place; null if unknown, as for a round that was put off
 * @param endOn last day, inclusive
 * @param outcome in our own words, as it is recorded
 * @param participants third parties, hosts first
 */
public record RoundSummary(
        String id,
        TalksProcess process,
        @Nullable Integer number,
        @Nullable String city,
        @Nullable String country,
        @Nullable String venue,
        @Nullable PartialDate startOn,
        @Nullable PartialDate endOn,
        RoundStatus status,
        @Nullable String outcome,
        List<Participant> participants,
        List<CitedSource> sources) {

    /** The last day, the first where no other is known; null if it is undated. */
    public @Nullable PartialDate lastDay() {
        return endOn == null ? startOn : endOn;
    }

    /** Who received the sides. */
    public Optional<Participant> host() {
        return inRole(ParticipantRole.HOST).stream().findFirst();
    }

    public List<Participant> mediators() {
        return inRole(ParticipantRole.MEDIATOR);
    }

    private List<Participant> inRole(ParticipantRole role) {
        return participants.stream().filter(one -> one.role() == role).toList();
    }
}
