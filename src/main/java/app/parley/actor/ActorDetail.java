package app.parley.actor;

import app.parley.source.CitedSource;
import app.parley.talks.ParticipantRole;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person or organisation, with what is recorded under its names.
 *
 * @param country ISO 3166 code of two letters; null if of none
 * @param above to whom it belongs, from the nearest to the uppermost
 * @param parts which belong to it directly
 * @param members persons whom sources describe as of it
 * @param attendances of a person, by the start of the round, at most {@value #MOST_ROUNDS}
 * @param teams rounds at which it had a team, likewise
 * @param roles rounds at which it was a third party, likewise
 * @param wordings how claims and quotations name it as their speaker, at most {@value #MOST_WORDINGS}
 * @param alike who may be the same, the strongest reason first
 * @param network who was at the same rounds
 */
public record ActorDetail(
        ActorEntry entry,
        @Nullable String country,
        List<ActorRef> above,
        Some<ActorEntry> parts,
        Some<ActorEntry> members,
        Some<Attendance> attendances,
        Some<TeamAt> teams,
        Some<RoleAt> roles,
        List<String> wordings,
        ActorClaims claims,
        ActorIncidents incidents,
        Some<Agreed> commitments,
        Some<Truce> ceasefires,
        List<NameAlike> alike,
        RoundNetwork network) {

    public static final int MOST_ROUNDS = 100;
    public static final int MOST_WORDINGS = 50;
    static final int MOST_NAMED = 50;

    /** The first of a list, and how many there are in all. */
    public record Some<T>(List<T> first, int all) {
        static <T> Some<T> of(List<T> whole, int most) {
            return new Some<>(whole.size() <= most ? whole : whole.subList(0, most), whole.size());
        }

        public boolean isEmpty() {
            return all == 0;
        }

        public int leftOut() {
            return all - first.size();
        }
    }

    /**
     * A round at which it had a team.
     *
     * @param thirdRoles in which roles of a third party it is recorded there; empty if it was a party to the talks
     * @param named how many persons of its team are named
     */
    public record TeamAt(RoundRef round, String party, List<ParticipantRole> thirdRoles, int named) {}

    /** A round at which it was a third party. */
    public record RoleAt(RoundRef round, ParticipantRole role, List<CitedSource> sources) {}

    /**
     * A commitment of which it is a party.
     *
     * @param both true if it is one of both sides together
     * @param round at which it was made; null if at none
     */
    public record Agreed(
            String id, String text, boolean both, @Nullable RoundRef round) {}

    /** A ceasefire that it brokered; the moments as they are recorded, a partial date or an instant. */
    public record Truce(
            String id,
            String from,
            @Nullable String to,
            @Nullable String note) {}

    /**
     * A number that is not counted further than {@value Counted#CAP}.
     *
     * @param more true if there are more than the number
     */
    public record Counted(int number, boolean more) {
        public static final int CAP = 10_000;

        static Counted of(int upToCapAndOne) {
            return new Counted(Math.min(upToCapAndOne, CAP), upToCapAndOne > CAP);
        }
    }

    /**
     * What is claimed in its name.
     *
     * @param counts by kind of fact, those with none left out
     * @param newest of all kinds, newest first, undated last
     * @param quoted how often sources quote it for some fact
     */
    public record ActorClaims(Map<String, Counted> counts, List<Said> newest, Counted quoted) {
        public static final ActorClaims NONE = new ActorClaims(Map.of(), List.of(), new Counted(0, false));

        public boolean isEmpty() {
            return counts.isEmpty() && quoted.number() == 0;
        }
    }

    /**
     * One claim.
     *
     * @param kind a word: crossing_claim, cargo_claim, impact_claim, incident or commitment_claim
     * @param id of the claim itself
     * @param about the crossing, the incident or the commitment; null if it is about the whole situation
     * @param subject the crossing's name or the commitment's text, cut to 200 characters; null if it is about neither
     * @param word the claimed status, the unit counted, the kind of impact or of incident, whether kept
     * @param low smallest count, null if none is given
     * @param high largest count, null if none is given or it is open
     * @param text in words; empty if there are none
     * @param speaker as worded there
     */
    public record Said(
            String kind,
            String id,
            @Nullable String about,
            @Nullable String subject,
            @Nullable PartialDate on,
            String word,
            @Nullable Long low,
            @Nullable Long high,
            String text,
            String speaker) {}

    /**
     * Incidents in which it is named.
     *
     * @param counts by kind of incident, those with none left out
     * @param newest newest first
     */
    public record ActorIncidents(Counted all, Map<String, Integer> counts, List<Named> newest) {
        public static final ActorIncidents NONE = new ActorIncidents(new Counted(0, false), Map.of(), List.of());
    }

    /** An incident in one line. */
    public record Named(String id, PartialDate on, String kind, String title) {}
}
