package app.parley.api;

import app.parley.talks.DelegationChange;
import app.parley.talks.HeadChange;
import app.parley.talks.Level;
import app.parley.talks.Person;
import app.parley.talks.Stay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How a party's team differs from the round before. */
@Schema(name = "DelegationChange")
record DelegationChangeShape(
        String party,

        @Schema(description = "False if a round names nobody: then nobody joined, left or stayed for certain.")
        boolean comparable,

        @Schema(
                description = "Whether others than those named may have sat there at the round before: not_recorded,"
                        + " nobody_named, unnamed_members, larger_than_named (a source counts more than certainly sat"
                        + " there by name), size_not_told (no source says how many sat there), size_unreliable (only"
                        + " sources rated E or F do), or named if by the sizes told those named are all.")
        String before,

        @Schema(description = "The same at this round.") String after,

        @Schema(
                description = "Certainly at this round only: the team before is `named`, and it is agreed that they sat"
                        + " at this one.")
        List<String> joined,

        @Schema(description = "Certainly at the round before only: the same the other way round.")
        List<String> left,

        @Schema(description = "Named at both; those that are `certain` stayed.")
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

    static DelegationChangeShape of(DelegationChange change) {
        HeadChange head = change.head();
        return new DelegationChangeShape(
                change.party(),
                change.comparable(),
                change.before().code(),
                change.after().code(),
                names(change.joined()),
                names(change.left()),
                change.stayed().stream().map(Stayed::of).toList(),
                change.maybeSame().stream()
                        .map(pair ->
                                new NearNames(pair.before().name(), pair.after().name()))
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

    /** Two names that may be one person's. */
    @Schema(name = "NearNames")
    record NearNames(String before, String after) {}

    /** Somebody who is named at both rounds. */
    @Schema(name = "DelegateStayed")
    record Stayed(
            String name,

            @Schema(
                    description = "False if it is not agreed that they sat at both, or if only sources rated E or F"
                            + " name them at either; then nobody can say that they stayed.")
            boolean certain,

            boolean roleChanged,
            boolean levelChanged,
            List<String> levelsBefore,
            List<String> levelsAfter) {

        static Stayed of(Stay stay) {
            return new Stayed(
                    stay.after().name(),
                    stay.certain(),
                    stay.roleChanged(),
                    stay.levelChanged(),
                    levels(stay.before()),
                    levels(stay.after()));
        }

        private static List<String> levels(Person person) {
            return person.levels().stream().map(Level::code).toList();
        }
    }

    /** Whether the head changed. */
    @Schema(name = "HeadChange")
    record HeadChanged(
            @Schema(
                    description =
                            "same; changed if no name before is or may be any after, even if sources name several;"
                                    + " maybe_same if the two names are near; contested if sources name several and one of them"
                                    + " is or may be the same; unreliable if only sources rated E or F name a head at either"
                                    + " round; or not_stated.")
            String kind,

            List<String> before,
            List<String> after) {}
}
