package app.parley.api;

import app.parley.talks.Participant;
import app.parley.talks.RoundSummary;
import app.parley.talks.TalksProcess;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round of talks. */
@Schema(name = "Round")
record RoundShape(
        String id,
        Process process,
        @Nullable Integer number,
        @Nullable String city,

        @Schema(description = "ISO 3166 code, two letters.") @Nullable
        String country,

        @Nullable String venue,

        @Schema(type = "string") @Nullable PartialDate startOn,

        @Schema(type = "string", description = "Inclusive.") @Nullable
        PartialDate endOn,

        @Schema(description = "planned, held, postponed, cancelled, collapsed or revived.")
        String status,

        @Nullable String outcome,
        List<ThirdParty> participants,
        @JsonUnwrapped SourceShape.Resting resting) {

    static RoundShape of(RoundSummary round) {
        return new RoundShape(
                round.id(),
                Process.of(round.process()),
                round.number(),
                round.city(),
                round.country(),
                round.venue(),
                round.startOn(),
                round.endOn(),
                round.status().code(),
                round.outcome(),
                round.participants().stream().map(ThirdParty::of).toList(),
                SourceShape.Resting.of(round.sources()));
    }

    /** A negotiation track. */
    @Schema(name = "Process")
    record Process(String id, String name) {
        static Process of(TalksProcess process) {
            return new Process(process.id(), process.name());
        }
    }

    /** Who helps the sides to talk. */
    @Schema(name = "Participant")
    record ThirdParty(
            @Schema(description = "host, mediator, facilitator or guarantor.")
            String role,

            String name,

            @Schema(description = "Id of the actor; null if the name is no known actor's.") @Nullable
            String actor) {

        static ThirdParty of(Participant one) {
            return new ThirdParty(one.role().code(), one.name(), one.actorId());
        }
    }
}
