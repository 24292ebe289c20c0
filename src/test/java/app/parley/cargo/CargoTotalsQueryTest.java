package app.parley.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CargoTotalsQueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025-10-14 |
                    2025-10-15 | 1391 PAJCCI (Junaid Makda) 291 LEAVES certain
                    2025-10-24 | 1391 PAJCCI (Junaid Makda) 291 LEAVES certain
                    2025-10-25 | 495 FBR 0 ADDS_UP certain, 1391 PAJCCI (Junaid Makda) 291 LEAVES certain
                    2026-10-04 | 495 FBR 0 ADDS_UP certain, 1391 PAJCCI (Junaid Makda) 291 LEAVES certain
                    """)
    void findsTheTotalsOfTheShippedSituation(LocalDate day, String expected) {
        List<TotalSet> sets = new CargoTotalsQuery(PakAfg.reads()).on(PakAfg.situation(), day, AsOf.latest());

        assertThat(sets.stream()
                        .map(set -> "%d %s %d %s %s"
                                .formatted(
                                        set.check().stated().low(),
                                        set.total().speaker(),
                                        set.check().difference().low(),
                                        set.check().outcome(),
                                        set.isCertain()
                                                ? "certain"
                                                : set.doubts().toString())))
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    }
}
