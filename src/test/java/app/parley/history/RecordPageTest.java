package app.parley.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.dossier.DossierFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordPageTest {
    private static final Map<String, String> CELLS = Map.of(
            "id", "e-1",
            "crossing_id", "torkham",
            "round_id", "r1-doha",
            "commitment_id", "c-1",
            "ceasefire_id", "cf-1",
            "document_id", "d-1");

    @ParameterizedTest
    @EnumSource(DossierFile.class)
    void everyKindOfRecordIsShownSomewhere(DossierFile file) {
        assertThat(RecordPage.path(file, "x", CELLS, true)).isPresent();
    }

    @Test
    void incidentIsChosenOnTheTimeline() {
        assertThat(RecordPage.path(DossierFile.EVENTS, "uuid", CELLS, true)).contains("timeline?selected=incident:e-1");
    }

    @Test
    void retractedIncidentIsShownNowhere() {
        assertThat(RecordPage.path(DossierFile.EVENTS, "uuid", CELLS, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"talks, a=b, talks?a=b", "timeline?c=d, a=b, timeline?c=d&a=b", "talks, '', talks"})
    void queryIsJoinedToWhatThePathHas(String path, String query, String whole) {
        assertThat(RecordPage.joined(path, query)).isEqualTo(whole);
    }
}
