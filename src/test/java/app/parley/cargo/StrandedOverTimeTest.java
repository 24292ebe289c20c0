package app.parley.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrandedOverTimeTest {
    private static final LocalDate VIEWED = LocalDate.of(2026, 2, 1);

    /** Columns: situation, claims, the days of change with low and high. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "one claim                 # t:trucks:2025-12-04:412::412:C # 2025-12-04 412 412",
                "two days                  # t:trucks:2025-10-24:9::9:A;t:trucks:2025-10-25:83::83:D # 2025-10-24 9 9, 2025-10-25 83 83",
                "two claims of a day       # t:trucks:2025-10-25:83::83:D;t:trucks:2025-10-25:90::90:C # 2025-10-25 83 90",
                "an open end               # t:trucks:2025-10-21:1500:::C;t:trucks:2025-10-27:4000::5000:C # 2025-10-21 1500 null, 2025-10-27 4000 5000",
                "words break the line      # t:trucks:2025-10-25:83::83:D;t:trucks:2025-11-02::::A # 2025-10-25 83 83, 2025-11-02 null null",
                "a month, once it is over  # t:trucks:2025-10:50::50:C # 2025-10-31 50 50",
                "a month behind its days   # t:trucks:2025-10:50::50:C;t:trucks:2025-10-25:83::83:D # 2025-10-25 83 83",
                "a month before its days   # t:trucks:2025-10:50::50:C;t:trucks:2025-11-03:83::83:D # 2025-10-31 50 50, 2025-11-03 83 83",
                "undated claims never      # t:trucks::9::9:A;t:trucks:2025-10-25:83::83:D # 2025-10-25 83 83",
                "nothing after the day     # t:trucks:2026-02-02:9::9:A;t:trucks:2025-10-25:83::83:D # 2025-10-25 83 83",
                "the same number again     # t:trucks:2025-10-24:9::9:A;t:trucks:2025-10-25:9::9:D # 2025-10-24 9 9, 2025-10-25 9 9",
            })
    void changesOnTheDayOnWhichNewerClaimsCount(String situation, String rows, String changes) {
        String found = StrandedOverTime.of(VIEWED, CargoRows.of(rows)).steps().stream()
                .map(step ->
                        step.from() + " " + step.now().low() + " " + step.now().high())
                .collect(Collectors.joining(", "));
        assertThat(found).as(situation).isEqualTo(changes);
    }

    @Test
    void equalsWhatIsStrandedNowOnEveryDay() {
        Random random = new Random(20_251_012);
        for (int round = 0; round < 400; round++) {
            List<CargoClaim> claims = claims(random);
            StrandedOverTime overTime = StrandedOverTime.of(VIEWED, claims);
            for (LocalDate day = LocalDate.of(2025, 8, 30); !day.isAfter(VIEWED); day = day.plusDays(1)) {
                StrandedNow now =
                        StrandedNow.of(day, claims).stream().findFirst().orElse(null);
                assertThat(overTime.on(day)).as("%s of %s", day, claims).isEqualTo(now);
            }
        }
    }

    @Test
    void unlikeUnitsAndCrossingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrandedOverTime.of(
                        VIEWED, CargoRows.of("t:trucks:2025-10-24:9::9:A;t:vehicles:2025-10-24:9::9:A")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrandedOverTime.of(
                        VIEWED, CargoRows.of("t:trucks:2025-10-24:9::9:A;c:trucks:2025-10-24:9::9:A")));
    }

    private static List<CargoClaim> claims(Random random) {
        List<CargoClaim> claims = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            String day = "2025-%02d-%02d".formatted(9 + random.nextInt(4), 1 + random.nextInt(30));
            String asOf = random.nextInt(8) == 0 ? "" : random.nextInt(4) == 0 ? day.substring(0, 7) : day;
            int low = random.nextInt(500);
            String numbers = switch (random.nextInt(4)) {
                case 0 -> low + "::" + (low + random.nextInt(3) * 50);
                case 1 -> low + "::";
                case 2 -> "::";
                default -> "::" + low;
            };
            String sources = "ABCDEF".substring(random.nextInt(5));
            // The row is the id, so its place in the list is part of it.
            claims.add(CargoRows.one("t:trucks:" + asOf + ":" + numbers + ":" + sources + (i == 3 ? ":pick" : "")));
        }
        return claims.stream().distinct().toList();
    }
}
