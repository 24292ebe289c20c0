package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    @ParameterizedTest
    @CsvSource({
        "2025-10-25, 2025-10-25, 72,  0, false",
        "2025-10-25, 2025-10-22, 72,  3, false",
        "2025-10-25, 2025-10-21, 72,  4, true",
        "2025-10-25, 2025-10-28, 72,  0, false",
        "2025-10-25, 2025-10-24,  0,  1, true",
        "2025-10-25, ,           72,   , true",
    })
    void staleOnlyOnceOlderThanTheThreshold(
            LocalDate day, LocalDate lastReportedOn, long staleAfterHours, Integer ageDays, boolean stale) {
        assertThat(Freshness.of(day, lastReportedOn, Duration.ofHours(staleAfterHours)))
                .isEqualTo(new Freshness(ageDays, stale));
    }
}
