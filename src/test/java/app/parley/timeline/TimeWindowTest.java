package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowTest {

    @ParameterizedTest
    @CsvSource({
        "2025-10-12, 2025-10-12",
        "2025-10-12, 2025-10-11",
        "1899-12-31, 2025-10-11",
        "2025-10-12, 2101-01-01",
    })
    void windowMustRunForwardsWithinTwoCenturies(LocalDate from, LocalDate to) {
        assertThrows(IllegalArgumentException.class, () -> new TimeWindow(from, to));
    }

    @Test
    void windowOfDaysShowsItsLastDay() {
        TimeWindow window = TimeWindow.ofDays(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31));
        assertEquals(LocalDate.of(2025, 11, 1), window.to());
        assertEquals(LocalDate.of(2025, 10, 31), window.lastDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-12, ",
        ", 2025-10-12",
        "2025-10-12, 2025-10-12",
        "2025-02-30, 2025-10-12",
        "0001-01-01, 2025-10-12",
        "+999999999-01-01, 2025-10-12",
        "2025-10-12, nonsense!!",
    })
    void nonsenseFromABrowserIsNoWindow(String from, String to) {
        assertTrue(TimeWindow.parse(from, to).isEmpty());
    }

    @Test
    void isoDaysFromABrowserAreAWindow() {
        assertEquals(
                new TimeWindow(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 11, 24)),
                TimeWindow.parse("2025-10-01", "2026-11-24").orElseThrow());
    }
}
