package app.parley.quicklog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolarHijriTest {
    /** New years from the calendars of those years; 1399 and 1403 had 366 days. */
    @ParameterizedTest
    @CsvSource({
        "1404,  7, 20, 2025-10-12",
        "1404,  1,  1, 2025-03-21",
        "1403, 12, 30, 2025-03-20",
        "1403,  1,  1, 2024-03-20",
        "1400,  1,  1, 2021-03-21",
        "1399, 12, 30, 2021-03-20",
        "1399,  1,  1, 2020-03-20",
        "1400,  5, 24, 2021-08-15",
        "1405,  1,  1, 2026-03-21",
        "1409,  1,  1, 2030-03-21"
    })
    void givesTheDay(long year, int month, long day, LocalDate same) {
        assertEquals(same, SolarHijri.day(day, month, year));
        assertEquals(year, SolarHijri.yearOf(same));
    }

    @ParameterizedTest
    @CsvSource({"1404, 12, 30", "1404, 7, 31", "1404, 13, 1", "1404, 1, 0", "1300, 1, 1"})
    void knowsNoDayThatIsNone(long year, int month, long day) {
        assertNull(SolarHijri.day(day, month, year));
    }
}
