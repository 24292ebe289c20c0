package app.parley.overview.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import app.parley.Screens;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareScreenTest extends FactScreenTest {

    @Test
    void twoCrossingsStandSideBySide() {
        go("compare?a=torkham&b=chaman&on=2025-11-10&traffic=returnees");

        assertThat(heading()).isEqualTo("Torkham and Chaman–Spin Boldak");
        assertThat(row("Days closed")).isEqualTo("Days closed Torkham 20 Chaman–Spin Boldak 8 Second less first −12");
        assertThat(row("Days open")).isEqualTo("Days open Torkham 10 Chaman–Spin Boldak 22 Second less first +12");
        assertThat(row("Days restricted")).contains("Torkham 0", "Second less first 0");
        assertThat(row("Day of the closure then")).contains("not closed, no count");
    }

    @Test
    void dayCounterIsThatOfTheCrossingPage() {
        go("compare?a=torkham&b=angoor-adda&on=2025-10-25");

        assertThat(row("Day of the closure then")).contains("Torkham 14", "Angoor Adda 14", "since 12 Oct 2025");
        assertThat(row("Days closed")).contains("Torkham 14", "Angoor Adda 14");
        assertThat(row("Days unknown")).contains("Torkham 16 ", "Angoor Adda 0 ");
        assertThat(row("Days open")).contains("Torkham 0 ", "Angoor Adda 16 ");
    }

    @Test
    void onlyLikeUnitsHaveADifferenceWithBothDates() {
        go("compare?a=torkham&b=chaman&on=2025-10-25");

        assertThat(row("vehicles")).contains("83", "412", "Second less first +329", "25 Oct 2025 against 25 Oct 2025");
        assertThat(rows("compare-table"))
                .filteredOn(row -> row.startsWith("containers "))
                .singleElement()
                .asString()
                .contains(
                        "400 containers 15 Oct 2025", "400 containers 20 Oct 2025", "20 Oct 2025 against 15 Oct 2025");
    }

    @Test
    void oneCrossingBeforeAndAfterADate() {
        go("compare?a=torkham&date=2025-10-18&days=10&on=2025-12-01");

        assertThat(heading()).isEqualTo("Torkham before and after 18 Oct 2025");
        assertThat(row("Days counted"))
                .contains("Before 10 days", "8 Oct 2025 – 17 Oct 2025", "After 10 days", "18 Oct 2025 – 27 Oct 2025");
        assertThat(row("Days closed")).contains("Before 6 ", "After 10 ", "+4");
        assertThat(row("Day of the closure then")).contains("Before 6 ", "After 16 ");
    }

    @Test
    void daysThatHaveNotComeAreNotCounted() {
        go("compare?a=torkham&date=2025-10-18&days=30&on=2025-10-25");

        assertThat(words("compare-note")).contains("Only 8 of 30 days");
        assertThat(row("Days counted")).contains("After 8 days");
        assertThat(row("Days closed")).contains("windows differ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=nowhere&b=chaman                 | There is no crossing “nowhere”
            a=torkham&b=torkham                | cannot be compared with itself
            a=torkham&date=18.10.2025          | “18.10.2025” is not a day
            a=torkham&date=2025-11-05          | comes after the day viewed
            a=torkham&b=chaman&days=0          | “0” is not a number of days from 1 to 366
            a=torkham&b=chaman&days=ten        | “ten” is not a number of days
            a=torkham&b=chaman&km=501          | “501” is not a distance of 1 to 500 km
            a=torkham&b=chaman&date=2025-10-18 | “chaman” is left out
            """)
    void whatCannotBeFollowedIsTold(String query, String sentence) {
        go("compare?on=2025-10-25&" + query);

        assertThat(words("notice")).contains(sentence);
        assertThat(rows("compare-table")).isNotEmpty();
    }

    @Test
    void withoutAnyChoiceTheGravestAreCompared() {
        go("compare?on=2025-10-25");

        assertThat(heading()).isEqualTo("Chaman–Spin Boldak and Torkham");
        assertThat(parts("notice")).isEmpty();
    }

    @Test
    void swappingTurnsTheSidesRound() {
        go("compare?a=torkham&b=chaman&on=2025-10-25&days=60");

        _click(_get(NativeButton.class, spec -> spec.withText("Swap")));

        assertThat(heading()).isEqualTo("Chaman–Spin Boldak and Torkham");
        assertThat(row("vehicles")).contains("−329");
        assertThat(row("Days counted")).contains("60 days");
    }

    @Test
    void withoutAPositionIncidentsAreNotCounted() {
        go("compare?a=badini&b=torkham&on=2025-11-10&km=500");

        assertThat(row("All kinds")).contains("Position unknown: incidents nearby cannot be counted.");
        assertThat(row("Without a position")).matches(".*Badini [0-9–]+ Torkham [0-9–]+");
    }

    @Test
    void deadAreThoseOfTheLargestReport() {
        go("compare?a=torkham&b=chaman&on=2025-11-10&km=500&days=60");

        assertThat(words("nearby-table")).contains("largest report:", "dead");
        assertThat(words("compare-note")).contains("never added up", "town centres");
    }

    @Test
    void talksAndEasingsAreAnOrderInTime() {
        go("compare?a=torkham&date=2025-10-18&on=2026-10-04&traffic=returnees");

        assertThat(words("compare-note")).contains("This is an order in time and no more.");
        List<String> rounds = rows("lag-table");
        assertThat(rounds)
                .filteredOn(row -> row.contains("25–30 Oct 2025"))
                .singleElement()
                .asString()
                .contains("Istanbul", "2 days after", "returnees, 1 Nov 2025", "none before");
        assertThat(rounds)
                .filteredOn(row -> row.contains("Urumqi"))
                .singleElement()
                .asString()
                .contains("151 days before", "none since: returnees was open", "118 days before", "no easing since");
    }

    @Test
    void whatStayedClosedHasNoReopening() {
        go("compare?a=torkham&date=2025-10-18&on=2025-10-25");

        assertThat(rows("lag-table"))
                .filteredOn(row -> row.contains("Doha"))
                .singleElement()
                .asString()
                .contains("no reopening since", "6 days by the day viewed");
    }

    private static String heading() {
        return everything()
                .filter(element -> element.getTag().equals("h1"))
                .map(Screens::text)
                .findFirst()
                .orElseThrow();
    }

    private static String row(String name) {
        return rows("compare-table").stream()
                .filter(row -> row.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is no row of " + rows("compare-table")));
    }
}
