package app.parley.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.account.Role;
import app.parley.desk.Change;
import app.parley.desk.Desk;
import app.parley.desk.Publishing;
import app.parley.dossier.DossierFile;
import app.parley.dossier.Records;
import app.parley.history.RecordVersion.Kind;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;

/** The versions of records of every kind: what is told of each is what was done. */
@SpringBootTest
@ContextConfiguration(initializers = HistoryDesk.class)
class RecordHistoryQueryTest {
    @Autowired
    private RecordHistoryQuery histories;

    @Autowired
    private Desk desk;

    @Autowired
    private Publishing publishing;

    @Autowired
    private SituationQuery situations;

    @Autowired
    private DSLContext sql;

    private Situation situation;

    @BeforeEach
    void open() {
        situation = situations.find("pak-afg-2025").orElseThrow();
        HistoryDesk.signIn("publisher", Role.PUBLISHER);
    }

    @AfterEach
    void signOut() {
        HistoryDesk.signOut();
    }

    /** The column that is edited, and what a copy of a record needs besides to be another record. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ACTORS; name; id=made
            SOURCES; title; id=made
            CROSSINGS; name; id=made
            CLOSURES; cause; id=made, from=1990-01-01, to=1990-01-02
            SCHEDULES; note; from=1990-01-01, to=1990-01-02
            CROSSING_STATUS; reason; from=1990-01-01, to=1990-01-02
            CONFIRMATIONS; note; confirmed_at=1990-01-01T00:00:00Z
            CARGO_REPORTS; cargo_note; reported_on=1990-01-01
            IMPACTS; text; as_of=1990-01-01
            ROUNDS; venue; id=made, round_number=
            DELEGATIONS; head_name; size=9
            DELEGATES; role; name=Made Up
            COMMITMENTS; text; id=made
            COMMITMENT_REVIEWS; evidence; evidence=Made up
            COMMITMENT_CLAIMS; words; words=Made up
            DOCUMENTS; note; id=made
            CLAUSES; text; ordinal=999, number=
            CEASEFIRES; note; id=made, from=1990-01-01, to=1990-01-02, extended_from_id=
            EVENTS; title; id=made
            CEASEFIRE_TERMS; stated_by; stated_by=Made up
            CEASEFIRE_ACCOUNTS; text; text=Made up
            CEASEFIRE_VIOLATIONS; text; text=Made up
            SESSIONS; note; ordinal=99
            STATEMENTS; text; text=Made up
            """)
    void everyVersionIsToldWithWhatDiffersAndWhoAndWhy(DossierFile file, String edited, String made) {
        Map<String, String> cells = another(file, made);
        Change created = publish(desk.begin(situation.id(), file, cells), cells, "");
        String id = Objects.requireNonNull(created.recordId());
        Map<String, String> corrected = HistoryDesk.with(cells, edited, "Corrected");
        publish(desk.edit(situation.id(), file, id), corrected, "Misread");
        List<String> expected = new ArrayList<>(List.of("CREATED  all", "CORRECTED Misread " + edited));
        String sources = file.columns().stream()
                .map(column -> column.name())
                .filter(column -> column.endsWith("source_ids"))
                .findFirst()
                .orElse("");
        Map<String, String> last = corrected;
        if (!sources.isEmpty()) {
            last = HistoryDesk.with(
                    corrected, sources, "dunya-1025".equals(corrected.get(sources)) ? "" : "dunya-1025");
            publish(desk.edit(situation.id(), file, id), last, "Other sources");
            expected.add("CORRECTED Other sources " + sources);
        }
        Change back = desk.retract(situation.id(), file, id);
        publishing.publish(back.id(), back.revision(), "Made up");
        expected.add("RETRACTED Made up all");
        Change again = desk.restore(situation.id(), file, id, corrected);
        publishing.publish(again.id(), again.revision(), "After all");
        expected.add("RESTORED After all all");

        RecordHistory history = histories.of(situation, file, id, null);

        assertThat(history.versions().reversed().stream().map(version -> told(file, version)))
                .containsExactlyElementsOf(expected);
        assertThat(history.versions()).allSatisfy(version -> {
            assertThat(version.who()).isEqualTo("The publisher");
            assertThat(version.byImport()).isFalse();
        });
        assertThat(history.present()).isEqualTo(corrected);
        assertThat(history.versions().get(1).before()).isEqualTo(last);
        assertThat(history.versions().getLast().cells()).isEqualTo(cells);
        assertThat(history.earlierThan()).isNull();
    }

    @Test
    void dueDateOfACommitmentHasVersionsOfItsOwn() {
        Map<String, String> commitment = another(DossierFile.COMMITMENTS, "id=with-due");
        publish(desk.begin(situation.id(), DossierFile.COMMITMENTS, commitment), commitment, "");
        Map<String, String> due = Map.of("commitment_id", "with-due", "due_on", "2030-01-01");
        publish(desk.begin(situation.id(), DossierFile.COMMITMENT_DUES, due), due, "");
        publish(
                desk.edit(situation.id(), DossierFile.COMMITMENTS, "with-due"),
                HistoryDesk.with(commitment, "text", "Told otherwise"),
                "Misread");
        publish(
                desk.edit(situation.id(), DossierFile.COMMITMENT_DUES, "with-due"),
                HistoryDesk.with(due, "due_on", "2030-02"),
                "Later");

        assertThat(told(DossierFile.COMMITMENT_DUES, "with-due"))
                .containsExactly("CORRECTED Later due_on", "CREATED  all");
        assertThat(told(DossierFile.COMMITMENTS, "with-due")).containsExactly("CORRECTED Misread text", "CREATED  all");
    }

    @Test
    void whatAnImportMadeIsToldToComeFromIt() {
        RecordHistory history = histories.of(situation, DossierFile.CROSSINGS, "torkham", null);

        assertThat(history.versions()).singleElement().satisfies(version -> {
            assertThat(version.kind()).isEqualTo(Kind.CREATED);
            assertThat(version.byImport()).isTrue();
            assertThat(version.who()).isNull();
        });
    }

    @Test
    void manyVersionsComeInPages() {
        Map<String, String> cells = another(DossierFile.SOURCES, "id=often-changed");
        publish(desk.begin(situation.id(), DossierFile.SOURCES, cells), cells, "");
        int changes = RecordHistoryQuery.PAGE + 7;
        for (int i = 0; i < changes; i++) {
            sql.execute("UPDATE source SET note = 'Note " + i + "' WHERE situation_id = " + situation.id()
                    + " AND id = 'often-changed'");
        }

        RecordHistory first = histories.of(situation, DossierFile.SOURCES, "often-changed", null);
        RecordHistory second = histories.of(situation, DossierFile.SOURCES, "often-changed", first.earlierThan());

        assertThat(first.versions()).hasSize(RecordHistoryQuery.PAGE);
        assertThat(second.versions()).hasSize(changes + 1 - RecordHistoryQuery.PAGE);
        assertThat(second.earlierThan()).isNull();
        assertThat(second.versions().getLast().kind()).isEqualTo(Kind.CREATED);
    }

    @Test
    void whatIsNoRecordHasNoHistory() {
        assertThat(histories
                        .of(situation, DossierFile.CLOSURES, "no-such", null)
                        .versions())
                .isEmpty();
        assertThat(histories.of(situation, DossierFile.EVENTS, "no uuid", null).versions())
                .isEmpty();
    }

    @Test
    void onlyThoseWhoWriteReadIt() {
        HistoryDesk.signIn("analyst", Role.ANALYST);
        assertThatThrownBy(() -> histories.of(situation, DossierFile.CLOSURES, "cl-torkham-trade", null))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> told(DossierFile file, String id) {
        return histories.of(situation, file, id, null).versions().stream()
                .map(version -> told(file, version))
                .toList();
    }

    private static String told(DossierFile file, RecordVersion version) {
        String columns = version.kind() == Kind.CORRECTED
                ? version.changed(file).stream().map(column -> column.name()).collect(Collectors.joining(" "))
                : "all";
        return version.kind() + " " + Objects.requireNonNullElse(version.why(), "") + " " + columns;
    }

    private Change publish(Change begun, Map<String, String> cells, String reason) {
        return HistoryDesk.publish(desk, publishing, begun, cells, reason);
    }

    /** The cells of some record of the file, made another record. */
    private Map<String, String> another(DossierFile file, String made) {
        Map<String, String> cells = new LinkedHashMap<>(
                sql.transactionResult(transaction -> new Records(transaction.dsl(), situation.id()).search(file, "", 1))
                        .getFirst()
                        .cells());
        Arrays.stream(made.split(", ")).map(cell -> cell.split("=", 2)).forEach(cell -> cells.put(cell[0], cell[1]));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }
}
