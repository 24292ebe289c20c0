package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationChangeTest {

    private static final List<Delegate> DOHA = rows("""
            Khawaja Muhammad Asif | Defence Minister | head
            Asim Malik | National Security Adviser; intelligence chief (ISI)
            """);
    private static final List<Delegate> ISTANBUL_2 = rows("""
            Rahmatullah Najib | Deputy Minister of Interior (spelled Mujib or Haji Najeeb by some outlets) | head
            Suhail Shaheen | Acting ambassador in Qatar
            Noor Ahmad Noor | Director general of political affairs, foreign ministry
            Noor Ahmad Noor | Defence ministry representative (competing description)
            Noorur Rahman Nusrat | Deputy for operations, defence ministry
            Najib Haqqani | Leader, from General Directorate of Intelligence (competing description) | head
            (unnamed) | Acting head of Afghan embassy in Qatar
            """);
    private static final List<Delegate> ISTANBUL_3 = rows("""
            Abdul Haq Wasiq | Head of General Directorate of Intelligence | head
            Rahmatullah Najib | Deputy Minister of Interior
            Suhail Shaheen | Acting ambassador in Qatar
            Zakir Jalali | Deputy director of political affairs
            (unnamed) | Chargé d'affaires in Ankara
            (unnamed) | Senior officials
            """);

    @Test
    void personsJoinLeaveAndStayWhereNothingTellsOfOthers() {
        DelegationChange change = between(
                rows("Anas Haqqani | Senior figure\nZakir Jalali | Director"),
                rows("Anas Haqqani | Senior figure\nAbdul Qahar Balkhi | Spokesperson"));
        assertThat(change.joined()).extracting(Person::name).containsExactly("Abdul Qahar Balkhi");
        assertThat(change.left()).extracting(Person::name).containsExactly("Zakir Jalali");
        assertThat(change.stayed()).extracting(stay -> stay.after().name()).containsExactly("Anas Haqqani");
        assertThat(change.notNamedNow()).isEmpty();
        assertThat(change.newlyNamed()).isEmpty();
    }

    @Test
    void nobodyJoinsOrLeavesForCertainWhereOthersAreDescribedWithoutAName() {
        DelegationChange change = between(ISTANBUL_2, ISTANBUL_3);
        assertThat(change.newlyNamed()).extracting(Person::name).containsExactly("Abdul Haq Wasiq", "Zakir Jalali");
        assertThat(change.notNamedNow())
                .extracting(Person::name)
                .containsExactly("Noor Ahmad Noor", "Noorur Rahman Nusrat", "Najib Haqqani");
        assertThat(change.joined()).isEmpty();
        assertThat(change.left()).isEmpty();
        assertThat(change.after()).isEqualTo(Openness.UNNAMED_MEMBERS);
        assertThat(change.stayed())
                .extracting(stay -> stay.after().name())
                .containsExactly("Rahmatullah Najib", "Suhail Shaheen");
        assertThat(change.stayed()).noneMatch(Stay::roleChanged).noneMatch(Stay::levelChanged);
    }

    @ParameterizedTest
    @CsvSource({
        "Rahmatullah Mujib,  Rahmatullah Najib",
        "Haji Najeeb,        Rahmatullah Najib",
        "Mohammad Yaqoob,    Muhammad Yaqub",
        "Noor-ur-Rehman,     Noorur Rahman",
    })
    void nearSpellingsAreNeitherOnePersonNorTwo(String before, String after) {
        DelegationChange change = between(rows(before + " | x | head"), rows(after + " | x | head"));
        assertThat(change.maybeSame())
                .extracting(pair -> pair.before().name(), pair -> pair.after().name())
                .containsExactly(tuple(before, after));
        assertThat(change.joined()).isEmpty();
        assertThat(change.left()).isEmpty();
        assertThat(change.stayed()).isEmpty();
        assertThat(change.newlyNamed()).isEmpty();
        assertThat(change.notNamedNow()).isEmpty();
        assertThat(change.head().kind()).isEqualTo(HeadChange.Kind.MAYBE_SAME);
    }

    @Test
    void spellingOfSomebodyWhoStayedHasNotLeft() {
        DelegationChange change =
                between(rows("Rahmatullah Najib | x\nHaji Najeeb | x"), rows("Rahmatullah Najib | x"));
        assertThat(change.stayed()).hasSize(1);
        assertThat(change.left()).isEmpty();
        assertThat(change.maybeSame()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, NAMED, A B", "2, LARGER_THAN_NAMED, ''"})
    void largerDelegationThanNamedMayHoldWhoIsNotNamed(int size, Openness after, String left) {
        Team later = Team.of("Party", rows("C D | x"), List.of(), Set.of(size), Set.of());
        DelegationChange change = DelegationChange.between(Team.of(rows("A B | x\nC D | x")), List.of(later))
                .getFirst();
        assertThat(change.after()).isEqualTo(after);
        assertThat(change.left().stream().map(Person::name).findFirst().orElse(""))
                .isEqualTo(left);
    }

    @Test
    void competingHeadHasNotLeftForCertain() {
        DelegationChange change =
                between(rows("Anas Haqqani | x | head\nZakir Jalali | x | head\nC D | x"), rows("C D | x"));
        assertThat(change.after()).isEqualTo(Openness.NAMED);
        assertThat(change.left()).isEmpty();
        assertThat(change.notNamedNow()).hasSize(2);
    }

    @Test
    void partyWithoutARecordHasNotLeft() {
        DelegationChange change = between(rows("A B | x"), List.of());
        assertThat(change.after()).isEqualTo(Openness.NOT_RECORDED);
        assertThat(change.comparable()).isFalse();
        assertThat(change.left()).isEmpty();
        assertThat(change.notNamedNow()).hasSize(1);
    }

    @Test
    void competingDescriptionsAreOnePerson() {
        DelegationChange change = between(ISTANBUL_2, ISTANBUL_3);
        assertThat(change.notNamedNow().getFirst().descriptions()).hasSize(2);
    }

    @Test
    void severalClaimedHeadsAreContestedAndNoChange() {
        DelegationChange change = between(ISTANBUL_2, ISTANBUL_3);
        assertThat(change.head())
                .isEqualTo(new HeadChange(
                        HeadChange.Kind.CONTESTED,
                        List.of("Rahmatullah Najib", "Najib Haqqani"),
                        List.of("Abdul Haq Wasiq")));
    }

    @Test
    void unnamedMembersAreCountedApart() {
        DelegationChange change = between(ISTANBUL_2, ISTANBUL_3);
        assertThat(change.unnamedBefore()).isEqualTo(1);
        assertThat(change.unnamedAfter()).isEqualTo(2);
    }

    @Test
    void headAndRoleChangeWhileTheLevelStays() {
        List<Delegate> after = rows("Asim Malik | Director General ISI (lieutenant general) | head");
        DelegationChange change = between(DOHA, after);
        assertThat(change.head().kind()).isEqualTo(HeadChange.Kind.CHANGED);
        assertThat(change.stayed().getFirst().roleChanged()).isTrue();
        assertThat(change.stayed().getFirst().levelChanged()).isFalse();
        assertThat(change.left()).extracting(Person::name).containsExactly("Khawaja Muhammad Asif");
    }

    @Test
    void nobodyLeavesWhenTheLaterRoundNamesNobody() {
        DelegationChange change =
                between(ISTANBUL_3, rows("(unnamed) | Officials for foreign affairs, defence and security"));
        assertThat(change.comparable()).isFalse();
        assertThat(change.left()).isEmpty();
        assertThat(change.joined()).isEmpty();
        assertThat(change.head().kind()).isEqualTo(HeadChange.Kind.NOT_STATED);
    }

    @ParameterizedTest
    @CsvSource({
        "Yaşar Güler,        Yasar Guler,        true",
        "İbrahim Kalın,      ibrahim kalin,      true",
        "'Suhail  Shaheen ', suhail shaheen,     true",
        "Rahmatullah Najib,  Rahmatullah Mujib,  false",
        "(unnamed),          (unnamed),          false",
    })
    void namesMatchWhateverTheirCaseMarksAndSpaces(String before, String after, boolean same) {
        DelegationChange change = between(rows(before + " | x"), rows(after + " | x"));
        assertThat(change.stayed()).hasSize(same ? 1 : 0);
        if (same) {
            assertThat(change.stayed().getFirst().before().name()).isEqualTo(before.strip());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Deputy Minister of Interior, Minister of Interior,           true,  true",
        "Ambassador to Kabul,         ambassador  to Kabul (acting),  false, false",
        "Senior figure,               Defence Minister,               true,  false",
        "'',                          Defence Minister,               false, false",
        "'Senior figure; brother of minister', Senior figure,         false, false",
    })
    void roleAndLevelChangeOnlyIfBothRoundsTellThem(
            String before, String after, boolean roleChanged, boolean levelChanged) {
        Stay stay =
                between(rows("X | " + before), rows("X | " + after)).stayed().getFirst();
        assertThat(stay.roleChanged()).isEqualTo(roleChanged);
        assertThat(stay.levelChanged()).isEqualTo(levelChanged);
    }

    @Test
    void otherWordsForAPlaceInOneOrganisationAreNoChange() {
        DelegationChange change = between(
                List.of(new Delegate("Party", "A B", "Head of intelligence desk", "GDI", false)),
                List.of(new Delegate("Party", "A B", "Senior officer", "gdi", false)));
        assertThat(change.stayed().getFirst().roleChanged()).isFalse();
    }

    @Test
    void eachPartyIsComparedWithItself() {
        List<Delegate> before = List.of(new Delegate("Pakistan", "A B", "", null, false));
        List<Delegate> after =
                List.of(new Delegate("Pakistan", "A B", "", null, false), new Delegate("Iran", "A B", "", null, true));
        List<DelegationChange> changes = DelegationChange.between(Team.of(before), Team.of(after));
        assertThat(changes).extracting(DelegationChange::party).containsExactly("Pakistan", "Iran");
        assertThat(changes.get(0).stayed()).hasSize(1);
        assertThat(changes.get(1).comparable()).isFalse();
    }

    private static DelegationChange between(List<Delegate> before, List<Delegate> after) {
        return DelegationChange.between(Team.of(before), Team.of(after)).getFirst();
    }

    private static List<Delegate> rows(String table) {
        return Arrays.stream(table.split("\n"))
                .map(line -> line.split("\\|"))
                .map(cell -> new Delegate("Party", cell[0].strip(), cell[1].strip(), null, cell.length > 2))
                .toList();
    }
}
