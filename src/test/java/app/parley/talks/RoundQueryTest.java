package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.source.CitedSource;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.util.List;
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
            r3-istanbul | Pakistan                         | Asim Malik                   | Shahab Aslam | | NOT_STATED
            r3-istanbul | Afghanistan (Taliban government) | Abdul Haq Wasiq;Zakir Jalali | Haji Najeeb;Najib Haqqani;Noor Ahmad Noor;Noorur Rahman Nusrat;Rahmatullah Mujib | Abdul Qahar Balkhi;Anas Haqqani;Rahmatullah Najib;Suhail Shaheen | CONTESTED
            r2-istanbul | Pakistan                         | Shahab Aslam | Asim Malik;Khawaja Muhammad Asif | | NOT_STATED
            r2-istanbul | Afghanistan (Taliban government) | Abdul Qahar Balkhi;Anas Haqqani;Haji Najeeb;Najib Haqqani;Noor Ahmad Noor;Noorur Rahman Nusrat;Rahmatullah Mujib;Rahmatullah Najib;Suhail Shaheen | Abdul Haq Wasiq;Mohammad Yaqoob Mujahid | | CONTESTED
            """)
    void changesAgainstTheRoundBefore(
            String round, String party, String joined, String left, String stayed, HeadChange.Kind head) {
        DelegationChange change = detail(round).changeOf(party).orElseThrow();

        assertThat(names(change.joined())).isEqualTo(joined);
        assertThat(names(change.left())).isEqualTo(left);
        assertThat(names(change.stayed().stream().map(Stay::after).toList())).isEqualTo(stayed == null ? "" : stayed);
        assertThat(change.head().kind()).isEqualTo(head);
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
