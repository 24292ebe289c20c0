package app.parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateIntervalTest {

    @ParameterizedTest
    @CsvSource({
        "2023-04,    2025-03-10, 2023-03-31, false, false",
        "2023-04,    2025-03-10, 2023-04-01, true,  false",
        "2023-04,    2025-03-10, 2023-04-29, true,  false",
        "2023-04,    2025-03-10, 2023-04-30, true,  true",
        "2023-04,    2025-03-10, 2025-03-10, true,  true",
        "2023-04,    2025-03-10, 2025-03-11, false, false",
        "2025-10-12, ,           2025-10-11, false, false",
        "2025-10-12, ,           2025-10-12, true,  true",
        "2025-10-12, ,           2100-01-01, true,  true",
        "2023-08,    2025-07,    2025-07-01, true,  true",
        "2023-08,    2025-07,    2025-07-02, true,  false",
        "2023-08,    2025-07,    2025-07-31, true,  false",
        "2025,       2025,       2025-06-01, true,  false",
    })
    void holdsPossiblyAndCertainlyOnADay(String from, String to, LocalDate day, boolean possibly, boolean certainly) {
        DateInterval interval = DateInterval.parse(from, to);
        assertThat(interval.possibly(day)).isEqualTo(possibly);
        assertThat(interval.certainly(day)).isEqualTo(certainly);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-12, 2025-10-11", "2025-10, 2025-09", "2026, 2025-12-31"})
    void refusesAnEndBeforeItsStart(String from, String to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateInterval.parse(from, to))
                .withMessageContaining(from)
                .withMessageContaining(to);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-12, 2025-10", "2025-10, 2025", "2025, 2025-01-01", "2025-10-12, 2025-10-12"})
    void acceptsEndsThatCouldBeInOrder(String from, String to) {
        assertThat(DateInterval.parse(from, to)).hasToString(from + "/" + to);
    }

    @Test
    void tooVagueEndsLeaveNoCertainDay() {
        assertThat(DateInterval.parse("2025-10", "2025-10").certainSpan()).isEmpty();
        assertThat(DateInterval.parse("2025-10", "2025-10").possibleSpan())
                .isEqualTo(new DaySpan(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31)));
    }

    @Test
    void anOpenEndNeverHasEnded() {
        assertThat(DateInterval.parse("2025-10-12", null).endedBefore(LocalDate.MAX))
                .isFalse();
        assertThat(DateInterval.parse("2023-08", "2025-07").endedBefore(LocalDate.of(2025, 7, 31)))
                .isFalse();
        assertThat(DateInterval.parse("2023-08", "2025-07").endedBefore(LocalDate.of(2025, 8, 1)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-01-10, 2025-01-10, 2025-01-12, true",
        "2025-01-01, 2025-01-09, 2025-01-10, 2025-01-12, false",
        "2025-01-01, ,           2030-01-01, ,           true",
        "2025-01-01, ,           2024-01-01, 2024-12-31, false",
    })
    void spansOverlapWhenTheyShareADay(
            LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo, boolean expected) {
        DaySpan one = new DaySpan(from, to);
        DaySpan other = new DaySpan(otherFrom, otherTo);
        assertThat(one.overlaps(other)).isEqualTo(expected);
        assertThat(other.overlaps(one)).isEqualTo(expected);
    }
}
