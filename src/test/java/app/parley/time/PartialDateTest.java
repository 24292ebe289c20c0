package app.parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2023,       2023-01-01, 2023-12-31, YEAR",
        "2023-04,    2023-04-01, 2023-04-30, MONTH",
        "2023-04-10, 2023-04-10, 2023-04-10, DAY",
        "2024-02,    2024-02-01, 2024-02-29, MONTH",
        "2024-02-29, 2024-02-29, 2024-02-29, DAY",
        "0001,       0001-01-01, 0001-12-31, YEAR",
        "0007-03,    0007-03-01, 0007-03-31, MONTH",
        "9999-12,    9999-12-01, 9999-12-31, MONTH",
    })
    void keepsItsPrecisionAndKnowsItsFirstAndLastDay(
            String text, LocalDate earliest, LocalDate latest, PartialDate.Precision precision) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.isDay()).isEqualTo(precision == PartialDate.Precision.DAY);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2023-4",
                "2023-04-1",
                "2023-02-31",
                "2025-02-29",
                "2023-13",
                "2023-00",
                "2023-04-00",
                "0000",
                "10000",
                "-2023",
                "+2023",
                "23",
                "2023-",
                "2023-04-",
                "2023-04-10T00:00",
                "2023-04-10 ",
                " 2023",
                "2023/04",
                "20230410",
                "٢٠٢٣",
                "2023-0४",
                "２０２３",
                "2023-04-10\n",
                "April 2023"
            })
    void refusesWhatIsNoDateAndNamesIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessageContaining("\"" + text + "\"")
                .withMessageContaining("yyyy-MM-dd");
    }

    @Test
    void refusalsNeverRepeatLongTextInFull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse("9".repeat(5000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void refusesADayWithoutItsMonth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(2023, null, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-01,    -1",
        "2025-01,    2025,       -1",
        "2025,       2025-01-02, -1",
        "2025-01,    2025-01,     0",
        "2024-12-31, 2025,       -1",
        "2025-02,    2025-01-31,  1",
    })
    void sortsByFirstDayThenFinerFirst(String left, String right, int sign) {
        assertThat(Integer.signum(PartialDate.parse(left).compareTo(PartialDate.parse(right))))
                .isEqualTo(sign);
        assertThat(Integer.signum(PartialDate.parse(right).compareTo(PartialDate.parse(left))))
                .isEqualTo(-sign);
    }

    @ParameterizedTest
    @CsvSource({
        "2023,       2023-04-10, true",
        "2023-04,    2023-04-10, true",
        "2023-04,    2023,       true",
        "2023-04-30, 2023-05,    false",
        "2025-10-11, 2025-10-12, false",
        "2025-10-12, 2025-10-12, true",
        "2022,       2023-01,    false",
    })
    void couldBeTheSameDayIfTheirRangesMeet(String left, String right, boolean expected) {
        assertThat(PartialDate.parse(left).couldBeSameAs(PartialDate.parse(right)))
                .isEqualTo(expected);
        assertThat(PartialDate.parse(right).couldBeSameAs(PartialDate.parse(left)))
                .isEqualTo(expected);
    }

    @Test
    void anyDateRoundTripsThroughItsTextAndOrderAgreesWithEquals() {
        Random random = new Random(20251012);
        PartialDate last = PartialDate.parse("2023");
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
            PartialDate date = switch (random.nextInt(3)) {
                case 0 -> new PartialDate(day.getYear(), null, null);
                case 1 -> PartialDate.of(YearMonth.from(day));
                default -> PartialDate.of(day);
            };
            assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
            assertThat(day).isBetween(date.earliest(), date.latest());
            assertThat(date.compareTo(last) == 0).isEqualTo(date.equals(last));
            last = date;
        }
    }
}
