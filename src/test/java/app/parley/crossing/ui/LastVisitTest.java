package app.parley.crossing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastVisitTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:00:00Z, 2026-11-20T08:00:00Z",
        "'',",
        "yesterday,",
        "2026-11-24T00:00:00Z,",
        "2027-01-01T00:00:00Z,",
    })
    void answerThatIsNoTimeBeforeNowIsNone(String answer, @Nullable Instant visit) {
        assertThat(LastVisit.read(answer, Instant.parse("2026-11-24T00:00:00Z")).orElse(null))
                .isEqualTo(visit);
    }
}
