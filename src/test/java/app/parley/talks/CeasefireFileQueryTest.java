package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped dossier, and a copy of it with invented accounts and charges. */
class CeasefireFileQueryTest {
    private static final Path SHIPPED = Path.of("db/dossiers/pak-afg-2025");
    private static final Path INVENTED = Path.of("src/test/resources/invented-ceasefires");

    private static final DSLContext SQL = imported();
    private static final Reads READS = new Reads(SQL);

    private final Situation situation =
            new SituationQuery(SQL).find("pak-afg-2025").orElseThrow();
    private final CeasefireFileQuery shipped = new CeasefireFileQuery(PakAfg.reads());
    private final CeasefireFileQuery invented = new CeasefireFileQuery(READS);

    @ParameterizedTest
    @CsvSource({
        "2025-10-14, cf1-48h, UNKNOWN, NOT_BEGUN, 0, 0",
        "2025-10-16, cf1-48h, IN_FORCE, RUNS_TO_STATED_END, 2, 2",
        "2025-10-25, cf1-48h, LAPSED, ENDED_AS_STATED, 3, 3",
        "2025-10-25, cf3-doha, IN_FORCE, RUNS_TO_EXTENSION, 7, 7",
        "2025-11-20, cf3-doha, LAPSED, GAVE_WAY, 11, 11",
        "2025-11-20, cf5-unilateral, IN_FORCE, RUNS_TO_STATED_END, 14, 14"
    })
    void shippedCeasefireHasStateReasonAndDays(
            LocalDate day, String id, CeasefireState state, CeasefireReason reason, long low, long high) {
        CeasefireFile file = shipped.find(PakAfg.situation(), id, day, AsOf.latest())
                .orElseThrow()
                .file();

        assertThat(file.entry().state()).isEqualTo(state);
        assertThat(file.reason()).isEqualTo(reason);
        assertThat(file.span().low()).isEqualTo(low);
        assertThat(file.span().high()).isEqualTo(high);
    }

    @Test
    void nothingIsSaidForTheSidesThatTheDossierDoesNotSay() {
        assertThat(shipped.list(PakAfg.situation(), LocalDate.of(2026, 10, 4), AsOf.latest()))
                .hasSize(6)
                .allSatisfy(file -> {
                    assertThat(file.accounts()).isEmpty();
                    assertThat(file.violations()).isEmpty();
                    assertThat(file.terms()).isEmpty();
                    assertThat(file.deniedBy()).isEmpty();
                });
    }

    @Test
    void actsOfWarWhileItRanAreCountedAndNotCalledBreaches() {
        CeasefireFile file = shipped.find(PakAfg.situation(), "cf1-48h", LocalDate.of(2025, 10, 25), AsOf.latest())
                .orElseThrow()
                .file();

        int expected = PakAfg.sql().fetchSingle("""
                        SELECT count(*)
                        FROM incident
                        WHERE kind IN ('clash', 'airstrike', 'attack', 'shelling')
                          AND earliest(occurred_on) >= '2025-10-15'
                          AND latest(occurred_on) <= '2025-10-17'
                        """).get(0, Integer.class);
        assertThat(file.reported().stream()
                        .mapToLong(CeasefireFile.Reported::count)
                        .sum())
                .isEqualTo(expected)
                .isPositive();
        assertThat(file.violationCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-20, IN_FORCE, '', 2, 2",
        "2025-10-21, CONTESTED, Pakistan, 2, 3",
        "2025-10-23, IN_FORCE, '', 3, 5",
        "2025-10-27, CONTESTED, Afghanistan, 5, 9"
    })
    void inventedWordsContestFromTheirDayUntilTakenBack(
            LocalDate day, CeasefireState state, String deniers, long low, long high) {
        CeasefireFile file = invented.find(situation, "cf3-doha", day, AsOf.latest())
                .orElseThrow()
                .file();

        assertThat(file.entry().state()).isEqualTo(state);
        assertThat(String.join(" ", file.deniedBy())).isEqualTo(deniers);
        assertThat(file.span().low()).isEqualTo(low);
        assertThat(file.span().high()).isEqualTo(high);
        assertThat(new CeasefireQuery(READS)
                        .stateOn(situation, day, AsOf.latest())
                        .state())
                .isEqualTo(state);
    }

    @Test
    void inventedAccountsChargesAndTermsComeWithTheirSources() {
        CeasefireFile file = invented.find(situation, "cf3-doha", LocalDate.of(2025, 11, 1), AsOf.latest())
                .orElseThrow()
                .file();

        assertThat(file.accounts())
                .extracting(one -> one.party() + " " + one.stance())
                .containsExactly("Afghanistan BROKEN", "Pakistan HOLDS", "Pakistan BROKEN", "Pakistan ENDED");
        assertThat(file.accounts().getFirst().sources()).extracting("id").containsExactly("caliber-1019");
        assertThat(file.violations()).hasSize(2);
        assertThat(file.violations().getLast().incident()).isNotNull();
        assertThat(file.violations().getLast().occurredOn()).isNotNull();
        assertThat(file.terms()).hasSize(2);
        assertThat(file.terms().getFirst().kind()).isEqualTo("bilateral");
    }

    @Test
    void whatWasSaidLaterIsNotOnFileYet() {
        CeasefireFile file = invented.find(situation, "cf3-doha", LocalDate.of(2025, 10, 20), AsOf.latest())
                .orElseThrow()
                .file();

        assertThat(file.accounts()).extracting("stance").containsExactly(CeasefireStance.ENDED);
    }

    @Test
    void everyDayTheListTheSingleAndTheWholeAgree() {
        CeasefireQuery query = new CeasefireQuery(READS);
        for (LocalDate day = LocalDate.of(2025, 10, 10);
                day.isBefore(LocalDate.of(2025, 12, 5));
                day = day.plusDays(3)) {
            LocalDate on = day;
            assertThat(invented.list(situation, on, AsOf.latest()))
                    .extracting(CeasefireFile::entry)
                    .isEqualTo(query.list(situation, on, AsOf.latest()));
            assertThat(invented.find(situation, "cf3-doha", on, AsOf.latest())
                            .orElseThrow()
                            .file())
                    .isIn(invented.list(situation, on, AsOf.latest()));
        }
    }

    private static DSLContext imported() {
        try {
            Path folder = Files.createTempDirectory("invented-ceasefires");
            for (Path from : new Path[] {SHIPPED, INVENTED}) {
                try (Stream<Path> files = Files.list(from)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder.resolve(file.getFileName().toString()));
                    }
                }
            }
            DSLContext sql = TestDatabase.migrated().sql();
            assertThat(new Dossiers(sql)
                            .importFrom(new DossierOrigin.Folder(folder), false)
                            .problems())
                    .isEmpty();
            return sql;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
