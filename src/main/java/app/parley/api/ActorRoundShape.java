package app.parley.api;

import app.parley.actor.ActorDetail;
import app.parley.actor.Attendance;
import app.parley.api.ActorShape.Ref;
import app.parley.talks.Level;
import app.parley.talks.ParticipantRole;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody was at a round, as the API shows it. */
final class ActorRoundShape {
    private ActorRoundShape() {}

    /** Where a person was named, and how sure that is. */
    @Schema(name = "AttendedRound")
    record Attended(
            String round,

            @Schema(description = "False if the round did not take place")
            boolean tookPlace,

            String party,
            List<String> levels,

            @Schema(description = "True if a source calls the person the head")
            boolean head,

            @Schema(description = "True if sources call several the head")
            boolean headContested,

            @Schema(description = "True if it is contested that the person was there")
            boolean contested,

            @Schema(description = "True if only sources rated E or F say that the person was there")
            boolean unreliable,

            List<Description> descriptions) {

        static Attended of(Attendance one) {
            return new Attended(
                    one.round().id(),
                    one.tookPlace(),
                    one.party(),
                    one.levels().stream().map(Level::code).toList(),
                    one.head(),
                    one.headContested(),
                    one.contested(),
                    one.unreliable(),
                    one.descriptions().stream().map(Description::of).toList());
        }
    }

    /** A person as one set of sources describes them. */
    @Schema(name = "AttendedDescription")
    record Description(
            String name,
            String role,
            @Nullable Ref organisation,
            boolean head,
            @JsonUnwrapped SourceShape.Resting resting) {

        static Description of(Attendance.Description one) {
            return new Description(
                    one.name(),
                    one.role(),
                    one.organisation() == null ? null : Ref.of(one.organisation()),
                    one.head(),
                    SourceShape.Resting.of(one.sources()));
        }
    }

    /** A round at which it was a party or a third party. */
    @Schema(name = "PartAtRound")
    record Part(
            String round,

            @Schema(description = "False if the round did not take place")
            boolean tookPlace,

            @Schema(description = "party, host, mediator, facilitator or guarantor")
            String role,

            @JsonUnwrapped SourceShape.Resting resting) {}

    static List<Part> parts(ActorDetail detail) {
        return Stream.concat(
                        detail.teams().first().stream()
                                .flatMap(team -> roles(team)
                                        .filter(role -> !isTold(role, team, detail))
                                        .map(role -> new Part(
                                                team.round().id(),
                                                team.round().status().tookPlace(),
                                                role,
                                                SourceShape.Resting.of(List.of())))),
                        detail.roles().first().stream()
                                .map(role -> new Part(
                                        role.round().id(),
                                        role.round().status().tookPlace(),
                                        role.role().code(),
                                        SourceShape.Resting.of(role.sources()))))
                .toList();
    }

    private static Stream<String> roles(ActorDetail.TeamAt team) {
        return team.thirdRoles().isEmpty()
                ? Stream.of("party")
                : team.thirdRoles().stream().map(ParticipantRole::code);
    }

    /** True if it is listed as a third party in that role there, with its sources. */
    private static boolean isTold(String role, ActorDetail.TeamAt team, ActorDetail detail) {
        return detail.roles().first().stream()
                .anyMatch(one -> one.round().id().equals(team.round().id())
                        && one.role().code().equals(role));
    }
}
