package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private static final Instant FAILED = Instant.parse("2026-11-28T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // failures, seconds since the last, seconds left
        "0, 0, 0",
        "4, 0, 0",
        "5, 0, 30",
        "5, 10, 20",
        "5, 31, 0",
        "6, 0, 60",
        "7, 0, 120",
        "11, 0, 1920",
        "12, 0, 3600",
        "1000000, 0, 3600",
        "12, 3600, 0"
    })
    void waitDoublesUpToAnHour(int failures, long since, long left) {
        assertThat(BackOff.OF_LOGIN.left(failures, FAILED, FAILED.plusSeconds(since)))
                .isEqualTo(Duration.ofSeconds(left));
    }
}
