package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ceasefires that run side by side, words under several names of a party, and many words; all invented. */
class CeasefireDoubtTest {
    private static final DSLContext SQL = TestDatabase.migrated().sql();
    private static final Reads READS = new Reads(SQL);
    private static final CeasefireQuery CEASEFIRES = new CeasefireQuery(READS);
    private static final CeasefireFileQuery FILES = new CeasefireFileQuery(READS);

    private static Situation situation;

    @BeforeAll
    static void invent() {
        new Dossiers(SQL).importFrom(new DossierOrigin.Folder(Path.of("db/dossiers/pak-afg-2025")), false);
        situation = new SituationQuery(SQL).find("pak-afg-2025").orElseThrow();
        ceasefire("east", "2027-01-01", "2027-01-31");
        ceasefire("west", "2027-01-10", "2027-01-20");
        ceasefire("names", "2027-03-01", "2027-03-31");
        ceasefire("many", "2027-05-01", "2027-05-31");
        said("east", "Pakistan", "broken", "2027-01-12");
        said("east", "Pakistan", "holds", "2027-01-18");
        said("names", "Kabul", "broken", "2027-03-05");
        said("names", "  AFGHAN  taliban", "holds", "2027-03-08");
        said("names", "Kabull", "ended", "2027-03-12");
        said("names", "IEA", "holds", "2027-03-15");
        said("names", "کابل", "ended", "2027-03-20");
        SQL.execute("UPDATE actor SET aliases = aliases || 'کَابُل'::text WHERE id = 'af-ie'");
        said("names", "Taliban authorities", "holds", "2027-03-22");
        SQL.execute("""
                INSERT INTO ceasefire_account (situation_id, ceasefire_id, party, stance, said_on, text)
                SELECT ?, 'many', 'Party ' || n % 2, CASE WHEN n % 4 < 2 THEN 'broken' ELSE 'unclear' END,
                       CASE WHEN n % 3 = 0 THEN '2027-05' ELSE '2027-05-' || lpad((1 + n % 20)::text, 2, '0') END, 'Invented.'
                FROM generate_series(1, 200000) AS n""", situation.id());
        SQL.execute("ANALYZE ceasefire_account");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-11, IN_FORCE, west, east west, ''",
        "2027-01-12, IN_FORCE, west, east west, 'east: Pakistan'",
        "2027-01-17, IN_FORCE, west, east west, 'east: Pakistan'",
        "2027-01-18, IN_FORCE, west, east west, ''",
        "2027-01-25, IN_FORCE, east, east, ''",
    })
    void denialOfOneIsToldBesideAnotherThatHolds(
            LocalDate day, CeasefireState state, String deciding, String running, String denied) {
        CeasefireOnDay onDay = CEASEFIRES.stateOn(situation, day, AsOf.latest());

        assertThat(onDay.state()).isEqualTo(state);
        assertThat(onDay.ceasefireId()).isEqualTo(deciding);
        assertThat(onDay.running()).extracting(CeasefireOnDay.Running::id).containsExactly(running.split(" "));
        assertThat(String.join(
                        ", ",
                        onDay.contestedBeside().stream()
                                .map(one -> one.id() + ": " + String.join(" ", one.deniedBy()))
                                .toList()))
                .isEqualTo(denied);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-07, Kabul, 4, 7",
        "2027-03-08, '', 5, 8",
        // a near spelling is nobody's on file, and so nobody's to take back
        "2027-03-15, Kabull, 8, 15",
        "2027-03-21, Kabull کابل, 8, 21",
        "2027-03-22, Kabull, 8, 22",
    })
    void onePartyIsWhoeverBearsANameOfOneActorOnFile(LocalDate day, String deniers, long low, long high) {
        CeasefireFile file =
                FILES.find(situation, "names", day, AsOf.latest()).orElseThrow().file();

        assertThat(String.join(" ", file.deniedBy())).isEqualTo(deniers);
        assertThat(file.span().low()).isEqualTo(low);
        assertThat(file.span().high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-10, 2027-06-01",
        "2027-06-10, 2027-06-10",
        "2027-06-10, 2027-05-31T23:00:00+05:00",
        "2027-06, 2027-06-05"
    })
    void whatAnExtensionFromNoLaterDayReplacedIsOnTheLineAsItsFirstDay(String from, String extension) {
        String id = "replaced";
        SQL.transaction(inside -> {
            inside.dsl()
                    .execute(
                            "INSERT INTO ceasefire (situation_id, id, from_at) VALUES (?, ?, ?)",
                            situation.id(),
                            id,
                            from);
            inside.dsl()
                    .execute(
                            "INSERT INTO ceasefire (situation_id, id, from_at, extends_id) VALUES (?, 'replacing', ?, ?)",
                            situation.id(),
                            extension,
                            id);
        });
        said(id, "Pakistan", "broken", "2027-06-30");
        try {
            RoundLine.Truce truce = new RoundLineQuery(READS)
                    .of(situation, null, LocalDate.of(2027, 7, 1), AsOf.latest()).orElseThrow().ceasefires().stream()
                            .filter(one -> one.entry().id().equals(id))
                            .findFirst()
                            .orElseThrow();

            assertThat(truce.latest()).isAfterOrEqualTo(truce.earliest());
            assertThat(truce.contested()).isEmpty();
            assertThat(FILES.find(situation, id, LocalDate.of(2027, 7, 1), AsOf.latest()))
                    .isPresent();
        } finally {
            SQL.execute("DELETE FROM ceasefire WHERE id IN ('replaced', 'replacing')");
        }
    }

    @Test
    void ofManyAccountsEachPartyStanceAndDateIsReadOnce() {
        List<CeasefireWord> words = READS.at(AsOf.latest(), sql -> DecidingWords.of(sql, situation, List.of("many")))
                .get("many");

        assertThat(words).doesNotHaveDuplicates().hasSizeLessThan(100);
        assertThat(words)
                .hasSize(SQL.fetchSingle(
                                "SELECT count(DISTINCT (party, said_on)) FROM ceasefire_account WHERE ceasefire_id = 'many' AND stance = 'broken'")
                        .get(0, Integer.class));
        Map<String, List<CeasefireWord>> past = READS.at(
                AsOf.at(Instant.now().plusSeconds(60)), sql -> DecidingWords.of(sql, situation, List.of("many")));
        assertThat(past.get("many")).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void wordsAreFoundByStepsInTheirIndex() {
        String plan = String.join(
                "\n",
                SQL.resultQuery(
                                "EXPLAIN " + DecidingWords.EACH,
                                DSL.val(new String[] {"many", "names"}),
                                DSL.val(situation.id()))
                        .fetch(0, String.class));

        assertThat(plan).contains("ceasefire_account_deciding").doesNotContain("Seq Scan on ceasefire_account", "Sort");
    }

    private static void ceasefire(String id, String from, String to) {
        SQL.execute(
                "INSERT INTO ceasefire (situation_id, id, from_at, to_at) VALUES (?, ?, ?, ?)",
                situation.id(),
                id,
                from,
                to);
    }

    private static void said(String ceasefire, String party, String stance, String on) {
        SQL.execute(
                "INSERT INTO ceasefire_account (situation_id, ceasefire_id, party, stance, said_on, text)"
                        + " VALUES (?, ?, ?, ?, ?, 'Invented.')",
                situation.id(),
                ceasefire,
                party,
                stance,
                on);
    }
}
