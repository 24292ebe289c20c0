package app.parley.overview.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import app.parley.Screens;
import app.parley.shell.Choice;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CargoScreenTest extends FactScreenTest {

    @Test
    void unitsPeopleAndPerishablesStandApartAndNothingIsAddedUp() {
        go("cargo?on=2025-10-25");

        List<String> groups = within("stranded-table", "fact-group");
        assertThat(groups)
                .containsExactly(
                        "Goods and vehicles at crossings",
                        "Goods and vehicles not of one crossing: ports, several crossings or the whole country",
                        "Perishables, counted apart",
                        "People, counted apart");
        assertThat(rows("stranded-table"))
                .anySatisfy(row -> assertThat(row).startsWith("Torkham").contains("83", "vehicles", "the day viewed"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Torkham")
                        .contains("400", "containers", "15 Oct 2025", "10 days before", "Stale"))
                .anySatisfy(
                        row -> assertThat(row).startsWith("Not of one crossing").contains("News Alert", "hundreds"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Not of one crossing")
                        .contains("500", "trucks of perishables", "PAJCCI Kabul"));
        assertThat(words("stranded-table")).contains("No count is on record by this day for:", "Badini");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-10-21 | Torkham            | at least 1,500 vehicles on 21 Oct 2025
            2025-10-27 | Torkham            | 4,000–5,000 vehicles on 27 Oct 2025
            2025-10-19 | Chaman–Spin Boldak | 74–422 containers on 19 Oct 2025 best 422 · 3 claims
            2025-10-24 | Kharlachi          | 0 vehicles on 24 Oct 2025
            """)
    void rangesAndOpenEndsStayAsTheyAre(String on, String crossing, String count) {
        go("cargo?on=" + on);

        assertThat(rows("stranded-table"))
                .anySatisfy(row -> assertThat(row).startsWith(crossing).contains(count));
    }

    @Test
    void totalsAreHeldAgainstTheirPartsInWords() {
        go("cargo?on=2025-10-25");

        assertThat(words("total-sets"))
                .contains("495 counted at 2 crossings, 495 stated. The parts make up the stated total.")
                .contains("1,100 counted at 4 crossings, 1,391 stated. 291 stated elsewhere or not explained.")
                .contains("all said by FBR", "vehicles (transit)", "a day apart at most", "the total names Chaman")
                .contains("reported together by")
                .doesNotContain("May belong together");
    }

    @Test
    void beforeTheFirstTotalThereIsASentence() {
        go("cargo?on=2025-10-14");

        assertThat(words("total-sets")).contains("no stated total is on record");
    }

    @Test
    void disagreementsAreToldFromCountsOfDifferentThings() {
        go("cargo?on=2026-01-12");

        assertThat(words("dispute-list"))
                .contains("28 against 26")
                .contains("count the same thing on the same day, and their numbers do not meet")
                .contains("Not the same thing:")
                .contains("One speaker, Transit trade officials, counts several things there");
    }

    @Test
    void speakersStandSideBySideUnitByUnit() {
        go("cargo?on=2025-10-25");

        assertThat(rows("speaker-table"))
                .filteredOn(row -> row.startsWith("FBR"))
                .singleElement()
                .asString()
                .contains("25 Oct 2025", "412", "83", "24 Oct 2025", "495", "23 Oct 2025", "363");
        assertThat(rows("speaker-table"))
                .anyMatch(row -> row.startsWith("PAJCCI (Junaid Makda)"))
                .anyMatch(row -> row.startsWith("Senior Pakistani customs official"));
    }

    @Test
    void nothingOnRecordIsNotZero() {
        go("cargo?on=2020-01-01");

        assertThat(words("cargo-screen")).contains("That is not a count of zero.", "No estimate yet");
    }

    @Test
    void estimateIsWrittenOutFromWhatIsOnRecord() {
        go("cargo?on=2025-10-25");

        assertThat(words("waiting-result"))
                .contains("Estimate: 2.3–3.1 million USD")
                .contains("1,100 containers × 14 days × 150–200 USD = 2.3–3.1 million USD")
                .contains("No estimate yet: it takes trucks, days, and two assumptions of yours")
                .contains("The count of containers is 10 days older than the day viewed")
                .contains("leaves out");
        assertThat(words("waiting-fields"))
                .contains("Joint chamber, undated", "PAJCCI (Junaid Makda)", "Your assumption")
                .doesNotContain("by you");
    }

    @Test
    void changedAssumptionIsMarkedKeptInTheAddressAndTakenBack() {
        go("cargo?on=2025-10-25");
        write("waiting-perDayHigh", "250");

        assertThat(words("waiting-result")).contains("× 150–250 USD = 2.3–3.9 million USD", "changed by you");
        assertThat(words("waiting-fields")).contains("changed from 150–200 by you");
        assertThat(address()).contains("perDayHigh=250", "on=2025-10-25");

        write("waiting-count", "600-700");
        assertThat(words("waiting-result"))
                .contains("600–700 containers × 14 days × 150–250 USD = 1.3–2.5 million USD");
        assertThat(address()).contains("count=600-700");

        _click(_get(NativeButton.class, spec -> spec.withId("waiting-reset")));
        assertThat(words("waiting-result")).contains("1,100 containers × 14 days × 150–200 USD");
        assertThat(address()).doesNotContain("perDayHigh", "count=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count=1000&days=10&perDayLow=100&perDayHigh=100  | 1,000 containers × 10 days × 100 USD = 1 million USD
            days=1                                           | 1,100 containers × 1 day × 150–200 USD = 170,000–220,000 USD
            days=13-14                                       | 1,100 containers × 13–14 days × 150–200 USD = 2.1–3.1 million USD
            count=6500%2B                                    | at least 6,500 containers × 14 days × 150–200 USD = at least 14 million USD
            count=0                                          | 0 containers × 14 days × 150–200 USD = 0 USD
            count=1000000&days=36500&perDayLow=1000000&perDayHigh=1000000 | = 37,000 trillion USD
            trucks=500&spoiledPerDay=5&truckValue=10000      | 500 trucks × 14 days × 5 % a day (never more than the whole load) × 10,000 USD = 3.5 million USD
            spoiledPerDay=4-6&truckValue=8000-10000          | = 2.2–4.2 million USD
            count=-1                                         | “-1” is not a number, or two such as 600-700, from 0 to 1,000,000. 1,100 is used.
            count=1000001                                    | 1,100 containers × 14 days
            count=%3Cscript%3E                               | “<script>” is not a number
            perDayLow=1e9                                    | “1e9” is not a number from 0 to 1,000,000. 150 is used.
            perDayLow=300                                    | The low charge is above the high one, so what is on record is used.
            truckValue=lots                                  | “lots” is not a number, or two such as 600-700, from 0 to 1,000,000,000. It is left out.
            charge=none&basis=none                           | 1,100 containers × 14 days × 150–200 USD
            basis=chaman                                     | 400 containers × 14 days × 150–200 USD
            """)
    void addressHoldsTheAssumptions(String query, String expected) {
        go("cargo?on=2025-10-25&" + query);

        assertThat(words("waiting-calculator")).contains(expected);
    }

    @Test
    void anotherCountOnRecordCanBeStartedFrom() {
        go("cargo?on=2025-10-25&count=7");
        Choice bases = _get(Choice.class, spec -> spec.withId("waiting-pick-basis"));
        bases.setValue("torkham");
        _fireValueChange(bases);

        assertThat(words("waiting-result")).contains("400 containers × 14 days");
        assertThat(address()).contains("basis=torkham").doesNotContain("count=");
    }

    @Test
    void flowByTheDayIsNotOfferedAsACount() {
        go("cargo?on=2025-10-25");

        assertThat(options("waiting-pick-basis"))
                .anyMatch(option -> option.startsWith("5,000 containers"))
                .noneMatch(option -> option.startsWith("500 containers,"));
    }

    @Test
    void countedTrafficDecidesOnTheDaysAndKeepsTheAssumptions() {
        go("cargo?on=2025-10-25&traffic=returnees&perDayHigh=250");

        assertThat(words("waiting-fields")).contains("closed to returnees");
        assertThat(words("waiting-result")).contains("150–250 USD");
    }

    @Test
    void crossingHasItsOwnEstimate() {
        go("crossings/torkham?on=2025-10-25&perDayHigh=250");

        assertThat(words("waiting-result")).contains("400 containers × 14 days × 150–250 USD = 0.84–1.4 million USD");
        write("waiting-days", "10");
        assertThat(address()).contains("days=10", "perDayHigh=250", "on=2025-10-25");
        assertThat(everything().map(link -> link.getAttribute("href"))).contains("cargo?on=2025-10-25");
    }

    @Test
    void crossingWithoutACountOfContainersSaysSo() {
        go("crossings/badini?on=2025-10-25");

        assertThat(words("waiting-calculator"))
                .contains("No count of containers is on record here by this day")
                .contains("No estimate yet");
    }

    private static void write(String id, String text) {
        Input input = _get(Input.class, spec -> spec.withId(id));
        input.setValue(text);
        _fireValueChange(input);
    }

    /** The query part that the browser was told to show. */
    private static String address() {
        return ComponentUtil.getData(UI.getCurrent(), QueryParameters.class).getQueryString();
    }

    private static List<String> options(String id) {
        return _get(Choice.class, spec -> spec.withId(id))
                .getElement()
                .getChildren()
                .map(Screens::text)
                .toList();
    }

    private static List<String> within(String outer, String inner) {
        return parts(outer)
                .flatMap(Screens::within)
                .filter(element ->
                        !element.isTextNode() && element.getClassList().contains(inner))
                .map(Screens::text)
                .toList();
    }
}
