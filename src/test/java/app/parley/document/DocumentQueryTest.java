package app.parley.document;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.DOCUMENT_CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.dossier.ImportReport;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.SituationQuery;
import app.parley.source.FactKind;
import app.parley.source.SourceDetail;
import app.parley.source.SourceQuery;
import app.parley.time.AsOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentQueryTest {
    private final DocumentQuery query = new DocumentQuery(new Reads(InventedDocuments.DATABASE.sql()));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, d-invented-urdu d-invented-istanbul d-invented-doha d-invented-undated",
                "MONITORING, -, -, -, d-invented-istanbul",
                "100%, -, -, -, ''",
                "-, Qatar, -, -, d-invented-istanbul d-invented-doha",
                "-, Qat, -, -, ''",
                "-, -, ur, -, d-invented-urdu",
                "-, Qatar, en, r1-doha, d-invented-doha",
            })
    void listsWhatIsAskedForTheNewestFirst(String text, String issuer, String language, String round, String expected) {
        var filter = new DocumentQuery.Filter(text, issuer, language, round);

        List<DocumentEntry> all = query.list(InventedDocuments.situation(), filter, null, 10, AsOf.latest());

        assertThat(String.join(" ", all.stream().map(DocumentEntry::id).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void pagesGoOnWhereTheOneBeforeEnded(int size) {
        List<String> walked = new ArrayList<>();
        DocumentQuery.After after = null;
        List<DocumentEntry> page;
        do {
            page = query.list(InventedDocuments.situation(), DocumentQuery.Filter.ALL, after, size, AsOf.latest());
            page.forEach(document -> walked.add(document.id()));
            after = page.isEmpty() ? null : DocumentQuery.After.of(page.getLast());
        } while (page.size() == size);

        assertThat(walked)
                .containsExactly("d-invented-urdu", "d-invented-istanbul", "d-invented-doha", "d-invented-undated");
    }

    @Test
    void documentComesClauseByClauseWithItsCommitmentsAndSources() {
        DocumentDetail doha = query.find(InventedDocuments.situation(), "d-invented-doha", AsOf.latest())
                .orElseThrow();

        assertThat(doha.clauses()).extracting(DocumentClause::number).containsExactly(null, "1", "2", "2.a");
        assertThat(doha.clauses().getLast().commitments())
                .extracting(DocumentClause.Made::id)
                .containsExactly("c-doha-istanbul", "c-doha-followup");
        assertThat(doha.sources()).hasSize(2);
        assertThat(doha.others())
                .extracting(DocumentEntry::id)
                .containsExactly("d-invented-istanbul", "d-invented-undated");
    }

    @Test
    void twoDocumentsAreHeldAgainstEachOther() {
        DocumentComparison comparison = query.compare(
                        InventedDocuments.situation(), "d-invented-doha", "d-invented-istanbul", AsOf.latest())
                .orElseThrow();

        WordDifference difference = comparison.difference().orElseThrow();
        assertThat(difference.pieces()).contains(new WordDifference.Piece(WordDifference.Kind.ADDED, "monitoring "));
        assertThat(query.compare(InventedDocuments.situation(), "d-none", "d-invented-istanbul", AsOf.latest()))
                .isEmpty();
    }

    @Test
    void documentStandsAmongWhatRestsOnItsSource() {
        SourceDetail source = new SourceQuery(new Reads(InventedDocuments.DATABASE.sql()))
                .find(InventedDocuments.situation(), "dawn-1031", AsOf.latest())
                .orElseThrow();

        assertThat(source.counts()).containsEntry(FactKind.DOCUMENT, 1);
        assertThat(source.facts())
                .filteredOn(fact -> fact.kind() == FactKind.DOCUMENT)
                .extracting(SourceDetail.Fact::text)
                .containsExactly("Invented joint statement of Istanbul");
    }

    @Test
    void documentsAreReadWrittenChangedAndRemovedAndThePastKeepsThem(@TempDir Path folder) throws IOException {
        DSLContext sql = TestDatabase.migrated().sql();
        Dossiers dossiers = new Dossiers(sql);
        Path given = Files.createDirectories(folder.resolve("given"));
        InventedDocuments.copyTo(given);
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        Path written = folder.resolve("written");
        dossiers.exportTo(written, Optional.empty());
        OffsetDateTime then = sql.fetchSingle("SELECT clock_timestamp()").get(0, OffsetDateTime.class);

        assertThat(report.files()).contains(new ImportReport.FileCount("documents.csv", 4, 0, 0, 0));
        for (String file : List.of("documents.csv", "clauses.csv")) {
            assertThat(written.resolve(file)).hasSameTextualContentAs(InventedDocuments.FOLDER.resolve(file));
        }

        Files.delete(given.resolve("documents.csv"));
        Files.delete(given.resolve("clauses.csv"));
        dossiers.importFrom(new DossierOrigin.Folder(given), false);

        assertThat(sql.fetchCount(DOCUMENT_CLAUSE)).isZero();
        assertThat(sql.fetchCount(CITATION, CITATION.DOCUMENT_ID.isNotNull())).isZero();
        var situation = new SituationQuery(sql).find("pak-afg-2025").orElseThrow();
        DocumentQuery past = new DocumentQuery(new Reads(sql));
        assertThat(past.find(situation, "d-invented-doha", AsOf.latest())).isEmpty();
        DocumentDetail was = past.find(situation, "d-invented-doha", AsOf.at(then.toInstant()))
                .orElseThrow();
        assertThat(was.clauses()).hasSize(4);
        assertThat(was.sources()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d-invented-doha,2,3,Twice,|clauses.csv|ordinal",
                "d-invented-doha,9,1,Twice,|clauses.csv|number",
                "d-invented-none,1,,Text,|clauses.csv|document_id",
                "d-invented-doha,9,,Text,c-none|clauses.csv|commitment_ids",
                "d-invented-doha,9,2..a,Text,|clauses.csv|number",
                "d-invented-doha,0,,Text,|clauses.csv|ordinal",
                "d-invented-doha,9,9,,|clauses.csv|text",
            })
    void badClauseIsRefusedWithItsPlace(String row, String file, String column, @TempDir Path folder)
            throws IOException {
        DSLContext sql = TestDatabase.migrated().sql();
        InventedDocuments.copyTo(folder);
        Files.writeString(folder.resolve("clauses.csv"), Files.readString(folder.resolve("clauses.csv")) + row + "\n");

        ImportReport report = new Dossiers(sql).importFrom(new DossierOrigin.Folder(folder), false);

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.line()).isEqualTo(11);
        });
        assertThat(sql.fetchCount(DOCUMENT_CLAUSE)).isZero();
    }
}
