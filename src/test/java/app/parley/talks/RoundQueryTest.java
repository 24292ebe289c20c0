package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.source.CitedSource;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundQueryTest {
    private static final String PAKISTAN = "Pakistan";
    private static final String AFGHANISTAN = "Afghanistan (Taliban government)";

    private final RoundQuery rounds = new RoundQuery(PakAfg.reads());

    @Test
    void roundsComeInOrderOfTheirStartAndUndatedOnesLast() {
        assertThat(rounds.list(PakAfg.situation(), AsOf.latest()))
                .extracting(RoundSummary::id)
                .containsExactly(
                        "r1-doha", "r2-istanbul", "r3-istanbul", "r4-riyadh", "r0-tehran", "r5-urumqi", "r3b-visit");
    }

    @Test
    void roundTellsWhoHostedAndWhoMediated() {
        RoundSummary istanbul = detail("r2-istanbul").round();

        assertThat(istanbul.host()).map(Participant::name).contains("Türkiye");
        assertThat(istanbul.host()).map(Participant::actorId).contains("tr");
        assertThat(istanbul.mediators()).extracting(Participant::name).containsExactly("Türkiye", "Qatar");
        assertThat(istanbul.process().name()).isEqualTo("Qatar–Türkiye track");
        assertThat(istanbul.startOn()).isEqualTo(PartialDate.parse("2025-10-25"));
        assertThat(istanbul.sources()).extracting(CitedSource::id).startsWith("dawn-1031", "isbpost-1031");
    }

    @ParameterizedTest
    @CsvSource({
        "r1-doha,",
        "r2-istanbul, r1-doha",
        "r3-istanbul, r2-istanbul",
        "r3b-visit,",
        "r4-riyadh,",
        "r0-tehran,",
        "r5-urumqi,"
    })
    void roundIsComparedWithTheOneBeforeInItsProcess(String round, String before) {
        RoundDetail detail = detail(round);

        assertThat(detail.previous()).isEqualTo(before);
        assertThat(detail.changes().isEmpty()).isEqualTo(before == null);
    }

    @Test
    void contestedHeadsStandSideBySide() {
        PartyDelegation kabul = delegation("r2-istanbul", AFGHANISTAN);

        assertThat(kabul.headContested()).isTrue();
        assertThat(kabul.heads())
                .extracting(PartyDelegation.Head::name)
                .containsExactlyInAnyOrder("Rahmatullah Najib", "Rahmatullah Mujib", "Haji Najeeb", "Najib Haqqani");
        assertThat(kabul.heads().stream()
                        .filter(head -> head.name().equals("Rahmatullah Mujib"))
                        .flatMap(head -> head.sources().stream()))
                .extracting(CitedSource::id)
                .containsExactly("seed-newsalert", "socialjockey-1025");
    }

    @ParameterizedTest
    @CsvSource({"r1-doha", "r3-istanbul", "r4-riyadh"})
    void oneHeadIsNotContested(String round) {
        PartyDelegation kabul = delegation(round, AFGHANISTAN);

        assertThat(kabul.heads()).hasSize(1);
        assertThat(kabul.headContested()).isFalse();
    }

    @Test
    void competingSizesAreKept() {
        assertThat(delegation("r3-istanbul", AFGHANISTAN).claims())
                .extracting(PartyDelegation.Claim::size)
                .containsExactlyInAnyOrder(5, 6);
        assertThat(delegation("r2-istanbul", PAKISTAN).claims())
                .extracting(PartyDelegation.Claim::size)
                .containsExactly(2, 2);
    }

    @Test
    void memberHasTheLevelOfTheRoleAndIsNamedOrNot() {
        List<PartyDelegation.Member> team =
                delegation("r3-istanbul", AFGHANISTAN).delegates();

        assertThat(team.getFirst().name()).isEqualTo("Abdul Haq Wasiq");
        assertThat(team.getFirst().level()).isEqualTo(Level.INTELLIGENCE_CHIEF);
        assertThat(team.getFirst().head()).isTrue();
        assertThat(team).filteredOn(one -> !one.named()).hasSize(1);
    }

    @Test
    void sidesOfTheSituationComeBeforeOthers() {
        assertThat(detail("r2-istanbul").delegations())
                .extracting(PartyDelegation::party)
                .containsExactly(PAKISTAN, AFGHANISTAN, "Qatar (mediator)", "Türkiye (mediator)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            r3-istanbul | Pakistan                         | Asim Malik                   | Shahab Aslam | | | NOT_STATED
            r3-istanbul | Afghanistan (Taliban government) | Abdul Haq Wasiq;Zakir Jalali | Najib Haqqani;Noor Ahmad Noor;Noorur Rahman Nusrat | Haji Najeeb;Rahmatullah Mujib | Abdul Qahar Balkhi;Anas Haqqani;Rahmatullah Najib;Suhail Shaheen | CHANGED
            """)
    void nobodyJoinedOrLeftForCertainWhileOthersSatUnnamed(
            String round,
            String party,
            String named,
            String notNamed,
            String near,
            String stayed,
            HeadChange.Kind head) {
        DelegationChange change = detail(round).changeOf(party).orElseThrow();

        assertThat(change.joined()).isEmpty();
        assertThat(change.left()).isEmpty();
        assertThat(names(change.newlyNamed())).isEqualTo(named);
        assertThat(names(change.notNamedNow())).isEqualTo(notNamed);
        assertThat(names(change.maybeSame().stream().map(MaybeSame::before).toList()))
                .isEqualTo(near == null ? "" : near);
        assertThat(names(change.stayed().stream().map(Stay::after).toList())).isEqualTo(stayed == null ? "" : stayed);
        assertThat(change.head().kind()).isEqualTo(head);
    }

    @Test
    void nobodyJoinedAfterARoundOfUnknownSize() {
        DelegationChange pakistan = detail("r2-istanbul").changeOf(PAKISTAN).orElseThrow();

        assertThat(pakistan.joined()).isEmpty();
        assertThat(names(pakistan.newlyNamed())).isEqualTo("Shahab Aslam");
        assertThat(pakistan.before()).isEqualTo(Openness.SIZE_NOT_TOLD);
        DelegationChange kabul = detail("r2-istanbul").changeOf(AFGHANISTAN).orElseThrow();
        assertThat(kabul.joined()).isEmpty();
        assertThat(names(kabul.newlyNamed())).contains("Anas Haqqani;Haji Najeeb");
        assertThat(kabul.head().kind()).isEqualTo(HeadChange.Kind.CHANGED);
        assertThat(names(pakistan.notNamedNow())).isEqualTo("Asim Malik;Khawaja Muhammad Asif");
        assertThat(pakistan.after()).isEqualTo(Openness.UNNAMED_MEMBERS);
        DelegationChange mediator =
                detail("r3-istanbul").changeOf("Qatar (mediator)").orElseThrow();
        assertThat(mediator.after()).isEqualTo(Openness.NOT_RECORDED);
        assertThat(mediator.left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "r2-istanbul,",
        "r3b-visit, NOT_HELD",
        "r1-doha, FIRST_OF_PROCESS",
        "r5-urumqi, FIRST_OF_PROCESS",
    })
    void roundTellsWhyItIsNotCompared(String round, NotCompared why) {
        assertThat(detail(round).notCompared()).isEqualTo(why);
    }

    @Test
    void nobodyStayedForCertainWhoMayNotHaveBeenThere() {
        assertThat(detail("r3-istanbul").changeOf(AFGHANISTAN).orElseThrow().stayed())
                .filteredOn(stay -> !stay.certain())
                .extracting(stay -> stay.after().name())
                .containsExactly("Rahmatullah Najib");
    }

    @ParameterizedTest
    @CsvSource({
        "r2-istanbul, Pakistan, Shahab Aslam, UNRELIABLE",
        "r3-istanbul, Pakistan, Asim Malik, AGREED",
        "r2-istanbul, Afghanistan (Taliban government), Rahmatullah Najib, CONTESTED",
        "r2-istanbul, Afghanistan (Taliban government), Anas Haqqani, AGREED",
    })
    void presenceIsAsSureAsItsSources(String round, String party, String name, Presence presence) {
        assertThat(delegation(round, party).presenceOf(name)).isEqualTo(presence);
    }

    @Test
    void levelByAnUnreliableSourceIsOnlyPossible() {
        LevelReached reached =
                LevelReached.of(delegation("r2-istanbul", PAKISTAN).asTeam());

        assertThat(reached.certain()).isEmpty();
        assertThat(codes(reached.possible())).isEqualTo("OFFICIAL");
    }

    @ParameterizedTest
    @CsvSource({
        "r1-doha,, r2-istanbul",
        "r4-riyadh, r3-istanbul, r0-tehran",
        "r5-urumqi, r0-tehran,",
    })
    void datedRoundsOfAnyTrackAreNeighbours(String round, String before, String after) {
        Neighbours beside = Neighbours.of(detail(round).round(), rounds.list(PakAfg.situation(), AsOf.latest()))
                .orElseThrow();

        assertThat(beside.before().map(RoundSummary::id).orElse(null)).isEqualTo(before);
        assertThat(beside.after().map(RoundSummary::id).orElse(null)).isEqualTo(after);
    }

    @Test
    void undatedRoundHasNoNeighbours() {
        assertThat(Neighbours.of(detail("r3b-visit").round(), rounds.list(PakAfg.situation(), AsOf.latest())))
                .isEmpty();
    }

    @Test
    void nearSpellingsOfAHeadAreTold() {
        PartyDelegation kabul = delegation("r2-istanbul", AFGHANISTAN);

        assertThat(kabul.mayBe("Rahmatullah Najib")).contains("Rahmatullah Mujib", "Haji Najeeb");
        assertThat(kabul.mayBe("Anas Haqqani")).isEmpty();
    }

    @Test
    void mediatorKeepsItsMark() {
        assertThat(delegation("r2-istanbul", "Qatar (mediator)").thirdRoles()).contains(ParticipantRole.MEDIATOR);
        assertThat(delegation("r2-istanbul", PAKISTAN).thirdRoles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "r1-doha, MINISTER, ",
        "r2-istanbul, AMBASSADOR, DEPUTY_MINISTER",
        "r3-istanbul, DEPUTY_MINISTER;INTELLIGENCE_CHIEF, ",
    })
    void levelIsToldOverTheRoundsOfTheProcess(String round, String certain, String possible) {
        PartyLevels kabul = detail("r3-istanbul").levels().stream()
                .filter(one -> one.party().equals(AFGHANISTAN))
                .findFirst()
                .orElseThrow();
        assertThat(kabul.rounds())
                .extracting(at -> at.round().id())
                .containsExactly("r1-doha", "r2-istanbul", "r3-istanbul");
        LevelReached at = kabul.rounds().stream()
                .filter(one -> one.round().id().equals(round))
                .findFirst()
                .orElseThrow()
                .reached();
        assertThat(codes(at.certain())).isEqualTo(certain);
        assertThat(codes(at.possible())).isEqualTo(possible == null ? "" : possible);
    }

    private static String codes(Set<Level> levels) {
        return String.join(";", levels.stream().map(Level::name).sorted().toList());
    }

    @Test
    void commitmentsOfTheRoundComeWithIt() {
        assertThat(detail("r2-istanbul").commitments())
                .extracting(CommitmentEntry::id)
                .containsExactly("c-ist2-continue", "c-ist2-monitor", "c-ist2-nov6", "c-ist2-penalty");
    }

    @Test
    void nothingWasKnownBeforeItWasRecorded() {
        AsOf early = AsOf.at(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(rounds.list(PakAfg.situation(), early)).isEmpty();
        assertThat(rounds.find(PakAfg.situation(), "r1-doha", early)).isEmpty();
    }

    @Test
    void unknownRoundIsEmpty() {
        assertThat(rounds.find(PakAfg.situation(), "r9-nowhere", AsOf.latest())).isEmpty();
    }

    private RoundDetail detail(String round) {
        return rounds.find(PakAfg.situation(), round, AsOf.latest()).orElseThrow();
    }

    private PartyDelegation delegation(String round, String party) {
        return detail(round).delegations().stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private static String names(List<Person> persons) {
        return String.join(";", persons.stream().map(Person::name).sorted().toList());
    }
}
