package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTallyTest {

    @ParameterizedTest
    @CsvSource({
        "torkham,     import,       2025-10-01, 2025-10-31, 20, 0,  0, 11",
        "torkham,     returnees,    2025-10-25, 2025-11-10,  7, 0, 10,  0",
        "torkham,     humanitarian, 2025-12-01, 2025-12-10,  3, 7,  0,  0",
        "angoor-adda, import,       2023-04-01, 2023-05-10, 11, 0,  0, 29",
        "nawa-pass,   import,       2025-10-01, 2025-10-31,  0, 0,  0, 31",
    })
    void countsTheDaysOfTheCalendar(
            String crossing,
            String traffic,
            LocalDate from,
            LocalDate to,
            int closed,
            int restricted,
            int open,
            int unknown) {
        List<CrossingDay> days = ClosedDays.calendar(from, to, Traffic.parse(traffic), PakAfg2025.closures(crossing));

        DayTally tally = DayTally.of(days);

        assertThat(tally).isEqualTo(new DayTally(closed, restricted, open, unknown));
        assertThat(tally.days()).isEqualTo(days.size());
        for (CrossingStatus status : CrossingStatus.values()) {
            assertThat(tally.of(status)).isEqualTo((int)
                    days.stream().filter(day -> day.status() == status).count());
        }
    }
}
