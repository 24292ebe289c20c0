package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.talks.ClaimsOnCommitment.Counts;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentClaimQueryTest {
    private static final LocalDate LATE = LocalDate.of(2026, 10, 4);

    private final CommitmentCourseQuery commitments =
            new CommitmentCourseQuery(new Reads(InventedCommitments.DATABASE.sql()));

    @Test
    void claimsComeNewestFirstWithWhoAndWordsAndSources() {
        ClaimsOnCommitment claims = claims("c-doha-ceasefire", LATE);

        assertThat(claims.kept().dated())
                .extracting(CommitmentClaim::party, CommitmentClaim::speaker, one -> String.valueOf(one.saidOn()))
                .containsExactly(
                        tuple("Afghanistan", null, "2025-11-05"), tuple(null, "Invented Observer", "2025-10-25"));
        assertThat(claims.kept().dated().getLast().sources()).hasSize(2);
        assertThat(claims.broken().dated())
                .extracting(one -> String.valueOf(one.saidOn()))
                .containsExactly("2025-11", "2025-11-05");
        assertThat(claims.broken().dated().getFirst().words()).isNull();
        assertThat(claims.unclear().dated())
                .singleElement()
                .satisfies(one -> assertThat(one.sources()).isEmpty());
        assertThat(claims.kept().undated())
                .singleElement()
                .satisfies(one -> assertThat(one.speaker()).isEqualTo("Invented Guest"));
    }

    /** A month counts from its last day on, and what is undated is never among what was said by a day. */
    @ParameterizedTest
    @CsvSource({
        "c-doha-ceasefire, 2025-10-24, 0, 0, 0, 1",
        "c-doha-ceasefire, 2025-10-25, 1, 0, 0, 1",
        "c-doha-ceasefire, 2025-11-05, 2, 1, 0, 1",
        "c-doha-ceasefire, 2025-11-29, 2, 1, 0, 1",
        "c-doha-ceasefire, 2025-11-30, 2, 2, 0, 1",
        "c-doha-ceasefire, 2025-12-02, 2, 2, 1, 1",
        "c-doha-mechanism, 2025-12-30, 1, 0, 0, 0",
        "c-doha-mechanism, 2025-12-31, 1, 0, 1, 0",
        "c-urq-noescalate, 2026-09-29, 0, 0, 0, 0",
        "c-urq-noescalate, 2026-09-30, 1, 0, 0, 0",
        "c-doha-claims, 2026-10-04, 0, 0, 0, 0",
    })
    void onlyWhatWasCertainlySaidByTheDayCounts(
            String id, LocalDate day, long kept, long broken, long unclear, long undated) {
        Counts expected = new Counts(kept, broken, unclear, undated);

        assertThat(claims(id, day).counts()).isEqualTo(expected);
        assertThat(commitments
                        .ledger(InventedCommitments.situation(), CommitmentFilter.all(), day, AsOf.latest())
                        .claimsOn(id))
                .isEqualTo(expected);
    }

    @Test
    void claimChangesNeitherStateNorScore() {
        CommitmentOnDay claimedKept = course("c-urq-noescalate", LocalDate.of(2026, 9, 30));
        CommitmentOnDay before = course("c-urq-noescalate", LocalDate.of(2026, 9, 29));

        assertThat(claimedKept).isEqualTo(before);
        assertThat(claimedKept.entry().state()).isEqualTo(CommitmentState.VIOLATED);
    }

    @Test
    void newestTwentyOfEachSideAreShownAndTheRestCounted() {
        TestDatabase database = TestDatabase.migrated();
        new Dossiers(database.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        database.sql()
                .execute(
                        "INSERT INTO commitment_claim (situation_id, commitment_id, party, stance, said_on) SELECT id, 'c-doha-claims', 'Party ' || n, 'kept', to_char(date '2025-10-20' + n, 'YYYY-MM-DD') FROM situation, generate_series(1, 23) n");
        database.sql()
                .execute(
                        "INSERT INTO commitment_claim (situation_id, commitment_id, party, stance) SELECT id, 'c-doha-claims', 'Party ' || n, 'broken' FROM situation, generate_series(1, 22) n");
        ClaimsOnCommitment claims = new CommitmentCourseQuery(new Reads(database.sql()))
                .find(
                        new SituationQuery(database.sql()).find("pak-afg-2025").orElseThrow(),
                        "c-doha-claims",
                        LATE,
                        AsOf.latest())
                .orElseThrow()
                .claims();

        assertThat(claims.kept().dated()).hasSize(ClaimsOnCommitment.MOST_SHOWN);
        assertThat(claims.kept().dated().getFirst().saidOn()).isEqualTo(PartialDate.parse("2025-11-12"));
        assertThat(claims.kept().olderCount()).isEqualTo(3);
        assertThat(claims.broken().undated()).hasSize(ClaimsOnCommitment.MOST_SHOWN);
        assertThat(claims.broken().moreUndatedCount()).isEqualTo(2);
        assertThat(claims.unclear().isEmpty()).isTrue();
    }

    @Test
    void withdrawnClaimsAreStillThoseOfThePast() {
        TestDatabase database = TestDatabase.migrated();
        new Dossiers(database.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        database.sql()
                .execute(
                        "INSERT INTO commitment_claim (situation_id, commitment_id, party, stance, said_on) SELECT id, 'c-doha-claims', 'Party', 'kept', '2025-11' FROM situation");
        Instant then = Objects.requireNonNull(
                        database.sql().fetchSingle("SELECT clock_timestamp()").get(0, OffsetDateTime.class))
                .toInstant();
        database.sql().execute("DELETE FROM commitment_claim");
        CommitmentCourseQuery query = new CommitmentCourseQuery(new Reads(database.sql()));
        Situation situation =
                new SituationQuery(database.sql()).find("pak-afg-2025").orElseThrow();

        assertThat(query.find(situation, "c-doha-claims", LATE, AsOf.latest())
                        .orElseThrow()
                        .claims()
                        .counts())
                .isEqualTo(Counts.NONE);
        assertThat(query.find(situation, "c-doha-claims", LATE, AsOf.at(then))
                        .orElseThrow()
                        .claims()
                        .counts())
                .isEqualTo(new Counts(1, 0, 0, 0));
    }

    private CommitmentOnDay course(String id, LocalDate day) {
        return find(id, day).course().onDay();
    }

    private ClaimsOnCommitment claims(String id, LocalDate day) {
        return find(id, day).claims();
    }

    private CommitmentFile find(String id, LocalDate day) {
        return commitments
                .find(InventedCommitments.situation(), id, day, AsOf.latest())
                .orElseThrow();
    }
}
