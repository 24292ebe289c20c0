package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crossing.StoredCrossings;
import app.parley.platform.database.TestDatabase;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** What the board reads as stranded is what the rule says of all counts. */
class StrandedAgreementTest {
    private static final long SEED = 20251025;
    private static final List<String> CROSSINGS = List.of("north", "south", "west");

    private final DSLContext sql = TestDatabase.migrated().sqlOnOneConnection();
    private final Random random = new Random(SEED);

    @Test
    void newestCountsAreThoseOfAllCounts() {
        StoredCrossings stored = new StoredCrossings(sql);
        CROSSINGS.forEach(stored::crossing);
        int situationId = stored.situation().id();
        for (int i = 0; i < 300; i++) {
            count(situationId);
        }
        List<CargoClaim> all =
                CargoReports.newest(sql, situationId, CARGO_CLAIM.CROSSING_ID.isNotNull(), Integer.MAX_VALUE).stream()
                        .map(CargoReports::claim)
                        .toList();
        for (int i = 0; i < 200; i++) {
            LocalDate day = anyDay();
            Map<String, List<StrandedFigure>> read = StrandedFigures.on(sql, situationId, null, day);

            assertThat(read.entrySet().stream()
                            .flatMap(crossing -> crossing.getValue().stream().map(now -> row(crossing.getKey(), now))))
                    .as("on %s, seed %d", day, SEED)
                    .containsExactlyInAnyOrderElementsOf(StrandedNow.of(day, all).stream()
                            .map(StrandedAgreementTest::row)
                            .toList());
        }
    }

    private record Row(String crossing, CargoUnit unit, PartialDate asOf, List<String> claims) {}

    private static Row row(String crossing, StrandedFigure now) {
        return new Row(
                crossing,
                now.unit(),
                now.asOf(),
                now.claims().stream().map(claim -> claim.id().toString()).toList());
    }

    private static Row row(StrandedNow now) {
        return new Row(
                Objects.requireNonNull(now.crossing()),
                now.unit(),
                now.asOf(),
                now.claims().stream().map(CargoClaim::id).toList());
    }

    private void count(int situationId) {
        LocalDate day = anyDay();
        PartialDate on = switch (random.nextInt(8)) {
            case 0 -> PartialDate.of(YearMonth.from(day));
            case 1 -> PartialDate.parse(Integer.toString(day.getYear()));
            default -> PartialDate.of(day);
        };
        sql.insertInto(
                        CARGO_CLAIM,
                        CARGO_CLAIM.SITUATION_ID,
                        CARGO_CLAIM.CROSSING_ID,
                        CARGO_CLAIM.REPORTED_ON,
                        CARGO_CLAIM.UNIT,
                        CARGO_CLAIM.LOW)
                .values(
                        situationId,
                        CROSSINGS.get(random.nextInt(CROSSINGS.size())),
                        random.nextInt(10) == 0 ? null : on,
                        random.nextBoolean() ? "trucks" : "containers",
                        random.nextLong(1_000))
                .execute();
    }

    private LocalDate anyDay() {
        return LocalDate.of(2025, 9, 1).plusDays(random.nextInt(150));
    }
}
