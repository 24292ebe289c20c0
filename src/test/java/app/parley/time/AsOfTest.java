package app.parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    @Test
    void anAbsentParameterMeansTheLatest() {
        assertThat(AsOf.parse(null)).isEqualTo(AsOf.latest());
        assertThat(AsOf.latest().admits(Instant.MAX)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-25T12:00:00Z,      2025-10-25T12:00:00Z, true",
        "2025-10-25T12:00:00Z,      2025-10-25T12:00:01Z, false",
        "2025-10-25T17:00:00+05:00, 2025-10-25T12:00:00Z, true",
        "2025-10-25T17:00:00+05:00, 2025-10-25T12:00:01Z, false",
    })
    void admitsWhatWasRecordedByThen(String asOf, Instant recorded, boolean expected) {
        assertThat(AsOf.parse(asOf).admits(recorded)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2025-10-25", "2025-10-25T12:00:00", "yesterday"})
    void refusesWhatIsNoInstant(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsOf.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }
}
