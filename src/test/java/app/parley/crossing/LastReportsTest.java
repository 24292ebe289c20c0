package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastReportsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # of all,   import,     returnees,  -> import,  returnees,  pedestrian, any
            2025-10-20, 2025-10-25,           , 2025-10-25, 2025-10-20, 2025-10-20, 2025-10-25
            2025-10-20, 2025-10-12, 2025-10-21, 2025-10-20, 2025-10-21, 2025-10-20, 2025-10-21
                      , 2025-10-12,           , 2025-10-12,           ,           , 2025-10-12
            2025-10-20,           ,           , 2025-10-20, 2025-10-20, 2025-10-20, 2025-10-20
                      ,           ,           ,           ,           ,           ,
            """)
    void confirmationSpeaksOfItsTrafficAndAClaimOfAll(
            @Nullable LocalDate ofAll,
            @Nullable LocalDate importConfirmed,
            @Nullable LocalDate returneesConfirmed,
            @Nullable LocalDate ofImport,
            @Nullable LocalDate ofReturnees,
            @Nullable LocalDate ofPedestrians,
            @Nullable LocalDate ofAny) {
        Map<Traffic, LocalDate> confirmed = new EnumMap<>(Traffic.class);
        if (importConfirmed != null) {
            confirmed.put(Traffic.IMPORT, importConfirmed);
        }
        if (returneesConfirmed != null) {
            confirmed.put(Traffic.RETURNEES, returneesConfirmed);
        }
        LastReports reports = new LastReports(ofAll, confirmed);

        assertThat(reports.of(Traffic.IMPORT)).isEqualTo(ofImport);
        assertThat(reports.of(Traffic.RETURNEES)).isEqualTo(ofReturnees);
        assertThat(reports.of(Traffic.PEDESTRIAN)).isEqualTo(ofPedestrians);
        assertThat(reports.ofAny()).isEqualTo(ofAny);
    }
}
