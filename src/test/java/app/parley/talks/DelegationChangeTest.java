package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
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
    void personsJoinLeaveAndStay() {
        DelegationChange change =
                DelegationChange.between(ISTANBUL_2, ISTANBUL_3).getFirst();
        assertThat(change.joined()).extracting(Person::name).containsExactly("Abdul Haq Wasiq", "Zakir Jalali");
        assertThat(change.left())
                .extracting(Person::name)
                .containsExactly("Noor Ahmad Noor", "Noorur Rahman Nusrat", "Najib Haqqani");
        assertThat(change.stayed())
                .extracting(stay -> stay.after().name())
                .containsExactly("Rahmatullah Najib", "Suhail Shaheen");
        assertThat(change.stayed()).noneMatch(Stay::roleChanged).noneMatch(Stay::levelChanged);
    }

    @Test
    void competingDescriptionsAreOnePerson() {
        DelegationChange change =
                DelegationChange.between(ISTANBUL_2, ISTANBUL_3).getFirst();
        assertThat(change.left().getFirst().descriptions()).hasSize(2);
    }

    @Test
    void severalClaimedHeadsAreContestedAndNoChange() {
        DelegationChange change =
                DelegationChange.between(ISTANBUL_2, ISTANBUL_3).getFirst();
        assertThat(change.head())
                .isEqualTo(new HeadChange(
                        HeadChange.Kind.CONTESTED,
                        List.of("Rahmatullah Najib", "Najib Haqqani"),
                        List.of("Abdul Haq Wasiq")));
    }

    @Test
    void unnamedMembersAreCountedApart() {
        DelegationChange change =
                DelegationChange.between(ISTANBUL_2, ISTANBUL_3).getFirst();
        assertThat(change.unnamedBefore()).isEqualTo(1);
        assertThat(change.unnamedAfter()).isEqualTo(2);
    }

    @Test
    void headAndRoleChangeWhileTheLevelStays() {
        List<Delegate> after = rows("Asim Malik | Director General ISI (lieutenant general) | head");
        DelegationChange change = DelegationChange.between(DOHA, after).getFirst();
        assertThat(change.head().kind()).isEqualTo(HeadChange.Kind.CHANGED);
        assertThat(change.stayed().getFirst().roleChanged()).isTrue();
        assertThat(change.stayed().getFirst().levelChanged()).isFalse();
        assertThat(change.left()).extracting(Person::name).containsExactly("Khawaja Muhammad Asif");
    }

    @Test
    void nobodyLeavesWhenTheLaterRoundNamesNobody() {
        DelegationChange change = DelegationChange.between(
                        ISTANBUL_3, rows("(unnamed) | Officials for foreign affairs, defence and security"))
                .getFirst();
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
        DelegationChange change = DelegationChange.between(rows(before + " | x"), rows(after + " | x"))
                .getFirst();
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
    })
    void roleAndLevelChangeOnlyIfBothRoundsTellThem(
            String before, String after, boolean roleChanged, boolean levelChanged) {
        Stay stay = DelegationChange.between(rows("X | " + before), rows("X | " + after))
                .getFirst()
                .stayed()
                .getFirst();
        assertThat(stay.roleChanged()).isEqualTo(roleChanged);
        assertThat(stay.levelChanged()).isEqualTo(levelChanged);
    }

    @Test
    void eachPartyIsComparedWithItself() {
        List<Delegate> before = List.of(new Delegate("Pakistan", "A B", "", null, false));
        List<Delegate> after =
                List.of(new Delegate("Pakistan", "A B", "", null, false), new Delegate("Iran", "A B", "", null, true));
        List<DelegationChange> changes = DelegationChange.between(before, after);
        assertThat(changes).extracting(DelegationChange::party).containsExactly("Pakistan", "Iran");
        assertThat(changes.get(0).stayed()).hasSize(1);
        assertThat(changes.get(1).comparable()).isFalse();
    }

    private static List<Delegate> rows(String table) {
        return Arrays.stream(table.split("\n"))
                .map(line -> line.split("\\|"))
                .map(cell -> new Delegate("Party", cell[0].strip(), cell[1].strip(), null, cell.length > 2))
                .toList();
    }
}
