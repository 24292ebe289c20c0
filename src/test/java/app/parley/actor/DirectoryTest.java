package app.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.actor.OnRecord.OnFile;
import app.parley.situation.Situation;
import app.parley.talks.RoundStatus;
import app.parley.time.PartialDate;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is who, by invented people and organisations. */
class DirectoryTest {
    private static final Situation INVENTED = new Situation(
            1,
            "invented",
            "Invented",
            new Situation.Side("a", "Aland", null),
            new Situation.Side("b", "Bland", null),
            ZoneOffset.UTC,
            new Situation.Bounds(0, 0, 1, 1),
            Duration.ofHours(72),
            1);

    private static final List<OnFile> ON_FILE = List.of(
            file("a", "Aland", ActorKind.STATE, null),
            file("b", "Bland", ActorKind.STATE, null),
            file("trade", "Ministry of Trade (Aland)", ActorKind.MINISTRY, "a", "وزارت تجارت"),
            file("nur-one", "Nur Ali", ActorKind.PERSON, "trade", "نور علي", "Noor Ali"),
            file("twin-a", "Same Name", ActorKind.PERSON, "a"),
            file("twin-b", "Same Name", ActorKind.PERSON, "b"),
            file("sam-good", "Somebody Else", ActorKind.OTHER, null));

    private static final Map<String, RoundRef> ROUNDS =
            Map.of("held", round("held", RoundStatus.HELD), "put-off", round("put-off", RoundStatus.POSTPONED));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    نور علی          | nur-one
                    نُور عـلي          | nur-one
                    noor             | nur-one
                    وزارت            | trade
                    TRADE            | trade
                    """)
    void isFoundInAnyScriptWhateverTheLetterForms(String text, String id) {
        assertThat(ActorSearch.find(directory(List.of(), List.of()), text, Set.of()))
                .extracting(ActorEntry::id)
                .containsExactly(id);
    }

    @Test
    void textWithoutALetterFindsNobody() {
        assertThat(ActorSearch.find(directory(List.of(), List.of()), "—", Set.of()))
                .isEmpty();
    }

    @Test
    void personAtTheTableIsWhoeverIsOnFileUnderThatName() {
        Directory directory = directory(List.of(seat("held", "Aland", "NOOR Ali", false)), List.of());

        assertThat(directory.find("nur-one").orElseThrow().seats()).hasSize(1);
        assertThat(directory.find("noor-ali")).isEmpty();
    }

    @Test
    void nameThatTwoOnFileBearIsNeitherOfThem() {
        Directory directory = directory(List.of(seat("held", "Aland", "Same Name", false)), List.of("Same Name"));

        Known named = directory.find("same-name").orElseThrow();
        assertThat(named.onFile()).isFalse();
        assertThat(named.seats()).hasSize(1);
        assertThat(named.wordings()).containsExactly("Same Name");
        assertThat(directory.find("twin-a").orElseThrow().wordings()).isEmpty();
        assertThat(NamesAlike.of(directory, named, Set.of()))
                .extracting(one -> one.other().id())
                .contains("twin-a", "twin-b");
    }

    @Test
    void idOfAnActorOnFileIsNotTaken() {
        Directory directory = directory(List.of(seat("held", "Aland", "Sam Good", false)), List.of());

        assertThat(directory.find("sam-good").orElseThrow().seats()).isEmpty();
        assertThat(directory.all())
                .filteredOn(one -> one.name().equals("Sam Good"))
                .singleElement()
                .extracting(Known::id)
                .asString()
                .startsWith("sam-good--");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Aland Ministry of Trade                  | trade
                    Ministry of Trade (Aland) via The Paper  | trade
                    Nur Ali                                  | nur-one
                    Ministry of Trade                        | ministry-of-trade
                    Nur Ali; some other official             | nur-ali-some-other-official--
                    Trade officials                          | trade-officials
                    """)
    void speakerIsAnActorOnlyIfTheNameIsItsOwn(String speaker, String id) {
        Directory directory = directory(List.of(), List.of(speaker));

        assertThat(directory.all())
                .filteredOn(one -> one.wordings().contains(speaker))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).startsWith(id));
    }

    @Test
    void severalSpeakersOfOneClaimEachSaidIt() {
        Directory directory = directory(List.of(), List.of("Aland; Nur Ali"));

        assertThat(directory.find("a").orElseThrow().wordings()).hasSize(1);
        assertThat(directory.find("nur-one").orElseThrow().wordings()).hasSize(1);
    }

    @Test
    void idsDoNotHangOnWhoElseIsNamed() {
        Seat one = seat("held", "Aland", "Ann Other", false);
        Seat other = seat("held", "Bland", "Ann-Other", false);

        assertThat(directory(List.of(one, other), List.of())
                        .find("ann-other")
                        .orElseThrow()
                        .seats())
                .containsExactly(one);
        assertThat(directory(List.of(other), List.of()).find("ann-other")).isEmpty();
    }

    @Test
    void presenceIsContestedIfNamedAsHeadOnlyBesideAnotherHead() {
        Directory directory = directory(
                List.of(
                        seat("held", "Aland", "One Head", true),
                        seat("held", "Aland", "Other Head", true),
                        seat("held", "Aland", "Other Head", false),
                        seat("held", "Bland", "Third Man", true)),
                List.of());
        Attendances attendances = new Attendances(directory);

        assertThat(contested(directory, attendances, "one-head")).isTrue();
        assertThat(contested(directory, attendances, "other-head")).isFalse();
        assertThat(contested(directory, attendances, "third-man")).isFalse();
        assertThat(attendances.otherHeads(directory.find("one-head").orElseThrow()))
                .containsExactly("other-head");
    }

    @Test
    void onlyRoundsThatTookPlaceJoinTwo() {
        Directory directory = directory(
                List.of(seat("put-off", "Aland", "One Head", false), seat("put-off", "Bland", "Third Man", false)),
                List.of());

        RoundNetworks networks = new RoundNetworks(directory, new Attendances(directory), INVENTED);
        assertThat(networks.whole().isEmpty()).isTrue();
        assertThat(networks.around(directory.find("one-head").orElseThrow()).isEmpty())
                .isTrue();
    }

    @Test
    void thoseOfOneSideAreNotJoined() {
        Directory directory = directory(
                List.of(
                        seat("held", "Aland", "One Head", false),
                        seat("held", "Aland", "Other Head", false),
                        seat("held", "Bland", "Third Man", false)),
                List.of());

        RoundNetwork network = new RoundNetworks(directory, new Attendances(directory), INVENTED).whole();
        assertThat(network.nodes()).hasSize(3);
        assertThat(network.edges())
                .hasSize(2)
                .allMatch(edge -> network.nodes().get(edge.to()).who().name().equals("Third Man"));
    }

    private static boolean contested(Directory directory, Attendances attendances, String id) {
        return attendances
                .of(directory.find(id).orElseThrow(), Map.of())
                .getFirst()
                .contested();
    }

    private static Directory directory(List<Seat> seats, List<String> speakers) {
        List<OnRecord.Team> teams = List.of(
                new OnRecord.Team("held", "Aland", "a"),
                new OnRecord.Team("held", "Bland", "b"),
                new OnRecord.Team("put-off", "Aland", "a"),
                new OnRecord.Team("put-off", "Bland", "b"));
        Set<String> rounds = seats.stream().map(Seat::roundId).collect(Collectors.toSet());
        List<OnRecord.Team> there =
                teams.stream().filter(team -> rounds.contains(team.roundId())).toList();
        return Directory.of(new OnRecord(ON_FILE, ROUNDS, there, seats, List.of(), speakers, false), INVENTED);
    }

    private static OnFile file(String id, String name, ActorKind kind, @Nullable String parent, String... aliases) {
        return new OnFile(id, name, kind, parent, null, List.of(aliases));
    }

    private static Seat seat(String round, String party, String name, boolean head) {
        return new Seat(UUID.randomUUID(), false, round, party, name, "", null, head, false, false);
    }

    private static RoundRef round(String id, RoundStatus status) {
        return new RoundRef(id, "Track", "City", PartialDate.parse("2025-10-18"), null, status);
    }
}
