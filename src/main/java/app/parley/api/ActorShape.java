package app.parley.api;

import app.parley.actor.ActorEntry;
import app.parley.actor.ActorRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person or organisation in a list, as the API shows it. */
@Schema(name = "ActorEntry")
record ActorShape(
        String id,
        String name,

        @Schema(
                description = "state, government, ministry, organization, armed_group, mediator, person, other; or"
                        + " not_on_file for a name of whom nobody has said who or what it is")
        String kind,

        List<String> otherNames,

        @Schema(description = "True if listed by the desk; false if known by its name alone")
        boolean onFile,

        @Nullable Ref parent,

        @Schema(description = "As sources describe a person")
        List<Ref> organisations,

        @Schema(description = "For which a person was named")
        List<String> parties,

        @Schema(description = "How many rounds that took place name it")
        int rounds,

        @Schema(description = "True if claims or quotations of it are recorded")
        boolean speaks) {

    /** Somebody by name; the id is null if nobody on record bears it. */
    @Schema(name = "ActorRef")
    record Ref(@Nullable String id, String name) {
        static Ref of(ActorRef ref) {
            return new Ref(ref.id(), ref.name());
        }

        static List<Ref> of(List<ActorRef> refs) {
            return refs.stream().map(Ref::of).toList();
        }
    }

    static ActorShape of(ActorEntry entry) {
        return new ActorShape(
                entry.id(),
                entry.name(),
                entry.kind().code(),
                entry.otherNames(),
                entry.onFile(),
                entry.parent() == null ? null : Ref.of(entry.parent()),
                Ref.of(entry.organisations()),
                entry.parties(),
                entry.rounds(),
                entry.speaks());
    }
}
