package app.parley.dossier;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CEASEFIRE;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CROSSING_SCHEDULE;
import static app.parley.sql.Tables.DELEGATION;
import static app.parley.sql.Tables.SITUATION_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.TestDatabase;
import app.parley.time.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossiersTest {
    private static final Path SHIPPED = Path.of("db/dossiers/pak-afg-2025");

    private DSLContext sql;
    private Dossiers dossiers;

    @BeforeEach
    void freshDatabase() {
        sql = TestDatabase.migrated().sql();
        dossiers = new Dossiers(sql);
    }

    @Test
    void shippedDossierIsValidAndWhole() {
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), false);

        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).hasSize(14);
        assertThat(report.files())
                .extracting(ImportReport.FileCount::file, ImportReport.FileCount::added)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("sources.csv", 230),
                        org.assertj.core.groups.Tuple.tuple("events.csv", 131),
                        org.assertj.core.groups.Tuple.tuple("crossing_status.csv", 68),
                        org.assertj.core.groups.Tuple.tuple("cargo_reports.csv", 54));
    }

    @Test
    void importingTwiceChangesNothing() {
        dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), false);
        long version = version();

        ImportReport second = dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), false);

        assertThat(second.changedNothing()).isTrue();
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void dryRunWritesNothing() {
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), true);

        assertThat(report.accepted()).isTrue();
        assertThat(dossiers.situations()).isEmpty();
    }

    @Test
    void exportOfImportIsTheDossierInCanonicalForm(@TempDir Path folder) throws IOException {
        dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), false);
        Path first = folder.resolve("first");
        assertThat(dossiers.exportTo(first, Optional.empty())).isTrue();

        Dossiers other = new Dossiers(TestDatabase.migrated().sql());
        assertThat(other.importFrom(new DossierOrigin.Folder(first), false).problems())
                .isEmpty();
        Path second = folder.resolve("second");
        other.exportTo(second, Optional.of("pak-afg-2025"));

        assertThat(contents(second)).isEqualTo(contents(first));
        assertThat(sortedLines(first)).isEqualTo(sortedLines(SHIPPED));
    }

    @Test
    void changedDossierIsFollowedRowByRowAndLeavesHistory(@TempDir Path folder) throws IOException {
        dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), false);
        copy(SHIPPED, folder);
        Path ceasefires = folder.resolve("ceasefires.csv");
        Files.writeString(
                ceasefires, Files.readString(ceasefires).replace("no end date stated", "no end date was stated"));

        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(folder), false);

        assertThat(report.files())
                .filteredOn(file -> file.added() + file.changed() + file.removed() > 0)
                .containsExactly(new ImportReport.FileCount("ceasefires.csv", 0, 1, 0, 5));
        assertThat(sql.fetchSingle("SELECT note FROM ceasefire_history").get(0, String.class))
                .contains("no end date stated");
        assertThat(sql.fetchCount(CEASEFIRE)).isEqualTo(6);
    }

    @Test
    void rowWithoutAnIdThatSaysSomethingElseOfTheSameFactIsTheSameRecord(@TempDir Path folder) throws IOException {
        dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), false);
        copy(SHIPPED, folder);
        Path cargo = folder.resolve("cargo_reports.csv");
        edit(cargo, "torkham,2025-10-24,vehicles,23,23,23,", "torkham,2025-10-24,vehicles,26,26,26,");
        UUID before = counted("2025-10-24");

        assertThat(dossiers.importFrom(new DossierOrigin.Folder(folder), false).files())
                .filteredOn(file -> file.added() + file.changed() + file.removed() > 0)
                .allMatch(file -> file.added() == 0 && file.removed() == 0)
                .extracting(ImportReport.FileCount::changed)
                .containsExactly(1);
        assertThat(counted("2025-10-24")).isEqualTo(before);
        assertThat(sql.fetch("SELECT kind FROM correction WHERE record_id = ?", before.toString())
                        .getValues(0, String.class))
                .containsExactly("correction");
        assertThat(sql.fetchCount(CITATION, CITATION.CARGO_CLAIM_ID.eq(before))).isEqualTo(3);
    }

    /** Three counts of one day, unit and speaker: which of them became which is not known. */
    @Test
    void rowsWithoutIdsThatCouldBeSeveralGoAndCome(@TempDir Path folder) throws IOException {
        dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), false);
        copy(SHIPPED, folder);
        Path cargo = folder.resolve("cargo_reports.csv");
        edit(cargo, "torkham,2025-10-23,vehicles,24,24,24,", "torkham,2025-10-23,vehicles,26,26,26,");
        edit(cargo, "torkham,2025-10-23,vehicles,200,200,200,", "torkham,2025-10-23,vehicles,220,220,220,");

        assertThat(dossiers.importFrom(new DossierOrigin.Folder(folder), false).files())
                .filteredOn(file -> file.file().equals("cargo_reports.csv"))
                .allMatch(file -> file.added() == 2 && file.removed() == 2 && file.changed() == 0);
    }

    private UUID counted(String day) {
        return sql.select(CARGO_CLAIM.ID)
                .from(CARGO_CLAIM)
                .where(CARGO_CLAIM.CROSSING_ID.eq("torkham"))
                .and(CARGO_CLAIM.REPORTED_ON.eq(PartialDate.parse(day)))
                .fetchSingle()
                .value1();
    }

    /** Invented due dates: the shipped dossier has none. */
    @Test
    void dueDatesAreReadChangedWrittenAndRemoved(@TempDir Path folder) throws IOException {
        Path given = folder.resolve("given");
        copy(SHIPPED, Files.createDirectories(given));
        Path dues = given.resolve("commitment_dues.csv");
        Path written = folder.resolve("written");
        String first = "commitment_id,due_on\nc-doha-claims,2026\nc-doha-mechanism,2025-11\n";
        Files.writeString(dues, first);
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        dossiers.exportTo(written, Optional.empty());

        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).contains(new ImportReport.FileCount("commitment_dues.csv", 2, 0, 0, 0));
        assertThat(written.resolve("commitment_dues.csv")).hasContent(first);
        assertThat(dossiers.importFrom(new DossierOrigin.Folder(given), false).changedNothing())
                .isTrue();

        Files.writeString(dues, "commitment_id,due_on\nc-doha-mechanism,2025-11-30\n");
        assertThat(dossiers.importFrom(new DossierOrigin.Folder(given), false).files())
                .contains(new ImportReport.FileCount("commitment_dues.csv", 0, 1, 1, 0));
        assertThat(sql.fetchSingle("SELECT due_on FROM commitment WHERE id = 'c-doha-mechanism'")
                        .get(0, String.class))
                .isEqualTo("2025-11-30");

        Files.delete(dues);
        dossiers.importFrom(new DossierOrigin.Folder(given), false);
        dossiers.exportTo(written, Optional.empty());

        assertThat(sql.fetchSingle("SELECT count(due_on) FROM commitment").get(0, Integer.class))
                .isZero();
        assertThat(written.resolve("commitment_dues.csv")).doesNotExist();
        assertThat(sql.fetchSingle("SELECT count(*) FROM commitment_history WHERE due_on IS NOT NULL")
                        .get(0, Integer.class))
                .isEqualTo(3);
    }

    /** An invented schedule: the shipped dossier has none. */
    @Test
    void scheduleIsReadWrittenAndRemoved(@TempDir Path folder) throws IOException {
        Path given = folder.resolve("given");
        copy(SHIPPED, Files.createDirectories(given));
        String schedule = """
                crossing_id,traffic,from,to,weekdays,note
                badini,pedestrian,2023-01,2025-10-10,1|2|3|4,Invented
                torkham,,2025,,1|7,
                """;
        Files.writeString(given.resolve("schedules.csv"), schedule);
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        Path written = folder.resolve("written");
        dossiers.exportTo(written, Optional.empty());

        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).contains(new ImportReport.FileCount("schedules.csv", 2, 0, 0, 0));
        assertThat(written.resolve("schedules.csv")).hasContent(schedule);
        assertThat(sql.fetchCount(CROSSING_SCHEDULE)).isEqualTo(2);

        Files.delete(given.resolve("schedules.csv"));
        dossiers.importFrom(new DossierOrigin.Folder(given), false);
        dossiers.exportTo(written, Optional.empty());

        assertThat(sql.fetchCount(CROSSING_SCHEDULE)).isZero();
        assertThat(written.resolve("schedules.csv")).doesNotExist();
        assertThat(sql.fetchSingle("SELECT count(*) FROM crossing_schedule_history")
                        .get(0, Integer.class))
                .isEqualTo(2);
    }

    /** Invented words of ceasefires: the shipped dossier has none. */
    @Test
    void wordsOfCeasefiresAreReadWrittenAndRemoved(@TempDir Path folder) throws IOException {
        Path given = folder.resolve("given");
        Path invented = Path.of("src/test/resources/invented-ceasefires");
        copy(SHIPPED, Files.createDirectories(given));
        copy(invented, given);
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        Path written = folder.resolve("written");
        dossiers.exportTo(written, Optional.empty());

        assertThat(report.problems()).isEmpty();
        for (String file : List.of("ceasefire_accounts.csv", "ceasefire_terms.csv", "ceasefire_violations.csv")) {
            assertThat(Files.readAllLines(written.resolve(file)))
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(invented.resolve(file)));
            Files.delete(given.resolve(file));
        }
        dossiers.importFrom(new DossierOrigin.Folder(given), false);
        dossiers.exportTo(written, Optional.empty());

        assertThat(written.resolve("ceasefire_accounts.csv")).doesNotExist();
        assertThat(sql.fetchSingle("SELECT count(*) FROM ceasefire_account_history")
                        .get(0, Integer.class))
                .isEqualTo(5);
        assertThat(sql.fetchSingle("SELECT count(*) FROM citation_history WHERE ceasefire_account_id IS NOT NULL")
                        .get(0, Integer.class))
                .isEqualTo(3);
    }

    /** Invented claims: the shipped dossier has none. */
    @Test
    void claimsOnCommitmentsAreReadWrittenAndRemoved(@TempDir Path folder) throws IOException {
        Path given = folder.resolve("given");
        Path claims = Path.of("src/test/resources/invented-commitments/commitment_claims.csv");
        copy(SHIPPED, Files.createDirectories(given));
        Files.copy(claims, given.resolve("commitment_claims.csv"));
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        ImportReport again = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        Path written = folder.resolve("written");
        dossiers.exportTo(written, Optional.empty());

        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).contains(new ImportReport.FileCount("commitment_claims.csv", 11, 0, 0, 0));
        assertThat(again.files()).contains(new ImportReport.FileCount("commitment_claims.csv", 0, 0, 0, 11));
        assertThat(Files.readAllLines(written.resolve("commitment_claims.csv")))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(claims));

        Files.delete(given.resolve("commitment_claims.csv"));
        dossiers.importFrom(new DossierOrigin.Folder(given), false);
        dossiers.exportTo(written, Optional.empty());

        assertThat(written.resolve("commitment_claims.csv")).doesNotExist();
        assertThat(sql.fetchSingle("SELECT count(*) FROM commitment_claim_history")
                        .get(0, Integer.class))
                .isEqualTo(11);
        assertThat(sql.fetchSingle("SELECT count(*) FROM citation_history WHERE commitment_claim_id IS NOT NULL")
                        .get(0, Integer.class))
                .isEqualTo(6);
    }

    /** Invented ratings: the shipped dossier has none. */
    @Test
    void ratingAndStanceOfCitationsAreReadChangedAndWritten(@TempDir Path folder) throws IOException {
        Path given = folder.resolve("given");
        copy(SHIPPED, Files.createDirectories(given));
        edit(
                given.resolve("closures.csv"),
                "dunyaurdu-1026|seed-newsalert",
                "dunyaurdu-1026:2|seed-newsalert:4:disputes");
        edit(
                given.resolve("cargo_reports.csv"),
                "boardroom-scci|atlas-12000",
                "boardroom-scci::supports|atlas-12000:6");
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        Path written = folder.resolve("written");
        dossiers.exportTo(written, Optional.empty());

        assertThat(report.problems()).isEmpty();
        assertThat(sortedLines(written)).isEqualTo(sortedLines(given));
        assertThat(dossiers.importFrom(new DossierOrigin.Folder(written), false).changedNothing())
                .isTrue();
        assertThat(sql.select(CITATION.SOURCE_ID, CITATION.CREDIBILITY, CITATION.STANCE)
                        .from(CITATION)
                        .where(CITATION.CLOSURE_ID.eq("cl-torkham-trade"))
                        .orderBy(CITATION.ORDINAL)
                        .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3()))
                .containsExactly("dunyaurdu-1026 2 reports", "seed-newsalert 4 disputes", "gh-issb null reports");

        edit(given.resolve("closures.csv"), "dunyaurdu-1026:2|", "dunyaurdu-1026:3|");
        assertThat(dossiers.importFrom(new DossierOrigin.Folder(given), false).files())
                .contains(new ImportReport.FileCount("closures.csv", 0, 2, 0, 15));
        assertThat(sql.fetchSingle(
                                "SELECT count(*) FROM citation_history WHERE closure_id = 'cl-torkham-trade' AND credibility = 2")
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    /** Invented confirmations: the shipped dossier has none. */
    @Test
    void confirmationsAreReadWrittenAndRemoved(@TempDir Path folder) throws IOException {
        Path given = folder.resolve("given");
        copy(SHIPPED, Files.createDirectories(given));
        String confirmations = """
                crossing_id,traffic,confirmed_at,confirmed_by,note,source_ids
                torkham,,2025-10-25T09:30:00Z,Desk,,
                torkham,import,2025-10-24T23:59:59.250Z,Desk,Invented,gh-issb:2|seed-newsalert
                """;
        Files.writeString(given.resolve("confirmations.csv"), confirmations);
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        Path written = folder.resolve("written");
        dossiers.exportTo(written, Optional.empty());

        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).contains(new ImportReport.FileCount("confirmations.csv", 2, 0, 0, 0));
        assertThat(written.resolve("confirmations.csv")).hasContent(confirmations);
        assertThat(dossiers.importFrom(new DossierOrigin.Folder(given), false).changedNothing())
                .isTrue();
        assertThat(sql.fetchSingle("SELECT count(*) FROM citation WHERE confirmation_id IS NOT NULL")
                        .get(0, Integer.class))
                .isEqualTo(2);

        Files.delete(given.resolve("confirmations.csv"));
        dossiers.importFrom(new DossierOrigin.Folder(given), false);
        dossiers.exportTo(written, Optional.empty());

        assertThat(written.resolve("confirmations.csv")).doesNotExist();
        assertThat(sql.fetchSingle("SELECT count(*) FROM confirmation_history").get(0, Integer.class))
                .isEqualTo(2);
    }

    /** Invented best counts: the shipped dossier does without the column. A best that both ends say already is not written. */
    @Test
    void bestCountIsReadAndWrittenWhereItIsNotBothEnds(@TempDir Path folder) throws IOException {
        Path given = folder.resolve("given");
        copy(SHIPPED, Files.createDirectories(given));
        String header =
                "crossing_id,reported_on,kind,count_min,count_max,count_text,cargo_note,side,claim_by,source_ids,count_best\n";
        String wide = "torkham,2025-11-01,trucks,100,200,,,,,gh-issb,150\n";
        String open = "torkham,2025-11-02,trucks,100,,,,,,gh-issb,120\n";
        String without = "torkham,2025-11-03,trucks,100,200,,,,,gh-issb,\n";
        String exact = "torkham,2025-11-04,trucks,100,100,,,,,gh-issb,";
        Path cargo = given.resolve("cargo_reports.csv");
        Files.writeString(cargo, header + wide + open + without + exact + "100\n");
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        Path written = folder.resolve("written");
        dossiers.exportTo(written, Optional.empty());

        assertThat(report.problems()).isEmpty();
        assertThat(written.resolve("cargo_reports.csv")).hasContent(header + wide + open + without + exact + "\n");
        assertThat(dossiers.importFrom(new DossierOrigin.Folder(given), false).changedNothing())
                .isTrue();
        assertThat(sql.select(CARGO_CLAIM.BEST)
                        .from(CARGO_CLAIM)
                        .orderBy(CARGO_CLAIM.REPORTED_ON)
                        .fetch(CARGO_CLAIM.BEST))
                .containsExactly(150L, 120L, null, 100L);
    }

    private static void edit(Path file, String old, String fresh) throws IOException {
        assertThat(file).content().contains(old);
        Files.writeString(file, Files.readString(file).replace(old, fresh));
    }

    /** Invented sessions and statements: the shipped dossier has none. */
    @Test
    void sessionsAndStatementsAreReadWrittenAndRemoved(@TempDir Path folder) throws IOException {
        Path given = folder.resolve("given");
        Path invented = Path.of("src/test/resources/invented-rounds");
        copy(SHIPPED, Files.createDirectories(given));
        for (String file : List.of("sessions.csv", "statements.csv")) {
            Files.copy(invented.resolve(file), given.resolve(file));
        }
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        Path written = folder.resolve("written");
        dossiers.exportTo(written, Optional.empty());

        assertThat(report.problems()).isEmpty();
        for (String file : List.of("sessions.csv", "statements.csv")) {
            assertThat(Files.readAllLines(written.resolve(file)))
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(invented.resolve(file)));
            Files.delete(given.resolve(file));
        }
        dossiers.importFrom(new DossierOrigin.Folder(given), false);
        dossiers.exportTo(written, Optional.empty());

        assertThat(written.resolve("sessions.csv")).doesNotExist();
        assertThat(written.resolve("statements.csv")).doesNotExist();
        assertThat(sql.fetchSingle("SELECT count(*) FROM round_session_history").get(0, Integer.class))
                .isEqualTo(3);
        assertThat(sql.fetchSingle("SELECT count(*) FROM citation_history WHERE round_statement_id IS NOT NULL")
                        .get(0, Integer.class))
                .isEqualTo(2);
    }

    @Test
    void partyNamesAreLinkedToTheActorsTheyMean() {
        dossiers.importFrom(new DossierOrigin.Folder(SHIPPED), false);

        Map<String, String> actors = sql.selectDistinct(DELEGATION.PARTY, DELEGATION.ACTOR_ID)
                .from(DELEGATION)
                .fetchMap(DELEGATION.PARTY, DELEGATION.ACTOR_ID);

        assertThat(actors)
                .containsEntry("Pakistan", "pk")
                .containsEntry("Afghanistan (Taliban government)", "af-ie")
                .containsEntry("Türkiye (mediator)", "tr")
                .containsEntry("Iran", "ir");
    }

    private long version() {
        return sql.select(SITUATION_VERSION.VERSION).from(SITUATION_VERSION).fetchSingle(SITUATION_VERSION.VERSION);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    /** The shipped files keep the line ends and the order that they came with. */
    private static Map<String, List<String>> sortedLines(Path folder) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        for (DossierFile file : DossierFile.values()) {
            if (file.mayBeAbsent()) {
                assertThat(folder.resolve(file.fileName())).doesNotExist();
                continue;
            }
            lines.put(
                    file.fileName(),
                    Files.readString(folder.resolve(file.fileName()))
                            .lines()
                            .sorted()
                            .toList());
        }
        return lines;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
