package app.parley.api;

import app.parley.talks.Level;
import app.parley.talks.ParticipantRole;
import app.parley.talks.PartyDelegation;
import app.parley.talks.PartyLevels;
import app.parley.talks.RoundDetail;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round with everything that is known of it. */
@Schema(name = "RoundDetail")
record RoundDetailShape(
        @JsonUnwrapped RoundShape round,

        @Schema(description = "Id of the round before in the same process, against which changes are told.") @Nullable
        String previous,

        @Schema(description = "Why there is none: not_held, undated or first_of_process; null if there is one.")
        @Nullable
        String notCompared,

        List<Team> delegations,
        List<DelegationChangeShape> changes,
        List<Levels> levels,
        @Schema(description = "Sittings, in their order.") List<RoundWordsShape.Session> sessions,

        @Schema(description = "What was said of it, by day.")
        List<RoundWordsShape.Statement> statements,

        @Schema(
                description =
                        "Statements on record as incidents of its days, where it is certain whose they are. Nothing"
                                + " says that they were made at the round or of it.")
        List<RoundWordsShape.Reported> reported,

        List<CommitmentShape> commitments) {

    static RoundDetailShape of(RoundDetail detail, LocalDate day) {
        return new RoundDetailShape(
                RoundShape.of(detail.round()),
                detail.previous(),
                detail.notCompared() == null ? null : detail.notCompared().code(),
                detail.delegations().stream().map(Team::of).toList(),
                detail.changes().stream().map(DelegationChangeShape::of).toList(),
                detail.levels().stream().map(Levels::of).toList(),
                detail.sessions().stream().map(RoundWordsShape.Session::of).toList(),
                detail.statements().stream().map(RoundWordsShape.Statement::of).toList(),
                detail.reported().stream().map(RoundWordsShape.Reported::of).toList(),
                detail.commitments().stream()
                        .map(one -> CommitmentShape.of(one, day))
                        .toList());
    }

    /** A party's team, as far as sources tell; they may contradict each other. */
    @Schema(name = "Delegation")
    record Team(
            String party,
            @Nullable String actor,
            List<Claim> claims,
            List<Member> delegates,
            List<Head> heads,

            @Schema(description = "host, mediator, facilitator or guarantor; empty for a side of the talks.")
            List<String> roles,

            @Schema(description = "In persons, the smallest that a source tells; null if none does.") @Nullable
            Integer sizeLow,

            @Schema(description = "The largest.") @Nullable Integer sizeHigh,

            @Schema(description = "True if somebody is described and not named; it is then at least one.")
            boolean unnamed,

            @Schema(description = "True if sources name several heads, be they several persons or spellings of one.")
            boolean headContested) {

        static Team of(PartyDelegation team) {
            return new Team(
                    team.party(),
                    team.actorId(),
                    team.claims().stream()
                            .map(one -> new Claim(one.size(), one.headName(), SourceShape.Resting.of(one.sources())))
                            .toList(),
                    team.delegates().stream().map(one -> Member.of(team, one)).toList(),
                    team.heads().stream()
                            .map(one ->
                                    new Head(one.name(), team.mayBe(one.name()), SourceShape.Resting.of(one.sources())))
                            .toList(),
                    team.thirdRoles().stream().map(ParticipantRole::code).toList(),
                    team.sizes().stream().min(Comparator.naturalOrder()).orElse(null),
                    team.sizes().stream().max(Comparator.naturalOrder()).orElse(null),
                    team.hasUnnamed(),
                    team.headContested());
        }
    }

    /** What some sources say of a whole team. */
    @Schema(name = "DelegationClaim")
    record Claim(
            @Nullable Integer size,
            @Nullable String headName,
            @JsonUnwrapped SourceShape.Resting resting) {}

    /** Whom some sources call the head. */
    @Schema(name = "DelegationHead")
    record Head(
            String name,

            @Schema(description = "Other names of the team that are near: perhaps the same person, perhaps not.")
            List<String> mayBe,

            @JsonUnwrapped SourceShape.Resting resting) {}

    /** One description of one person. */
    @Schema(name = "Delegate")
    record Member(
            @Schema(description = "Null if only a role is told.") @Nullable
            String name,

            String role,
            @Nullable String organisation,
            String level,
            boolean isHead,

            @Schema(
                    description =
                            "How sure it is that they sat there: agreed; contested if a source disputes it or they"
                                    + " are named only as one of several heads; unreliable if only sources rated E or F name"
                                    + " them. Null without a name.")
            @Nullable
            String presence,

            @Schema(description = "Other names of the team that are near: perhaps the same person, perhaps not.")
            List<String> mayBe,

            @JsonUnwrapped SourceShape.Resting resting) {

        static Member of(PartyDelegation team, PartyDelegation.Member one) {
            return new Member(
                    one.named() ? one.name() : null,
                    one.role(),
                    one.organisation(),
                    one.level().code(),
                    one.head(),
                    one.named() ? team.presenceOf(one.name()).code() : null,
                    one.named() ? team.mayBe(one.name()) : List.of(),
                    SourceShape.Resting.of(one.sources()));
        }
    }

    /** At what level a party spoke over the rounds of the process that took place. */
    @Schema(name = "DelegationLevels")
    record Levels(String party, List<AtRound> rounds) {
        static Levels of(PartyLevels one) {
            return new Levels(
                    one.party(), one.rounds().stream().map(AtRound::of).toList());
        }
    }

    /** The highest level at one round. */
    @Schema(name = "DelegationLevel")
    record AtRound(
            String round,

            @Schema(description = "False if nothing is recorded of the party there.")
            boolean recorded,

            @Schema(description = "Empty if none is certain; several if they rank alike.")
            List<String> certain,

            @Schema(
                    description = "Higher than what is certain, by somebody unnamed, a competing description, a"
                            + " contested head, or a source rated E or F.")
            List<String> possible) {

        static AtRound of(PartyLevels.AtRound one) {
            return new AtRound(
                    one.round().id(),
                    one.recorded(),
                    one.reached().certain().stream().map(Level::code).toList(),
                    one.reached().possible().stream().map(Level::code).toList());
        }
    }
}
