package app.parley.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingCostTest {

    @ParameterizedTest
    @CsvSource({
        "1100, 14, 150-200, 2310000-3080000",
        "1100, 14, 200, 3080000",
        "600-700, 13-14, 150-200, 1170000-1960000",
        "6500+, 14, 150-200, 13650000+",
        "0, 14, 150-200, 0",
        "0, 14, 150+, 0",
        "1100, 0, 150-200, 0",
        "1000000, 36500, 1000000, 36500000000000000",
        "3, 1, 0.25, 0.75",
    })
    void demurrageIsUnitsTimesDaysTimesCharge(String units, String days, String charge, String amount) {
        assertThat(WaitingCost.demurrage(of(units), of(days), of(charge)).written())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 14, 5, 10000, 3500000",
        "500, 14, 4-6, 8000-10000, 2240000-4200000",
        "500, 30, 5, 10000, 5000000",
        "500, 14, 0, 10000, 0",
        "500+, 14, 5, 10000, 3500000+",
        "500, 14+, 5, 10000, 3500000-5000000",
        "500, 1000, 100, 10, 5000",
    })
    void spoilageGrowsByTheDayAndEndsAtTheWholeLoad(
            String trucks, String days, String percent, String value, String amount) {
        assertThat(WaitingCost.spoilage(of(trucks), of(days), of(percent), of(value))
                        .written())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    COUNT           | 1100             | 1100
                    COUNT           | ' 1,100 '        | 1100
                    COUNT           | 600 – 700        | 600-700
                    COUNT           | 6500+            | 6500+
                    COUNT           | 0                | 0
                    COUNT           | 1000000          | 1000000
                    COUNT           | 1000001          | -
                    COUNT           | 10-1000001       | -
                    COUNT           | 1.5              | -
                    COUNT           | 1.0              | 1
                    COUNT           | -1               | -
                    COUNT           | 700-600          | -
                    COUNT           | 1e9              | -
                    COUNT           | NaN              | -
                    COUNT           | ١٢               | -
                    COUNT           | ''               | -
                    COUNT           | 99999999999999999999999999 | -
                    COUNT           | 1,10             | -
                    DAYS            | 36500            | 36500
                    DAYS            | 36501            | -
                    PER_DAY_LOW     | 150.50           | 150.5
                    PER_DAY_LOW     | 150-200          | -
                    PER_DAY_LOW     | 150+             | -
                    PER_DAY_LOW     | 0.001            | -
                    SPOILED_PER_DAY | 100              | 100
                    SPOILED_PER_DAY | 101              | -
                    TRUCK_VALUE     | 1000000000       | 1000000000
                    TRUCK_VALUE     | <script>         | -
                    """)
    void fieldsTakeNumbersWithinBounds(WaitingField field, String text, @Nullable String value) {
        assertThat(field.parse(text).map(Quantity::written)).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "USD per container per day, USD containers",
                "PKR per truck per day, PKR trucks",
                "AFN per vehicle and day, AFN vehicles",
                "EUR per tonne a day, EUR tonnes",
                "USD per day, -",
                "PKR per kg (tomatoes), -",
                "USD total, -",
                "USD per person per day, -",
                "usd per container per day, -",
            })
    void chargesAreCountedInTheirOwnCurrencyAndUnit(String unit, @Nullable String tariff) {
        assertThat(WaitingCharge.Tariff.parse(unit)
                        .map(found -> found.currency() + " " + found.per().code()))
                .isEqualTo(Optional.ofNullable(tariff));
    }

    /** Each charge: id, as-of or nothing, amount. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1::150-200;2:2025-11-18:200           | 2025-10-25 | 1
                    1::150-200;2:2025-11-18:200           | 2025-12-01 | 1
                    1::150;2:2025-11-18:200               | 2025-10-25 | 1
                    1::150;2:2025-11-18:200               | 2025-12-01 | 2
                    1:2025-10-01:10-20;2:2025-10-02:5-30  | 2025-12-01 | 2
                    1:2025-11-18:200;2:2025-11-18:200     | 2025-10-25 | 1
                    """)
    void theWidestChargeKnownByTheDayIsTakenFirst(String charges, java.time.LocalDate day, long first) {
        List<WaitingCharge> all = java.util.Arrays.stream(charges.split(";"))
                .map(row -> row.split(":"))
                .map(cell -> new WaitingCharge(
                        new UUID(0, Long.parseLong(cell[0])),
                        cell[1].isEmpty() ? null : app.parley.time.PartialDate.parse(cell[1]),
                        new WaitingCharge.Tariff("USD", CargoUnit.CONTAINERS),
                        of(cell[2]),
                        null,
                        null,
                        List.of()))
                .toList();
        assertThat(WaitingCharge.inOrder(all, day).getFirst().id()).isEqualTo(new UUID(0, first));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (String text : List.of("0", "0.5", "12", "12-13", "6500+", "1000000000")) {
            assertThat(of(of(text).written())).isEqualTo(of(text));
        }
    }

    private static Quantity of(String text) {
        return Quantity.parse(text).orElseThrow();
    }
}
