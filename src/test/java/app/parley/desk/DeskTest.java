package app.parley.desk;

import static app.parley.sql.Tables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.dossier.DossierFile;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.dossier.PastRecords;
import app.parley.dossier.Records;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.time.AsOf;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/** Changes from the first keystroke to being published, taken back and restored. */
@SpringBootTest
@ContextConfiguration(initializers = DeskTest.OnADeskOfItsOwn.class)
class DeskTest {
    static final TestDatabase DATABASE = filled();

    static class OnADeskOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + DATABASE.url(),
                            "spring.datasource.username=" + DATABASE.username(),
                            "spring.datasource.password=" + DATABASE.password())
                    .applyTo(context);
        }
    }

    private static final Map<String, String> CARGO = Map.of(
            "crossing_id",
            "torkham",
            "reported_on",
            "2025-10-25",
            "kind",
            "vehicles",
            "count_min",
            "23",
            "count_max",
            "23",
            "count_text",
            "23 import vehicles",
            "claim_by",
            "FBR",
            "source_ids",
            "dunya-1025");

    @Autowired
    private Desk desk;

    @Autowired
    private Publishing publishing;

    @Autowired
    private DeskQuery queries;

    @Autowired
    private DSLContext sql;

    private int situation;

    static TestDatabase filled() {
        TestDatabase database = TestDatabase.migrated();
        new Dossiers(database.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        return database;
    }

    @BeforeEach
    void situation() {
        situation = sql.fetchSingle(SITUATION).getId();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void newRecordIsSeenByNobodyUntilItIsPublishedAndThenByAll() {
        long before = sql.fetchCount(CARGO_CLAIM);
        as("ayesha", Role.EDITOR);
        Change draft = desk.begin(situation, DossierFile.CARGO_REPORTS, CARGO);
        Change waiting = desk.submit(draft.id(), draft.revision(), "");
        assertThat(waiting.state()).isEqualTo(ChangeState.IN_REVIEW);
        assertThat(queries.queue(situation).inReview()).extracting(Change::id).contains(draft.id());
        assertThat(sql.fetchCount(CARGO_CLAIM)).isEqualTo((int) before);

        as("bilal", Role.PUBLISHER);
        Change published = publishing.publish(draft.id(), draft.revision(), "").change();
        assertThat(published.state()).isEqualTo(ChangeState.PUBLISHED);
        UUID record = UUID.fromString(recordOf(published));
        assertThat(sql.fetchSingle(CARGO_CLAIM, CARGO_CLAIM.ID.eq(record)).getBest())
                .isEqualTo(23);
        assertThat(sql.fetchValues(CITATION.SOURCE_ID, CITATION.CARGO_CLAIM_ID.eq(record)))
                .containsExactly("dunya-1025");
        assertThat(sql.fetchCount(CITATION, CITATION.CARGO_CLAIM_ID.eq(record))).isEqualTo(1);
        assertThat(queries.queue(situation).inReview()).extracting(Change::id).doesNotContain(draft.id());
        assertThat(queries.queue(situation).decided().getFirst().id()).isEqualTo(draft.id());
    }

    @Test
    void correctionNeedsAReasonAndTheHistorySaysWhoAndWhy() {
        as("bilal", Role.PUBLISHER);
        Change change = desk.edit(situation, DossierFile.CLOSURES, "cl-torkham-trade");
        Change saved = desk.save(change.id(), 1, with(change.cells(), "cause", "Clashes"))
                .change();
        assertThat(declined(() -> publishing.publish(saved.id(), saved.revision(), " ")))
                .isEqualTo(Declined.Reason.REASON_MISSING);
        publishing.publish(saved.id(), saved.revision(), "Shorter");

        assertThat(sql.fetchValue(CLOSURE.CAUSE, CLOSURE.ID.cast(String.class).eq("cl-torkham-trade")))
                .isEqualTo("Clashes");
        assertThat(sql.fetch(
                                "SELECT changed_by, change_reason, cause FROM closure_history WHERE id = 'cl-torkham-trade' "
                                        + "ORDER BY upper(recorded) DESC LIMIT 1")
                        .getFirst()
                        .intoList())
                .containsExactly("bilal", "Shorter", "Armed clashes of 11–12 October 2025");
        assertThat(sql.fetchCount(
                        CITATION, CITATION.CLOSURE_ID.cast(String.class).eq("cl-torkham-trade")))
                .isEqualTo(3);
    }

    @Test
    void settingsOfTheSituationAreChangedLikeARecordAndToldOfAsACorrection() {
        as("bilal", Role.PUBLISHER);
        Change change = desk.edit(situation, DossierFile.SITUATION, "pak-afg-2025");
        Map<String, String> wanted =
                with(with(change.cells(), "name", "Pakistan and Afghanistan"), "stale_after_hours", "48");
        Change saved = desk.save(change.id(), 1, wanted).change();
        publishing.publish(saved.id(), saved.revision(), "Shorter, and stricter");

        assertThat(sql.fetchSingle(SITUATION).getName()).isEqualTo("Pakistan and Afghanistan");
        assertThat(sql.fetchSingle(SITUATION).getStaleAfterHours()).isEqualTo(48);
        assertThat(sql.fetch("SELECT record_id, kind, changed_by, reason FROM correction WHERE file = 'situation'")
                        .getFirst()
                        .intoList())
                .containsExactly("pak-afg-2025", "correction", "bilal", "Shorter, and stricter");
        Map<String, String> before = change.cells();
        assertThat(new PastRecords(sql, situation).turns(DossierFile.SITUATION, "pak-afg-2025", null, 10))
                .hasSize(2);
        Change undone = publishing.undo(saved.id(), "As it was");
        assertThat(undone.cells()).isEqualTo(before);
        assertThat(sql.fetchSingle(SITUATION).getStaleAfterHours()).isEqualTo(72);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug | another | by which it is linked to
            side_b | nobody-known | actors.csv
            side_b | pk | an actor other than side_a
            west | 80 | east
            time_zone | Mars/Olympus | time zone
            stale_after_hours | 0 | 1
            """)
    void settingsThatDoNotGoTogetherAreRefused(String column, String value, String expected) {
        as("bilal", Role.PUBLISHER);
        Map<String, String> cells =
                desk.edit(situation, DossierFile.SITUATION, "pak-afg-2025").cells();
        assertThat(new Records(sql, situation)
                        .problems(DossierFile.SITUATION, "pak-afg-2025", with(cells, column, value)))
                .anySatisfy(problem -> assertThat(problem.toString()).contains(expected));
    }

    @Test
    void situationIsNeitherBegunNorTakenBackAtItsOwnDesk() {
        as("bilal", Role.PUBLISHER);
        assertThat(declined(() -> desk.begin(situation, DossierFile.SITUATION, Map.of())))
                .isEqualTo(Declined.Reason.ONE_SITUATION);
        assertThat(declined(() -> desk.retract(situation, DossierFile.SITUATION, "pak-afg-2025")))
                .isEqualTo(Declined.Reason.ONE_SITUATION);
    }

    @Test
    void retractedRecordIsGoneAndCanBeRestoredUnderItsId() {
        as("bilal", Role.PUBLISHER);
        Change made = published(CARGO, "reported_on", "2025-10-26");
        String record = recordOf(made);
        Instant seen = Instant.parse(sql.fetchSingle("SELECT clock_timestamp() AT TIME ZONE 'UTC' || 'Z'")
                .get(0, String.class)
                .replace(' ', 'T'));
        Change back = desk.retract(situation, DossierFile.CARGO_REPORTS, record);
        assertThat(declined(() -> publishing.publish(back.id(), back.revision(), "")))
                .isEqualTo(Declined.Reason.REASON_MISSING);
        publishing.publish(back.id(), back.revision(), "The paper took it back");
        assertThat(sql.fetchExists(CARGO_CLAIM, CARGO_CLAIM.ID.eq(UUID.fromString(record))))
                .isFalse();
        assertThat(queries.find(made.id()).orElseThrow().state()).isEqualTo(ChangeState.RETRACTED);
        assertThat(new Reads(sql)
                        .<Boolean>at(
                                AsOf.at(seen),
                                inside -> inside.fetchExists(CARGO_CLAIM, CARGO_CLAIM.ID.eq(UUID.fromString(record)))))
                .isTrue();

        Change again = desk.restore(situation, DossierFile.CARGO_REPORTS, record, made.cells());
        publishing.publish(again.id(), again.revision(), "It stands after all");
        assertThat(sql.fetchSingle(CARGO_CLAIM, CARGO_CLAIM.ID.eq(UUID.fromString(record)))
                        .getLow())
                .isEqualTo(23);
        assertThat(sql.fetchCount(CITATION, CITATION.CARGO_CLAIM_ID.eq(UUID.fromString(record))))
                .isEqualTo(1);
    }

    @Test
    void undoPutsBackWhatWasThereUnlessSomebodyChangedItSince() {
        as("bilal", Role.PUBLISHER);
        Change made = published(CARGO, "reported_on", "2025-10-27");
        publishing.undo(made.id(), "Undone");
        assertThat(sql.fetchExists(CARGO_CLAIM, CARGO_CLAIM.ID.eq(UUID.fromString(recordOf(made)))))
                .isFalse();
        assertThat(declined(() -> publishing.undo(made.id(), "Twice"))).isEqualTo(Declined.Reason.CHANGED_SINCE);

        Change other = published(CARGO, "reported_on", "2025-10-28");
        Change corrected = corrected(recordOf(other), "count_text", "twenty-three");
        publishing.undo(corrected.id(), "Undone");
        assertThat(sql.fetchSingle(CARGO_CLAIM, CARGO_CLAIM.ID.eq(UUID.fromString(recordOf(other))))
                        .getCountText())
                .isEqualTo("23 import vehicles");
    }

    @Test
    void secondOfTwoWhoChangeARecordIsShownBothAndOverwritesNothing() {
        as("bilal", Role.PUBLISHER);
        Change made = published(CARGO, "reported_on", "2025-10-29");
        Change mine = desk.edit(situation, DossierFile.CARGO_REPORTS, recordOf(made));
        as("carla", Role.PUBLISHER);
        Change theirs = desk.edit(situation, DossierFile.CARGO_REPORTS, recordOf(made));
        assertThat(theirs.id()).isNotEqualTo(mine.id());
        Map<String, String> two = with(theirs.cells(), "count_text", "about 23", "claim_by", "Customs");
        Change saved = desk.save(theirs.id(), theirs.revision(), two).change();
        publishing.publish(saved.id(), saved.revision(), "Closer to the text");

        as("bilal", Role.PUBLISHER);
        Map<String, String> own = with(mine.cells(), "count_text", "exactly 23", "cargo_note", "import");
        Change typed = desk.save(mine.id(), mine.revision(), own).change();
        Publishing.Outcome outcome = publishing.publish(typed.id(), typed.revision(), "Sure of it");
        Merge merge = Objects.requireNonNull(outcome.merge());
        assertThat(merge.conflicts())
                .containsExactly(new Merge.Conflict("count_text", "23 import vehicles", "about 23", "exactly 23"));
        assertThat(merge.theirs()).containsExactly("claim_by");
        assertThat(merge.cells()).containsEntry("cargo_note", "import").containsEntry("claim_by", "Customs");
        assertThat(sql.fetchSingle(CARGO_CLAIM, CARGO_CLAIM.ID.eq(UUID.fromString(recordOf(made))))
                        .getCountText())
                .isEqualTo("about 23");

        Change put = publishing.rebase(typed.id(), typed.revision(), with(merge.cells(), "count_text", "exactly 23"));
        publishing.publish(put.id(), put.revision(), "Sure of it");
        assertThat(sql.fetchSingle(CARGO_CLAIM, CARGO_CLAIM.ID.eq(UUID.fromString(recordOf(made)))))
                .satisfies(row -> {
                    assertThat(row.getCountText()).isEqualTo("exactly 23");
                    assertThat(row.getClaimBy()).isEqualTo("Customs");
                    assertThat(row.getCargoNote()).isEqualTo("import");
                });
    }

    @Test
    void twoWhoTypeInOneDraftAreMergedAndAConflictLosesNothing() {
        as("ayesha", Role.EDITOR);
        Change draft = desk.begin(situation, DossierFile.CARGO_REPORTS, CARGO);
        as("carla", Role.EDITOR);
        desk.save(draft.id(), 1, with(CARGO, "claim_by", "Customs"));
        as("ayesha", Role.EDITOR);
        Desk.Saved apart = desk.save(draft.id(), 1, with(CARGO, "cargo_note", "import"));
        assertThat(apart.conflicts()).isEmpty();
        assertThat(apart.theirs()).containsExactly("claim_by");
        assertThat(apart.change().cells()).containsEntry("claim_by", "Customs").containsEntry("cargo_note", "import");

        Desk.Saved same = desk.save(draft.id(), 1, with(CARGO, "claim_by", "Chamber"));
        assertThat(same.conflicts()).extracting(Merge.Conflict::theirs).containsExactly("Customs");
        assertThat(same.change().cells()).containsEntry("claim_by", "Customs");
        assertThat(queries.revisions(same.change()))
                .anySatisfy(kept -> assertThat(kept.cells()).containsEntry("claim_by", "Chamber"));
    }

    @Test
    void unfinishedTextIsKeptAndRefusedOnlyWhenHandedIn() {
        as("ayesha", Role.EDITOR);
        Change draft =
                desk.begin(situation, DossierFile.CARGO_REPORTS, Map.of("reported_on", "2025-1", "count_min", "x"));
        assertThat(queries.find(draft.id()).orElseThrow().cells()).containsEntry("reported_on", "2025-1");
        Declined refused = catchThrowableOfType(Declined.class, () -> desk.submit(draft.id(), 1, ""));
        assertThat(refused.problems())
                .extracting(problem -> problem.column())
                .containsExactlyInAnyOrder("reported_on", "kind", "count_min");
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSURES, id:x;crossing_id:torkham;traffic:import;direction:both;from:2026-01-01;status:closed, from, cl-torkham-trade",
        "CLOSURES, id:cl-torkham-trade;crossing_id:chaman;traffic:import;direction:both;from:2001;to:2002;status:closed, id, no other record",
        "CLOSURES, id:x;crossing_id:nowhere;traffic:import;direction:both;from:2001;status:closed, crossing_id, nowhere",
        "CARGO_REPORTS, kind:vehicles;count_min:9;count_max:5, count_max, not below",
        "CARGO_REPORTS, kind:vehicles;count_min:9;source_ids:nobody, source_ids, nobody",
        "ROUNDS, id:r9;process:Qatar–Türkiye track;round_number:1;status:held, round_number, another record",
        "CEASEFIRES, id:x;from:2025-10-15;to:2025-10-14, to, not before",
        "DELEGATES, round_id:r1-doha;party:Pakistan;name:X, is_head, empty",
        "EVENTS, id:ev001;occurred_on:2025-10-09;kind:clash;title:T, id, no other record",
        "EVENTS, id:new-one;occurred_on:2025-10-09;kind:clash;title:T;lat:34, lon, both"
    })
    void whatDoesNotGoWithTheOtherRecordsIsRefusedByNameOfTheField(
            DossierFile file, String cells, String column, String expected) {
        as("bilal", Role.PUBLISHER);
        Map<String, String> typed = new HashMap<>();
        for (String cell : cells.split(";")) {
            typed.put(cell.substring(0, cell.indexOf(':')), cell.substring(cell.indexOf(':') + 1));
        }
        Change draft = desk.begin(situation, file, typed);
        Declined refused = catchThrowableOfType(Declined.class, () -> publishing.publish(draft.id(), 1, ""));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.toString()).contains(expected);
        });
    }

    @Test
    void recordMayNameOneThatWaitsButIsPublishedAfterIt() {
        as("ayesha", Role.EDITOR);
        Change source = desk.begin(
                situation, DossierFile.SOURCES, Map.of("id", "fresh-one", "title", "Fresh", "reliability", "C"));
        Change claim = desk.begin(situation, DossierFile.CARGO_REPORTS, with(CARGO, "source_ids", "fresh-one"));
        assertThat(desk.submit(claim.id(), 1, "").state()).isEqualTo(ChangeState.IN_REVIEW);
        Change other = desk.begin(situation, DossierFile.CARGO_REPORTS, with(CARGO, "source_ids", "fresh-one|no-one"));
        assertThat(declined(() -> desk.submit(other.id(), 1, ""))).isEqualTo(Declined.Reason.PROBLEMS);

        as("bilal", Role.PUBLISHER);
        assertThat(declined(() -> publishing.publish(claim.id(), 1, ""))).isEqualTo(Declined.Reason.PROBLEMS);
        publishing.publish(source.id(), 1, "");
        assertThat(publishing.publish(claim.id(), 1, "").change().state()).isEqualTo(ChangeState.PUBLISHED);
    }

    @Test
    void twoPersonRuleLetsNobodyPublishWhatTheyWroteThemselves() {
        Publishing strict = new Publishing(sql, true);
        as("bilal", Role.PUBLISHER);
        Change draft = desk.begin(situation, DossierFile.CARGO_REPORTS, with(CARGO, "reported_on", "2025-11-01"));
        assertThat(declined(() -> strict.publish(draft.id(), 1, ""))).isEqualTo(Declined.Reason.TWO_PERSONS);
        as("carla", Role.PUBLISHER);
        Change edited = desk.save(draft.id(), 1, with(CARGO, "reported_on", "2025-11-02"))
                .change();
        assertThat(declined(() -> strict.publish(edited.id(), 2, ""))).isEqualTo(Declined.Reason.TWO_PERSONS);
        as("dilawar", Role.PUBLISHER);
        assertThat(strict.publish(edited.id(), 2, "").change().state()).isEqualTo(ChangeState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(DossierFile.class)
    void everyPublishedRecordHasNoProblemAndIsTheSameAfterBeingWrittenAgain(DossierFile file) {
        var records = new app.parley.dossier.Records(sql, situation);
        for (var stored : records.search(file, "", 3)) {
            assertThat(records.problems(file, stored.id(), stored.cells())).isEmpty();
            records.change(file, stored.id(), stored.cells());
            assertThat(records.find(file, stored.id())).contains(stored.cells());
        }
    }

    @Test
    void wordsFindRecordsInAnyOfTheirFields() {
        var records = new app.parley.dossier.Records(sql, situation);
        assertThat(records.search(DossierFile.CLOSURES, "TORKHAM trade", 10))
                .extracting(app.parley.dossier.Records.Stored::id)
                .contains("cl-torkham-trade")
                .allSatisfy(id -> assertThat(id).contains("torkham"));
        assertThat(records.search(DossierFile.CROSSINGS, "طورخم", 10)).hasSize(1);
        assertThat(records.search(DossierFile.EVENTS, "noor wali", 10)).isNotEmpty();
        assertThat(records.search(DossierFile.EVENTS, "100%", 10)).isEmpty();
    }

    @Test
    void onlyPublishersPublishAndOnlyEditorsWrite() {
        as("ayesha", Role.EDITOR);
        Change draft = desk.begin(situation, DossierFile.CARGO_REPORTS, CARGO);
        for (Runnable deed : List.<Runnable>of(
                () -> publishing.publish(draft.id(), 1, ""),
                () -> publishing.rebase(draft.id(), 1, CARGO),
                () -> publishing.undo(draft.id(), ""))) {
            assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class);
        }
        as("dara", Role.ANALYST);
        for (Runnable deed : List.<Runnable>of(
                () -> desk.begin(situation, DossierFile.CARGO_REPORTS, CARGO),
                () -> desk.save(draft.id(), 1, CARGO),
                () -> desk.submit(draft.id(), 1, ""),
                () -> queries.queue(situation),
                () -> queries.find(draft.id()))) {
            assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatIsPublishedOrGivenUpIsNotWrittenAnyMore() {
        as("bilal", Role.PUBLISHER);
        Change made = published(CARGO, "reported_on", "2025-10-30");
        assertThat(declined(() -> desk.save(made.id(), made.revision(), CARGO))).isEqualTo(Declined.Reason.NOT_OPEN);
        Change draft = desk.begin(situation, DossierFile.CARGO_REPORTS, CARGO);
        desk.withdraw(draft.id());
        assertThat(declined(() -> publishing.publish(draft.id(), 1, ""))).isEqualTo(Declined.Reason.NOT_OPEN);
        desk.takeUp(draft.id());
        assertThat(desk.save(draft.id(), 1, with(CARGO, "side", "Pakistan side"))
                        .change()
                        .revision())
                .isEqualTo(2);
        assertThat(declined(() -> publishing.publish(draft.id(), 1, ""))).isEqualTo(Declined.Reason.SAVED_SINCE);
    }

    private static String recordOf(Change change) {
        return Objects.requireNonNull(change.recordId());
    }

    private Change published(Map<String, String> cells, String... other) {
        Change draft = desk.begin(situation, DossierFile.CARGO_REPORTS, with(cells, other));
        return publishing.publish(draft.id(), draft.revision(), "").change();
    }

    private Change corrected(String record, String... other) {
        Change change = desk.edit(situation, DossierFile.CARGO_REPORTS, record);
        Change saved = desk.save(change.id(), change.revision(), with(change.cells(), other))
                .change();
        return publishing.publish(saved.id(), saved.revision(), "Better").change();
    }

    private static Map<String, String> with(Map<String, String> cells, String... other) {
        Map<String, String> changed = new HashMap<>(cells);
        for (int i = 0; i < other.length; i += 2) {
            changed.put(other[i], other[i + 1]);
        }
        return changed;
    }

    private static Declined.Reason declined(Runnable deed) {
        return catchThrowableOfType(Declined.class, deed::run).reason();
    }

    private void as(String login, Role role) {
        UUID id = sql.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.LOGIN.eq(login))
                .fetchOptional(APP_USER.ID)
                .orElseGet(() -> sql.insertInto(APP_USER, APP_USER.LOGIN, APP_USER.DISPLAY_NAME, APP_USER.ROLE)
                        .values(login, login, role.code())
                        .returningResult(APP_USER.ID)
                        .fetchSingle()
                        .value1());
        SignedIn person = new SignedIn(id, login, login, role, 0);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, role.authorities()));
    }
}
