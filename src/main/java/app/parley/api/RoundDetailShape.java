package app.parley.api;

import app.parley.talks.DelegationChange;
import app.parley.talks.HeadChange;
import app.parley.talks.Level;
import app.parley.talks.ParticipantRole;
import app.parley.talks.PartyDelegation;
import app.parley.talks.PartyLevels;
import app.parley.talks.Person;
import app.parley.talks.ReportedStatement;
import app.parley.talks.RoundDetail;
import app.parley.talks.RoundSession;
import app.parley.talks.RoundStatement;
import app.parley.talks.Stay;
import app.parley.time.PartialDate;
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
        List<Change> changes,
        List<Levels> levels,
        @Schema(description = "Sittings, in their order.") List<Session> sessions,

        @Schema(description = "What was said of it, by day.")
        List<Statement> statements,

        @Schema(
                description =
                        "Statements on record as incidents of its days, where it is certain whose they are. Nothing"
                                + " says that they were made at the round or of it.")
        List<Reported> reported,

        List<CommitmentShape> commitments) {

    static RoundDetailShape of(RoundDetail detail, LocalDate day) {
        return new RoundDetailShape(
                RoundShape.of(detail.round()),
                detail.previous(),
                detail.notCompared() == null ? null : detail.notCompared().code(),
                detail.delegations().stream().map(Team::of).toList(),
                detail.changes().stream().map(Change::of).toList(),
                detail.levels().stream().map(Levels::of).toList(),
                detail.sessions().stream().map(Session::of).toList(),
                detail.statements().stream().map(Statement::of).toList(),
                detail.reported().stream().map(Reported::of).toList(),
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
                            .map(one -> new Claim(one.size(), one.headName(), SourceShape.Cited.of(one.sources())))
                            .toList(),
                    team.delegates().stream().map(one -> Member.of(team, one)).toList(),
                    team.heads().stream()
                            .map(one ->
                                    new Head(one.name(), team.mayBe(one.name()), SourceShape.Cited.of(one.sources())))
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
    record Claim(@Nullable Integer size, @Nullable String headName, List<SourceShape.Cited> sources) {}

    /** Whom some sources call the head. */
    @Schema(name = "DelegationHead")
    record Head(
            String name,

            @Schema(description = "Other names of the team that are near: perhaps the same person, perhaps not.")
            List<String> mayBe,

            List<SourceShape.Cited> sources) {}

    /** One description of one person. */
    @Schema(name = "Delegate")
    record Member(
            @Schema(description = "Null if only a role is told.") @Nullable
            String name,

            String role,
            @Nullable String organisation,
            String level,
            boolean isHead,

            @Schema(description = "Other names of the team that are near: perhaps the same person, perhaps not.")
            List<String> mayBe,

            List<SourceShape.Cited> sources) {

        static Member of(PartyDelegation team, PartyDelegation.Member one) {
            return new Member(
                    one.named() ? one.name() : null,
                    one.role(),
                    one.organisation(),
                    one.level().code(),
                    one.head(),
                    one.named() ? team.mayBe(one.name()) : List.of(),
                    SourceShape.Cited.of(one.sources()));
        }
    }

    /** How a party's team differs from the round before. */
    @Schema(name = "DelegationChange")
    record Change(
            String party,

            @Schema(description = "False if a round names nobody: then nobody joined, left or stayed for certain.")
            boolean comparable,

            @Schema(
                    description =
                            "Whether others than those named may have sat there at the round before: not_recorded,"
                                    + " nobody_named, unnamed_members, larger_than_named, or named if nothing tells of others.")
            String before,

            @Schema(description = "The same at this round.") String after,

            @Schema(description = "Certainly at this round only.")
            List<String> joined,

            @Schema(description = "Certainly at the round before only.")
            List<String> left,

            List<Stayed> stayed,

            @Schema(description = "Near spellings, one at either round: one person or two, nobody has said which.")
            List<NearNames> maybeSame,

            @Schema(description = "Named at this round only, which does not mean that they joined.")
            List<String> newlyNamed,

            @Schema(description = "Named at the round before only, which does not mean that they left.")
            List<String> notNamedNow,

            HeadChanged head,

            @Schema(description = "Number of descriptions without a name; of at least one person if not 0.")
            int unnamedBefore,

            @Schema(description = "The same at this round.") int unnamedAfter) {

        static Change of(DelegationChange change) {
            HeadChange head = change.head();
            return new Change(
                    change.party(),
                    change.comparable(),
                    change.before().code(),
                    change.after().code(),
                    names(change.joined()),
                    names(change.left()),
                    change.stayed().stream().map(Stayed::of).toList(),
                    change.maybeSame().stream()
                            .map(pair -> new NearNames(
                                    pair.before().name(), pair.after().name()))
                            .toList(),
                    names(change.newlyNamed()),
                    names(change.notNamedNow()),
                    new HeadChanged(head.kind().code(), head.before(), head.after()),
                    change.unnamedBefore(),
                    change.unnamedAfter());
        }

        private static List<String> names(List<Person> persons) {
            return persons.stream().map(Person::name).toList();
        }
    }

    /** Two names that may be one person's. */
    @Schema(name = "NearNames")
    record NearNames(String before, String after) {}

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

    /** Whether the head changed: same, changed, maybe_same, contested or not_stated. */
    @Schema(name = "HeadChange")
    record HeadChanged(String kind, List<String> before, List<String> after) {}

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
                    description = "Higher than what is certain, by somebody unnamed, a competing description or a"
                            + " contested head.")
            List<String> possible) {

        static AtRound of(PartyLevels.AtRound one) {
            return new AtRound(
                    one.round().id(),
                    one.recorded(),
                    one.reached().certain().stream().map(Level::code).toList(),
                    one.reached().possible().stream().map(Level::code).toList());
        }
    }

    /** One sitting within a round. */
    @Schema(name = "RoundSession")
    record Session(
            int ordinal,

            @Schema(type = "string") @Nullable PartialDate heldOn,

            @Nullable String place,
            @Nullable String note,
            List<SourceShape.Cited> sources) {

        static Session of(RoundSession one) {
            return new Session(
                    one.ordinal(), one.heldOn(), one.place(), one.note(), SourceShape.Cited.of(one.sources()));
        }
    }

    /** What somebody said of a round: a party, a speaker or both. */
    @Schema(name = "RoundStatement")
    record Statement(
            @Nullable String party,
            @Nullable String speaker,

            @Schema(type = "string") @Nullable PartialDate saidOn,

            String text,
            @Nullable String language,
            @Nullable String url,
            List<SourceShape.Cited> sources) {

        static Statement of(RoundStatement one) {
            return new Statement(
                    one.party(),
                    one.speaker(),
                    one.saidOn(),
                    one.text(),
                    one.language(),
                    one.url(),
                    SourceShape.Cited.of(one.sources()));
        }
    }

    /** A statement of a party on one of the days of the round. */
    @Schema(name = "ReportedStatement")
    record Reported(
            String party,
            String incident,

            @Schema(type = "string") PartialDate on,

            String title,
            @Nullable String claimBy,
            List<SourceShape.Cited> sources) {

        static Reported of(ReportedStatement one) {
            return new Reported(
                    one.party(),
                    one.incident(),
                    one.on(),
                    one.title(),
                    one.claimBy(),
                    SourceShape.Cited.of(one.sources()));
        }
    }
}
