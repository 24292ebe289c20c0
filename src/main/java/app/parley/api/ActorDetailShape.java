package app.parley.api;

import app.parley.actor.ActorDetail;
import app.parley.actor.ActorDetail.Counted;
import app.parley.actor.ActorEntry;
import app.parley.actor.NameAlike;
import app.parley.actor.RoundNetwork;
import app.parley.api.ActorShape.Ref;
import app.parley.time.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person or organisation with what is recorded under its names, as the API shows it. Long lists are cut. */
@Schema(name = "Actor")
record ActorDetailShape(
        ActorShape actor,
        @Nullable String country,

        @Schema(description = "From the nearest to the uppermost")
        List<Ref> partOf,

        @Schema(description = "At most 50") List<Ref> parts,

        @Schema(description = "Persons described as of it, at most 50")
        List<Ref> members,

        @Schema(description = "Where a person was named, at most 100 rounds")
        List<ActorRoundShape.Attended> attended,

        @Schema(description = "Where it was a party or a third party, at most 100 rounds each")
        List<ActorRoundShape.Part> partAtRounds,

        @Schema(description = "How claims name it as their speaker, at most 50")
        List<String> wordings,

        @Schema(description = "By kind of claim") Map<String, Count> claims,
        @Schema(description = "How often sources quote it") Count quoted,
        List<Claim> newestClaims,
        Count incidents,

        @Schema(description = "By kind, of the newest 10,000")
        Map<String, Integer> incidentKinds,

        List<Incident> newestIncidents,
        @Schema(description = "At most 50") List<Commitment> commitments,
        @Schema(description = "At most 50") List<Ceasefire> ceasefiresBrokered,

        @Schema(description = "Near names; nobody has said that they are the same")
        List<Alike> mayBeTheSameAs,

        @Schema(description = "Who was at the same rounds that took place, on other sides; not that they met")
        List<Together> atTheSameRounds) {

    /** A number that is not counted beyond 10,000. */
    @Schema(name = "CappedCount")
    record Count(
            int number,
            @Schema(description = "True if there are more") boolean more) {
        static Count of(Counted counted) {
            return new Count(counted.number(), counted.more());
        }
    }

    /** A claim made in its name. */
    @Schema(name = "ActorClaim")
    record Claim(
            @Schema(description = "crossing_claim, cargo_claim, impact_claim, incident or commitment_claim")
            String kind,

            @Schema(
                    description =
                            "Slug of the crossing, id of the incident or commitment; null if about the whole situation")
            @Nullable
            String about,

            @Schema(type = "string", description = "Partial date") @Nullable
            PartialDate on,

            @Schema(description = "Status, unit, kind of impact or of incident; kept, broken or unclear")
            String word,

            @Nullable Long low,
            @Nullable Long high,
            String text,
            @Schema(description = "As worded") String speaker) {

        static Claim of(ActorDetail.Said said) {
            return new Claim(
                    said.kind(),
                    said.about(),
                    said.on(),
                    said.word(),
                    said.low(),
                    said.high(),
                    said.text(),
                    said.speaker());
        }
    }

    /** An incident in one line. */
    @Schema(name = "ActorIncident")
    record Incident(
            String id,

            @Schema(type = "string", description = "Partial date")
            PartialDate on,

            String kind,
            String title) {

        static Incident of(ActorDetail.Named named) {
            return new Incident(named.id(), named.on(), named.kind(), named.title());
        }
    }

    /** A commitment of which it is a party. */
    @Schema(name = "ActorCommitment")
    record Commitment(
            String id,
            String text,

            @Schema(description = "True if of both sides together")
            boolean both,

            @Nullable String round) {

        static Commitment of(ActorDetail.Agreed agreed) {
            return new Commitment(
                    agreed.id(),
                    agreed.text(),
                    agreed.both(),
                    agreed.round() == null ? null : agreed.round().id());
        }
    }

    /** A ceasefire that it brokered. */
    @Schema(name = "ActorCeasefire")
    record Ceasefire(
            String id,
            @Schema(description = "Partial date or instant") String from,
            @Nullable String to,
            @Nullable String note) {

        static Ceasefire of(ActorDetail.Truce truce) {
            return new Ceasefire(truce.id(), truce.from(), truce.to(), truce.note());
        }
    }

    /** Somebody with a near name. */
    @Schema(name = "NameAlike")
    record Alike(
            Ref who,

            @Schema(description = "same_letters, other_head, same_words, spelling or words_within")
            String reason) {

        static Alike of(NameAlike alike) {
            return new Alike(Ref.of(alike.other().ref()), alike.why().code());
        }
    }

    /** One who was at the same rounds. */
    @Schema(name = "AtTheSameRounds")
    record Together(
            Ref who,
            List<String> rounds,

            @Schema(
                    description = "True if at each of them it is contested that the one or the other was there, or only"
                            + " sources rated E or F say so")
            boolean contested) {

        static Together of(RoundNetwork network, RoundNetwork.Edge edge) {
            RoundNetwork.Node from = network.nodes().get(edge.from());
            RoundNetwork.Node other = from.asked() ? network.nodes().get(edge.to()) : from;
            return new Together(
                    Ref.of(other.who()),
                    edge.rounds().stream().map(round -> round.id()).toList(),
                    edge.contested());
        }
    }

    static ActorDetailShape of(ActorDetail detail) {
        Map<String, Count> claims = new LinkedHashMap<>();
        detail.claims().counts().forEach((kind, count) -> claims.put(kind, Count.of(count)));
        RoundNetwork network = detail.network();
        return new ActorDetailShape(
                ActorShape.of(detail.entry()),
                detail.country(),
                Ref.of(detail.above()),
                refs(detail.parts().first()),
                refs(detail.members().first()),
                detail.attendances().first().stream()
                        .map(ActorRoundShape.Attended::of)
                        .toList(),
                ActorRoundShape.parts(detail),
                detail.wordings(),
                claims,
                Count.of(detail.claims().quoted()),
                detail.claims().newest().stream().map(Claim::of).toList(),
                Count.of(detail.incidents().all()),
                detail.incidents().counts(),
                detail.incidents().newest().stream().map(Incident::of).toList(),
                detail.commitments().first().stream().map(Commitment::of).toList(),
                detail.ceasefires().first().stream().map(Ceasefire::of).toList(),
                detail.alike().stream().map(Alike::of).toList(),
                network.edges().stream().map(edge -> Together.of(network, edge)).toList());
    }

    private static List<Ref> refs(List<ActorEntry> entries) {
        return entries.stream().map(entry -> Ref.of(entry.ref())).toList();
    }
}
