package app.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.PakAfg;
import app.parley.talks.ParticipantRole;
import app.parley.time.AsOf;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorQueryTest {
    private final ActorQuery actors = new ActorQuery(PakAfg.reads());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TTP                | ttp
                    fitna AL khwarij   | ttp
                    turkiye            | tr
                    Turkey             | tr
                    abdul haq wasiq    | abdul-haq-wasiq
                    yasar guler        | yasar-guler
                    ibrahim kalin      | ibrahim-kalin
                    """)
    void isFoundByAnyNameWithoutRegardToCaseAndMarks(String text, String id) {
        assertThat(list(text)).first().extracting(ActorEntry::id).isEqualTo(id);
    }

    @Test
    void nearSpellingIsAskedAboutAndNotGiven() {
        ActorList found = actors.list(PakAfg.situation(), "Yakub Mujaheed", Set.of(), AsOf.latest());

        assertThat(found.matching()).isEmpty();
        assertThat(found.didYouMean()).extracting(ActorEntry::name).containsExactly("Mohammad Yaqoob Mujahid");
    }

    @Test
    void spellingsOfOneNameStayApartAndSayWhyTheyMayBeOne() {
        ActorDetail najib = detail("rahmatullah-najib");

        assertThat(najib.alike())
                .extracting(one -> one.other().name(), NameAlike::why)
                .contains(
                        tuple("Rahmatullah Mujib", NameAlike.Reason.OTHER_HEAD),
                        tuple("Haji Najeeb", NameAlike.Reason.OTHER_HEAD));
        assertThat(najib.attendances().first())
                .extracting(one -> one.round().id())
                .containsExactly("r2-istanbul", "r3-istanbul", "r4-riyadh");
        assertThat(najib.attendances().first().getFirst().headContested()).isTrue();
        assertThat(najib.attendances().first().get(1).contested()).isFalse();
    }

    @Test
    void speakerOfANameLikeAPersonsIsNotThatPerson() {
        ActorDetail asif = detail("khawaja-asif");

        assertThat(asif.entry().kind()).isEqualTo(ActorKind.NOT_ON_FILE);
        assertThat(asif.claims().counts()).containsOnlyKeys("incident");
        assertThat(asif.alike())
                .extracting(one -> one.other().id(), NameAlike::why)
                .contains(tuple("khawaja-muhammad-asif", NameAlike.Reason.WORDS_WITHIN));
        assertThat(detail("khawaja-muhammad-asif").claims().isEmpty()).isTrue();
    }

    @Test
    void speakerWhoIsOneActorOnFileIsThatActor() {
        ActorDetail customs = detail("pk-fbr");

        assertThat(customs.wordings()).contains("FBR", "Pakistan Customs", "FBR via Nukta");
        assertThat(customs.claims().counts()).containsKeys("crossing_claim", "cargo_claim", "impact_claim", "incident");
        assertThat(customs.claims().newest()).hasSize(ClaimRows.NEWEST);
        assertThat(customs.wordings()).doesNotContain("Pakistani customs officials");
        assertThat(detail("unhcr").wordings()).contains("UNHCR spokesperson");
        assertThat(detail("pk").wordings()).isEmpty();
        assertThat(detail("pakistani-sources").entry().kind()).isEqualTo(ActorKind.NOT_ON_FILE);
        assertThat(detail("pk-sbp").wordings()).contains("State Bank of Pakistan via Afghan outlets");
    }

    @Test
    void partyHasItsRoundsCommitmentsAndIncidents() {
        ActorDetail pakistan = detail("pk");

        assertThat(pakistan.teams().first())
                .extracting(team -> team.round().id())
                .contains("r1-doha", "r5-urumqi");
        assertThat(pakistan.commitments().first())
                .anyMatch(ActorDetail.Agreed::both)
                .anyMatch(one -> !one.both());
        assertThat(pakistan.incidents().all().number()).isEqualTo(56);
        assertThat(pakistan.incidents().all().more()).isFalse();
        assertThat(pakistan.parts().first()).extracting(ActorEntry::id).contains("pk-gov");
        assertThat(detail("pk-mofa").above()).extracting(ActorRef::id).containsExactly("pk-gov", "pk");
    }

    @Test
    void thirdPartyHasItsRolesAndCeasefires() {
        ActorDetail qatar = detail("qa");

        assertThat(qatar.roles().first())
                .extracting(role -> role.round().id(), ActorDetail.RoleAt::role)
                .contains(tuple("r1-doha", ParticipantRole.HOST), tuple("r2-istanbul", ParticipantRole.MEDIATOR));
        assertThat(qatar.teams().first())
                .extracting(team -> team.round().id(), ActorDetail.TeamAt::thirdRoles)
                .containsExactly(tuple("r2-istanbul", List.of(ParticipantRole.MEDIATOR)));
        assertThat(detail("pk").teams().first())
                .allMatch(team -> team.thirdRoles().isEmpty());
        assertThat(qatar.ceasefires().first()).extracting(ActorDetail.Truce::id).contains("cf3-doha");
    }

    @Test
    void networkIsOfRoundsThatTookPlaceAndOfDifferentSides() {
        RoundNetwork network = detail("abdul-haq-wasiq").network();

        List<String> names =
                network.nodes().stream().map(node -> node.who().name()).toList();
        assertThat(names)
                .contains("Khawaja Muhammad Asif", "Asim Malik", "Qatar")
                .doesNotContain("Suhail Shaheen");
        assertThat(network.edges())
                .allMatch(edge -> network.nodes().get(edge.from()).asked()
                        || network.nodes().get(edge.to()).asked());
        assertThat(detail("hakan-fidan").network().isEmpty()).isTrue();
        assertThat(detail("hakan-fidan").attendances().first()).noneMatch(Attendance::tookPlace);
    }

    @Test
    void presenceByUnreliableSourcesAloneIsNotCertain() {
        ActorDetail shahab = detail("shahab-aslam");
        assertThat(shahab.attendances().first()).allMatch(one -> one.unreliable() && !one.contested());
        assertThat(shahab.network().edges()).isNotEmpty().allMatch(RoundNetwork.Edge::contested);
        assertThat(detail("anas-haqqani").attendances().first()).noneMatch(Attendance::unreliable);
    }

    @Test
    void contestedPresenceIsTold() {
        RoundNetwork network = detail("najib-haqqani").network();

        assertThat(network.edges()).isNotEmpty().allMatch(RoundNetwork.Edge::contested);
        RoundNetwork anas = detail("anas-haqqani").network();
        assertThat(anas.edges())
                .filteredOn(RoundNetwork.Edge::contested)
                .allMatch(edge -> Stream.of(edge.from(), edge.to())
                        .anyMatch(end -> anas.nodes().get(end).who().name().equals("Shahab Aslam")));
    }

    @Test
    void wholeNetworkIsBounded() {
        RoundNetwork network = actors.network(PakAfg.situation(), AsOf.latest());

        assertThat(network.edges()).isNotEmpty();
        assertThat(network.nodes()).hasSizeLessThanOrEqualTo(3 * RoundNetworks.MOST_A_COLUMN);
        assertThat(network.nodes())
                .extracting(node -> node.who().name())
                .contains("Pakistan", "Anas Haqqani", "Türkiye");
    }

    @Test
    void kindsAreCountedAndFilter() {
        ActorList persons = actors.list(PakAfg.situation(), "", Set.of(ActorKind.PERSON), AsOf.latest());

        assertThat(persons.matching())
                .isNotEmpty()
                .hasSize(persons.kinds().getOrDefault(ActorKind.PERSON, 0))
                .allMatch(one -> !one.onFile());
        assertThat(persons.kinds().values()).allMatch(count -> count > 0);
    }

    @Test
    void beforeAnythingWasRecordedThereWasNobody() {
        AsOf before = AsOf.parse(Instant.EPOCH.toString());

        assertThat(actors.list(PakAfg.situation(), "", Set.of(), before).matching())
                .isEmpty();
        assertThat(actors.find(PakAfg.situation(), "pk", before)).isEmpty();
        AsOf now = AsOf.parse(Instant.now().plusSeconds(60).toString());
        assertThat(actors.find(PakAfg.situation(), "pk-fbr", now)).contains(detail("pk-fbr"));
    }

    @Test
    void nobodyHasAnUnknownId() {
        assertThat(actors.find(PakAfg.situation(), "no-such-actor", AsOf.latest()))
                .isEmpty();
    }

    private List<ActorEntry> list(String text) {
        return actors.list(PakAfg.situation(), text, Set.of(), AsOf.latest()).matching();
    }

    private ActorDetail detail(String id) {
        return actors.find(PakAfg.situation(), id, AsOf.latest()).orElseThrow();
    }
}
