package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.dossier.ImportReport;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentOnDayTest {
    private static final Path SHIPPED = Path.of("db/dossiers/pak-afg-2025");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "agreed | -",
                "declared void by Pakistan FO on 28 Nov 2025 | 2025-11-28",
                "reported largely holding (Pakistan FO, 24 Oct 2025) | 2025-10-24",
                "met in Istanbul 25 Oct and 6 Nov 2025 | 2025-11-06",
                "held 6 November 2025, again 1 December 2025 | 2025-12-01",
                "due 31 Feb 2026 | -",
                "on 28 Nov | -",
                "in November 2025 | -",
            })
    void dayIsReadFromTheWordsIfTheyNameItInFull(String words, @Nullable String expected) {
        PartialDate on = SaidOfCommitment.of(words).on();

        assertThat(on == null ? null : on.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "c-ist2-continue, 2025-10-29, false, UNKNOWN, 1",
        "c-ist2-continue, 2025-10-30, true, AGREED, 1",
        "c-ist2-continue, 2025-11-27, true, AGREED, 1",
        "c-ist2-continue, 2025-11-28, true, LAPSED, 2",
        "c-ist2-continue, 2025-10-24, false, UNKNOWN, 1",
        "c-urq-dialogue, 2026-03-31, false, UNKNOWN, 1",
        "c-doha-istanbul, 2025-10-24, true, UNKNOWN, 0",
        "c-doha-istanbul, 2025-10-25, true, MET, 1",
        "c-ist2-nov6, 2025-11-05, true, UNKNOWN, 0",
        "c-ist2-nov6, 2025-11-06, true, MET, 2",
        "c-doha-nohostile, 2026-10-04, true, CLAIMED, 1",
        "c-ulema-soil, 2025-10-12, true, UNKNOWN, 1",
    })
    void standsByWhatWasSaidByThatDay(String id, LocalDate day, boolean agreed, CommitmentState state, int said) {
        CommitmentOnDay one = on(new CommitmentQuery(PakAfg.reads()), day, id);

        assertThat(one.agreed()).isEqualTo(agreed);
        assertThat(one.entry().state()).isEqualTo(state);
        assertThat(one.entry().statusClaims()).hasSize(said);
        assertThat(one.entry().score()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "c-ist2-continue, 2026-10-04, NONE MADE CARRIED LAPSED LAPSED LAPSED",
        "c-ist2-continue, 2025-11-10, NONE MADE CARRIED NONE NONE NONE",
        "c-doha-istanbul, 2026-10-04, MADE MET MET MET MET MET",
        "c-urq-dialogue, 2026-10-04, NONE NONE NONE NONE NONE MADE",
        "c-ulema-soil, 2026-10-04, NONE NONE NONE NONE NONE NONE",
        "c-doha-nohostile, 2026-10-04, CLAIMED CLAIMED CLAIMED CLAIMED CLAIMED CLAIMED",
    })
    void matrixTellsHowItStoodAtEachLaterRound(String id, LocalDate day, String expected) {
        List<LedgerRound> rounds = new CommitmentCourseQuery(PakAfg.reads())
                .ledger(PakAfg.situation(), CommitmentFilter.all(), AsOf.latest())
                .rounds();

        List<CommitmentAtRound> along = CommitmentAtRound.along(rounds, entry(id), day);

        assertThat(String.join(" ", along.stream().map(at -> at.mark().name()).toList()))
                .isEqualTo(expected);
        assertThat(along).noneMatch(at -> at.basis() == CommitmentAtRound.Basis.REVIEWED);
    }

    /** Invented reviews: the shipped dossier has none. */
    @Test
    void reviewsAreReadWrittenAndCountFromTheirDay(@TempDir Path folder) throws IOException {
        DSLContext sql = TestDatabase.migrated().sql();
        Path given = Files.createDirectories(folder.resolve("given"));
        try (var files = Files.newDirectoryStream(SHIPPED, "*.csv")) {
            for (Path file : files) {
                Files.copy(file, given.resolve(file.getFileName()));
            }
        }
        String reviews = """
                commitment_id,reviewed_on,round_id,state,score,evidence,source_ids
                c-doha-mechanism,2025-10-30,r2-istanbul,carried,1,Invented: agreed in principle,dawn-1031
                c-doha-mechanism,2025-11-07,r3-istanbul,deferred,0,Invented: put off,
                c-ist2-continue,2025-11,,violated,,Invented: some day in November,
                """;
        Files.writeString(given.resolve("commitment_reviews.csv"), reviews);
        Dossiers dossiers = new Dossiers(sql);
        ImportReport report = dossiers.importFrom(new DossierOrigin.Folder(given), false);
        dossiers.exportTo(folder.resolve("written"), Optional.empty());

        assertThat(report.problems()).isEmpty();
        assertThat(folder.resolve("written").resolve("commitment_reviews.csv")).hasContent(reviews);
        CommitmentQuery query = new CommitmentQuery(new Reads(sql));
        var situation = new SituationQuery(sql).find("pak-afg-2025").orElseThrow();
        record Expected(
                String id,
                String day,
                CommitmentState state,
                @Nullable Integer score) {}
        for (Expected one : List.of(
                new Expected("c-doha-mechanism", "2025-10-29", CommitmentState.AGREED, null),
                new Expected("c-doha-mechanism", "2025-10-30", CommitmentState.CARRIED, 1),
                new Expected("c-doha-mechanism", "2025-11-07", CommitmentState.DEFERRED, 0),
                new Expected("c-ist2-continue", "2025-11-29", CommitmentState.LAPSED, null),
                new Expected("c-ist2-continue", "2025-11-30", CommitmentState.VIOLATED, null))) {
            CommitmentEntry entry =
                    query.on(situation, CommitmentFilter.all(), LocalDate.parse(one.day()), AsOf.latest()).stream()
                            .map(CommitmentOnDay::entry)
                            .filter(found -> found.id().equals(one.id()))
                            .findFirst()
                            .orElseThrow();
            assertThat(entry.state()).as("%s", one).isEqualTo(one.state());
            assertThat(entry.score()).as("%s", one).isEqualTo(one.score());
        }

        Files.writeString(given.resolve("commitment_reviews.csv"), reviews + "c-none,2025-11-07,r9,forgotten,4,,\n");
        assertThat(dossiers.importFrom(new DossierOrigin.Folder(given), false).problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactlyInAnyOrder("5 commitment_id", "5 round_id", "5 state", "5 score");
    }

    private static CommitmentEntry entry(String id) {
        return new CommitmentQuery(PakAfg.reads())
                .list(PakAfg.situation(), CommitmentFilter.all(), AsOf.latest()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static CommitmentOnDay on(CommitmentQuery query, LocalDate day, String id) {
        return query.on(PakAfg.situation(), CommitmentFilter.all(), day, AsOf.latest()).stream()
                .filter(one -> one.entry().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
