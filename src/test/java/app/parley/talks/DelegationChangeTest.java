package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    void personsJoinLeaveAndStayWhereTheSizesLeaveNoPlaceForOthers() {
        DelegationChange change = between(
                team(rows("Anas Haqqani | Senior figure\nZakir Jalali | Director"), 2),
                team(rows("Anas Haqqani | Senior figure\nAbdul Qahar Balkhi | Spokesperson"), 2));
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
    @CsvSource({
        "'',  false, C D, SIZE_NOT_TOLD,     ''",
        "1,   false, C D, NAMED,             A B",
        "1,   true,  C D, SIZE_UNRELIABLE,   ''",
        "2,   false, C D, LARGER_THAN_NAMED, ''",
        "1;2, false, C D, LARGER_THAN_NAMED, ''",
        "1,   false, C D unreliable, LARGER_THAN_NAMED, ''",
    })
    void onlyAClosedTeamTellsWhoLeft(String sizes, boolean unreliable, String named, Openness after, String left) {
        Delegate only = new Delegate("Party", "C D", "x", null, false, named.endsWith("unreliable"));
        Set<Integer> told = Arrays.stream(sizes.split(";"))
                .filter(size -> !size.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        Team later =
                Team.of("Party", List.of(only), List.of(), told, Set.of(), new Team.Unreliable(Set.of(), unreliable));
        DelegationChange change = between(team(rows("A B | x\nC D | x"), 2), later);
        assertThat(change.after()).isEqualTo(after);
        assertThat(change.left().stream().map(Person::name).findFirst().orElse(""))
                .isEqualTo(left);
    }

    @Test
    void competingHeadHasNotLeftForCertain() {
        DelegationChange change = between(
                team(rows("Anas Haqqani | x | head\nZakir Jalali | x | head\nC D | x"), 3), team(rows("C D | x"), 1));
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

    @ParameterizedTest
    @CsvSource({
        "contested at the round before, A B | x | head; C D | x | head, A B | x, false",
        "contested at this one, A B | x, A B | x | head; C D | x | head, false",
        "head of several and described otherwise, A B | x | head; A B | y; C D | x | head, A B | x, true",
    })
    void nobodyStaysForCertainWhosePresenceIsContested(String why, String before, String after, boolean certain) {
        DelegationChange change = between(rows(before.replace("; ", "\n")), rows(after.replace("; ", "\n")));
        assertThat(change.stayed()).as(why).hasSize(1).allMatch(stay -> stay.certain() == certain);
    }

    @ParameterizedTest
    @CsvSource({"false, AGREED, true, A B", "true, UNRELIABLE, false, ''"})
    void sourcesRatedUnreliableMakeNobodyCertain(boolean unreliable, Presence presence, boolean stays, String joined) {
        Delegate one = new Delegate("Party", "A B", "Minister", null, false, unreliable);
        Team now = Team.of(List.of(one)).getFirst();
        assertThat(now.persons().values()).extracting(Person::presence).containsExactly(presence);
        assertThat(LevelReached.of(now).certain().isEmpty()).isEqualTo(unreliable);
        assertThat(LevelReached.of(now).possible().isEmpty()).isEqualTo(!unreliable);
        assertThat(between(List.of(one), rows("A B | x")).stayed()).allMatch(stay -> stay.certain() == stays);
        assertThat(between(team(rows("C D | x"), 1), now).joined().stream()
                        .map(Person::name)
                        .findFirst()
                        .orElse(""))
                .isEqualTo(joined);
    }

    @Test
    void levelThatOnlyAnUnreliableSourceTellsIsPossible() {
        Team team = Team.of(List.of(
                        new Delegate("Party", "A B", "Director", null, false),
                        new Delegate("Party", "A B", "Minister", null, false, true)))
                .getFirst();
        assertThat(LevelReached.of(team)).isEqualTo(new LevelReached(Set.of(Level.OFFICIAL), Set.of(Level.MINISTER)));
    }

    @ParameterizedTest
    @CsvSource({
        "Anas Haqqani,               Abdul Haq Wasiq,                CHANGED",
        "Anas Haqqani,               Abdul Haq Wasiq;Zakir Jalali,   CHANGED",
        "Abdul Haq Wasiq;Zakir Jalali, Anas Haqqani,                 CHANGED",
        "Anas Haqqani,               anas  haqqani,                  SAME",
        "Anas Haqqani,               Anas Haqqani;Zakir Jalali,      CONTESTED",
        "Haji Najeeb,                Rahmatullah Najib;Zakir Jalali, CONTESTED",
        "Haji Najeeb;Rahmatullah Mujib, Rahmatullah Najib,           CONTESTED",
        "Haji Najeeb,                Rahmatullah Najib,              MAYBE_SAME",
        "'',                         Anas Haqqani;Zakir Jalali,      NOT_STATED",
        "Anas Haqqani,               '',                             NOT_STATED",
    })
    void headChangedWhereNoNameBeforeMayBeAnyAfter(String before, String after, HeadChange.Kind kind) {
        HeadChange change = HeadChange.between(heads(before), heads(after), true);
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(HeadChange.between(heads(before), heads(after), false).kind())
                .isEqualTo(kind == HeadChange.Kind.NOT_STATED ? kind : HeadChange.Kind.UNRELIABLE);
    }

    private static List<String> heads(String names) {
        return Arrays.stream(names.split(";")).filter(name -> !name.isEmpty()).toList();
    }

    @Test
    void headByUnreliableSourcesAloneIsNoChange() {
        Team before = team(rows("A B | x | head"), 1);
        Team after = Team.of(
                "Party", List.of(), List.of("C D"), Set.of(), Set.of(), new Team.Unreliable(Set.of("c d"), false));
        assertThat(between(before, after).head().kind()).isEqualTo(HeadChange.Kind.UNRELIABLE);
        assertThat(after.persons().values()).extracting(Person::presence).containsExactly(Presence.UNRELIABLE);
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
        DelegationChange change = between(team(DOHA, 2), team(after, 1));
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

    private static DelegationChange between(Team before, Team after) {
        return DelegationChange.between(List.of(before), List.of(after)).getFirst();
    }

    private static Team team(List<Delegate> rows, int size) {
        return Team.of("Party", rows, List.of(), Set.of(size), Set.of(), Team.Unreliable.NOTHING);
    }

    private static List<Delegate> rows(String table) {
        return Arrays.stream(table.split("\n"))
                .map(line -> line.split("\\|"))
                .map(cell -> new Delegate("Party", cell[0].strip(), cell[1].strip(), null, cell.length > 2))
                .toList();
    }
}
