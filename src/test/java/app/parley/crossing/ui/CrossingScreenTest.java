package app.parley.crossing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import app.parley.Screens;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingScreenTest extends FactScreenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | 2025-10-25 |           | Day 14 Closed to import
            torkham     | 2025-10-29 |           | Day 18 Closed to import
            torkham     | 2026-10-04 |           | Day 358 Closed to import
            torkham     | 2025-10-31 | returnees | Day 20 Closed to returnees
            torkham     | 2025-11-01 | returnees | Open to returnees
            torkham     | 2025-09-01 | returnees | Not known for returnees
            torkham     | 2025-12-04 | humanitarian | Restricted for humanitarian
            angoor-adda | 2024-01-01 |           | Day 247–276 Closed to import
            badini      | 2025-10-11 |           | Day 1 Closed to import
            nawa-pass   | 2026-10-04 |           | Not known for import
            """)
    void counterNamesDayAndTraffic(String slug, String on, String traffic, String expected) {
        go("crossings/" + slug + "?on=" + on + (traffic == null ? "" : "&traffic=" + traffic));

        assertThat(words("counter-figure")).isEqualTo(expected);
    }

    @Test
    void ruleOfTheCountStandsBesideIt() {
        go("crossings/torkham?on=2025-10-25");

        assertThat(words("counter-rule"))
                .contains("12 Oct 2025, is day 1", "Asia/Karachi", "import", "other traffic does not break");
    }

    @Test
    void startKnownToTheMonthExplainsTheRange() {
        go("crossings/angoor-adda?on=2024-01-01");

        assertThat(words("counter-rule")).contains("April 2023", "30 Apr 2023", "1 Apr 2023");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham   | 2025-11-01 | Import       | Import Closed since 12 Oct 2025 day 21 Closed since 12 Oct 2025 day 21
            torkham   | 2025-11-01 | Returnees    | Returnees Open since 1 Nov 2025 Unknown not assessed
            torkham   | 2025-12-04 | Humanitarian | Humanitarian Restricted since 4 Dec 2025 Unknown not assessed
            nawa-pass | 2026-10-04 | Pedestrian   | Pedestrian Unknown not assessed Unknown not assessed
            """)
    void matrixSaysEveryCell(String slug, String on, String traffic, String expected) {
        go("crossings/" + slug + "?on=" + on);

        assertThat(rows("traffic-matrix"))
                .filteredOn(row -> row.startsWith(traffic + " "))
                .containsExactly(expected);
    }

    @Test
    void contradictingStatusesStandSideBySideWithTheirReason() {
        go("crossings/torkham?on=2025-11-01");

        assertThat(words("contradictions"))
                .contains("The status on 1 Nov 2025: “Closed”, “Open”, “Returnees only”", "TRT via The Sun Maldives")
                .contains("Deputy Commissioner Khyber");
        assertThat(rows("claims"))
                .filteredOn(row -> row.contains("TRT via The Sun Maldives"))
                .singleElement()
                .asString()
                .contains("disputed: status");
    }

    @ParameterizedTest
    @CsvSource({"torkham, '10 Oct 2025,11 Oct 2025,13 Oct 2025'", "chaman, '10 Oct 2025,11 Oct 2025,15 Oct 2025'"})
    void competingStartsAreListedEvenLongAfter(String slug, String starts) {
        go("crossings/" + slug + "?on=2026-10-04");

        assertThat(words("contradictions")).contains(starts.split(",")).contains("The desk takes 12 Oct 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham   | import    | The start is in dispute: sources give 10 Oct 2025, 11 Oct 2025, 12 Oct 2025, 13 Oct 2025. Counted here from 12 Oct 2025. Who says so
            torkham   | returnees |
            chaman    | returnees | The start is in dispute: sources give 12 Oct 2025, 20 Oct 2025. Counted here from 20 Oct 2025. Who says so
            kharlachi | import    |
            """)
    void startInDisputeIsSaidBesideTheCounter(String slug, String traffic, String expected) {
        go("crossings/" + slug + "?on=2026-10-04&traffic=" + traffic);

        assertThat(words("start-in-dispute")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void unlikeUnitsAndUndatedCountsStayApart() {
        go("crossings/torkham?on=2025-10-25");

        assertThat(words("stranded")).contains("vehicles on 25 Oct 2025", "containers on 15 Oct 2025");
        List<String> groups = parts("fact-group").map(Screens::text).toList();
        assertThat(groups).contains("vehicles", "containers", "people stranded", "Undated counts");
        assertThat(rows("cargo-claims"))
                .filteredOn(row -> row.contains("WFP food aid"))
                .singleElement()
                .asString()
                .startsWith("undated");
    }

    @Test
    void oldReportIsCalledStale() {
        go("crossings/torkham?on=2026-10-14");

        assertThat(words("freshness")).contains("4 Oct 2026", "10 days before the day viewed", "Stale");
    }

    @Test
    void crossingWithoutPositionSaysSo() {
        go("crossings/badini?on=2025-10-25");

        assertThat(words("place-map")).contains("No position is known", "not found");
        assertThat(everything().map(Element::getTag)).doesNotContain("leaflet-map");
    }

    @Test
    void nameInAnotherScriptIsSetApart() {
        go("crossings/angoor-adda");

        assertThat(everything().filter(e -> e.getTag().equals("bdi"))).anySatisfy(name -> {
            assertThat(name.getText()).isEqualTo("انگور اڈہ");
            assertThat(name.getAttribute("dir")).isEqualTo("rtl");
            assertThat(name.getAttribute("lang")).isEqualTo("ur");
        });
    }

    @ParameterizedTest
    @CsvSource({"crossings/nowhere", "crossings/Torkham", "sources/nothing"})
    void unknownIsNotFound(String address) {
        go(address);

        assertThat(words("error-screen")).contains("Nothing here", address);
    }
}
