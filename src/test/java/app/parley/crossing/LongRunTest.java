package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of hundreds of rows; all of them invented. */
class LongRunTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int ROWS = 400;
    private static final int DAYS_OF_ROW = 3;

    private static final DSLContext SQL = TestDatabase.migrated().sqlOnOneConnection();
    private static final Reads READS = new Reads(SQL);
    private static Situation situation;

    @BeforeAll
    static void store() {
        StoredCrossings stored = new StoredCrossings(SQL);
        for (String slug : List.of("adjoining", "by-turns")) {
            stored.crossing(slug);
        }
        List<Closure> adjoining = new ArrayList<>();
        List<Closure> byTurns = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            LocalDate first = START.plusDays((long) i * DAYS_OF_ROW);
            adjoining.add(row("adjoining-" + i, Direction.BOTH, first));
            byTurns.add(row("by-turns-" + i, i % 2 == 0 ? Direction.A_TO_B : Direction.B_TO_A, first));
        }
        // While one way is closed the other is open: both ways added up it is restricted from the fourth day on.
        stored.closures("adjoining", adjoining);
        stored.closures("by-turns", byTurns);
        situation = stored.situation();
    }

    @ParameterizedTest
    @CsvSource({
        "adjoining, 1, closed, 2020-01-01, 1",
        "adjoining, 600, closed, 2020-01-01, 600",
        "adjoining, 1200, closed, 2020-01-01, 1200",
        "by-turns, 3, closed, 2020-01-01, 3",
        "by-turns, 4, restricted, 2020-01-04, ",
        "by-turns, 900, restricted, 2020-01-04, ",
        "by-turns, 1200, restricted, 2020-01-04, "
    })
    void runIsFollowedToItsFirstDayHoweverManyRowsItHas(
            String slug, int dayNumber, String status, String since, Integer closedDays) {
        LocalDate day = START.plusDays(dayNumber - 1);
        ClosedDayCount count = closedDays == null ? null : new ClosedDayCount(closedDays, closedDays);

        CrossingOnDay onBoard = new CrossingBoardQuery(READS)
                .on(situation, day, Traffic.IMPORT, AsOf.latest()).stream()
                        .filter(crossing -> crossing.slug().equals(slug))
                        .findFirst()
                        .orElseThrow();
        CrossingDay inCalendar = new CrossingDaysQuery(READS)
                .find(situation, slug, day, day, Traffic.IMPORT, AsOf.latest())
                .orElseThrow()
                .getFirst();

        assertThat(onBoard.status().code()).isEqualTo(status);
        assertThat(onBoard.since()).isEqualTo(PartialDate.parse(since));
        assertThat(onBoard.closedDays()).isEqualTo(count);
        assertThat(inCalendar.status().code()).isEqualTo(status);
        assertThat(inCalendar.closedDays()).isEqualTo(count);
    }

    private static Closure row(String id, Direction direction, LocalDate first) {
        return new Closure(
                id,
                Set.of(Traffic.IMPORT),
                direction,
                DateInterval.of(first, first.plusDays(DAYS_OF_ROW - 1)),
                CrossingStatus.CLOSED);
    }
}
