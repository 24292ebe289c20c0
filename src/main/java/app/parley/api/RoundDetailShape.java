package app.parley.api;

import app.parley.talks.DelegationChange;
import app.parley.talks.HeadChange;
import app.parley.talks.Level;
import app.parley.talks.PartyDelegation;
import app.parley.talks.Person;
import app.parley.talks.RoundDetail;
import app.parley.talks.Stay;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A round with everything that is known of it. */
@Schema(name = "RoundDetail")
record RoundDetailShape(
        @JsonUnwrapped RoundShape round,

        @Schema(description = "Id of the round before in the same process, against which changes are told.") @Nullable
        String previous,

        List<Team> delegations,
        List<Change> changes,
        List<CommitmentShape> commitments) {

    static RoundDetailShape of(RoundDetail detail, LocalDate day) {
        return new RoundDetailShape(
                RoundShape.of(detail.round()),
                detail.previous(),
                detail.delegations().stream().map(Team::of).toList(),
                detail.changes().stream().map(Change::of).toList(),
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

            @Schema(description = "True if sources name several heads, be they several persons or spellings of one.")
            boolean headContested) {

        static Team of(PartyDelegation team) {
            return new Team(
                    team.party(),
                    team.actorId(),
                    team.claims().stream()
                            .map(one -> new Claim(one.size(), one.headName(), SourceShape.Cited.of(one.sources())))
                            .toList(),
                    team.delegates().stream().map(Member::of).toList(),
                    team.heads().stream()
                            .map(one -> new Head(one.name(), SourceShape.Cited.of(one.sources())))
                            .toList(),
                    team.headContested());
        }
    }

    /** What some sources say of a whole team. */
    @Schema(name = "DelegationClaim")
    record Claim(@Nullable Integer size, @Nullable String headName, List<SourceShape.Cited> sources) {}

    /** Whom some sources call the head. */
    @Schema(name = "DelegationHead")
    record Head(String name, List<SourceShape.Cited> sources) {}

    /** One description of one person. */
    @Schema(name = "Delegate")
    record Member(
            @Schema(description = "Null if only a role is told.") @Nullable
            String name,

            String role,
            @Nullable String organisation,
            String level,
            boolean isHead,
            List<SourceShape.Cited> sources) {

        static Member of(PartyDelegation.Member one) {
            return new Member(
                    one.named() ? one.name() : null,
                    one.role(),
                    one.organisation(),
                    one.level().code(),
                    one.head(),
                    SourceShape.Cited.of(one.sources()));
        }
    }

    /** How a party's team differs from the round before. */
    @Schema(name = "DelegationChange")
    record Change(
            String party,

            @Schema(description = "False if a round names nobody: then nobody joined, left or stayed for certain.")
            boolean comparable,

            List<String> joined,
            List<String> left,
            List<Stayed> stayed,
            HeadChanged head,
            int unnamedBefore,
            int unnamedAfter) {

        static Change of(DelegationChange change) {
            HeadChange head = change.head();
            return new Change(
                    change.party(),
                    change.comparable(),
                    change.joined().stream().map(Person::name).toList(),
                    change.left().stream().map(Person::name).toList(),
                    change.stayed().stream().map(Stayed::of).toList(),
                    new HeadChanged(head.kind().name().toLowerCase(Locale.ROOT), head.before(), head.after()),
                    change.unnamedBefore(),
                    change.unnamedAfter());
        }
    }

    /** Somebody who sat at both rounds. */
    @Schema(name = "DelegateStayed")
    record Stayed(
            String name,
            boolean roleChanged,
            boolean levelChanged,
            List<String> levelsBefore,
            List<String> levelsAfter) {

        static Stayed of(Stay stay) {
            return new Stayed(
                    stay.after().name(),
                    stay.roleChanged(),
                    stay.levelChanged(),
                    levels(stay.before()),
                    levels(stay.after()));
        }

        private static List<String> levels(Person person) {
            return person.levels().stream().map(Level::code).toList();
        }
    }

    /** Whether the head changed: same, changed, contested or not_stated. */
    @Schema(name = "HeadChange")
    record HeadChanged(String kind, List<String> before, List<String> after) {}
}
