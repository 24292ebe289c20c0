package app.parley.crossing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import app.parley.Screens;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerScreenTest extends FactScreenTest {
    private static final String TORKHAM = "crossings/torkham/ledger";

    @Test
    void startsOfOctoberAreOneDisagreementWithWhatTheDeskTakesAndWhy() {
        go(TORKHAM + "?on=2026-10-04");

        assertThat(words("disagreement"))
                .contains("The start of “Closed”: 4 dates are given, 10 Oct 2025 to 13 Oct 2025")
                .contains("side by side from 11 Oct 2025 to 11 Feb 2026")
                .contains("10 Oct 2025 1 claim Starts 2 days earlier State Bank of Pakistan via Afghan outlets")
                .contains("12 Oct 2025 10 claims As assessed")
                .contains("13 Oct 2025 1 claim Starts 1 day later ANI citing Dawn")
                .contains(
                        "The desk takes 12 Oct 2025: “Trade shut; day 1 is 12 October by the count most reports use”.");
    }

    @Test
    void firstOfNovemberSaysWhoSaysWhatAndWhatTheDeskTakes() {
        go(TORKHAM + "?on=2025-11-01&from=2025-10-25&to=2025-11-08");

        assertThat(words("disagreement"))
                .contains("The status on 1 Nov 2025: “Closed”, “Open”, “Returnees only”")
                .contains("Open 1 claim Otherwise assessed TRT via The Sun Maldives")
                .contains("Returnees only 1 claim As assessed Deputy Commissioner Khyber")
                .contains("The desk takes for 1 Nov 2025: trade, humanitarian, pedestrian closed; returnees open.");
    }

    @Test
    void startOfTheSuspensionAtChamanStandsThreeDaysLater() {
        go("crossings/chaman/ledger?on=2025-10-25");

        assertThat(words("disagreement"))
                .contains(
                        "4 dates are given, 10 Oct 2025 to 15 Oct 2025", "15 Oct 2025 1 claim Starts 3 days later FBR")
                .contains("The start of “Returnees only”: 2 dates are given, 12 Oct 2025 to 20 Oct 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AP via UNB | closed from 12 Oct 2025, vouches until 1 Nov 2025 | As assessed
            ANI citing Dawn | closed from 13 Oct 2025, vouches until 27 Oct 2025 | Starts 1 day later
            TRT via The Sun Maldives | open from 1 Nov 2025, vouches until 1 Nov 2025 | Otherwise assessed
            FBR | closed from 12 Oct 2025, vouches until 23 Oct 2025 | Pakistan
            AP via UNB | Reliability B: usually reliable. Credibility not judged | 1 source
            """)
    void rowReadsAsASentence(String speaker, String first, String second) {
        go(TORKHAM + "?on=2025-10-25");

        assertThat(rows("ledger"))
                .filteredOn(row -> row.startsWith(speaker))
                .singleElement()
                .asString()
                .contains(first, second);
    }

    @Test
    void deskStandsOnTopInLinesOfTraffic() {
        go(TORKHAM + "?on=2025-10-25");

        assertThat(rows("ledger").subList(0, 8))
                .anyMatch(row -> row.startsWith("Trade Says Both ways") && row.contains("Closed since 12 Oct 2025"))
                .anyMatch(row -> row.startsWith("Returnees")
                        && row.contains("Pakistan to Islamic Emirate")
                        && row.contains("Closed since 12 Oct 2025")
                        && row.contains("Open since 1 Nov 2025"));
        assertThat(words("assessed-closures"))
                .contains("Reopened on 1 November 2025 for Afghans going home", "claims on these sources");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status=open       | TRT via The Sun Maldives
            status=open,nonsense&order=rating&show=contradicted | TRT via The Sun Maldives
            show=deviating&status=returnees_only | Deputy Commissioner Khyber
            """)
    void filterIsInTheAddress(String query, String speaker) {
        go(TORKHAM + "?on=2025-10-25&" + query);

        assertThat(claims()).singleElement().asString().startsWith(speaker);
    }

    @Test
    void orderAndStatusCanBeChosen() {
        go(TORKHAM + "?on=2025-10-25&order=speaker");

        assertThat(claims()).first().asString().startsWith("ANI citing Dawn");
        assertThat(claims()).hasSizeGreaterThan(15);
    }

    @Test
    void claimCanBeLinkedTo() {
        go(TORKHAM + "?on=2025-10-25");
        String link = parts("ledger-link")
                .map(anchor -> Objects.requireNonNull(anchor.getAttribute("href")))
                .findFirst()
                .orElseThrow();

        go(link);

        assertThat(link).startsWith("crossings/torkham/ledger?").contains("on=2025-10-25", "claim=");
        assertThat(parts("ledger-picked"))
                .singleElement()
                .satisfies(row -> assertThat(link)
                        .contains(String.valueOf(row.getAttribute("id")).replace("claim-", "claim=")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order=best&status=shut&show=mine&page=0&claim=1",
                "page=999",
                "from=2100-12-31&to=2100-12-31",
                "from=1900-01-01&to=2100-12-31",
                "from=1900-01-01&to=1900-01-01",
                "from=2025-10-31&to=2025-10-01",
                "on=1900-01-01",
                "claim=00000000-0000-0000-0000-000000000000&traffic=returnees"
            })
    void whatCannotBeReadIsLeftAtItsDefault(String query) {
        for (String slug : List.of("torkham", "nawa-pass", "angoor-adda", "gursal", "badini")) {
            assertThat(Screens.open("crossings/" + slug + "/ledger?" + query))
                    .doesNotContain("This page could not be shown")
                    .contains("claims against assessment");
        }
    }

    @Test
    void unknownCrossingIsNotFound() {
        go("crossings/nowhere/ledger");

        assertThat(words("error-screen")).contains("Nothing here");
    }

    /** A start known to the month is drawn from the first to the last day it can be. */
    @Test
    void startKnownInPartIsDrawnUnsure() {
        go("crossings/angoor-adda/ledger?from=2023-03-01&to=2023-12-31");

        assertThat(parts("bar-unsure")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(words("disagreement"))
                .contains("3 dates are given, April 2023 to September 2023", "Starts 93–152 days later")
                .contains("April 2023 1 claim As assessed");
    }

    /** The days around the assessed start do not reach the starts that others give months later. */
    @Test
    void startGivenMonthsLaterIsHeldAgainstTheAssessedOne() {
        go("crossings/angoor-adda/ledger?on=2024-01-01");

        assertThat(words("disagreement")).contains("3 dates are given, April 2023 to September 2023");
        assertThat(claims()).singleElement().asString().startsWith("The Nation");
    }

    @Test
    void trafficWithoutAssessmentIsSaidToBeUnknown() {
        go("crossings/nawa-pass/ledger");

        assertThat(rows("ledger")).anyMatch(row -> row.contains("Unknown, which does not mean open"));
    }

    private static List<String> claims() {
        return parts("ledger")
                .flatMap(Screens::within)
                .filter(element -> !element.isTextNode() && element.getTag().equals("tr"))
                .filter(row -> String.valueOf(row.getAttribute("id")).startsWith("claim-"))
                .map(Screens::text)
                .toList();
    }

    /** So that the lines behind the rows are where the days are. */
    @Test
    void dayViewedIsALine() {
        go(TORKHAM + "?on=2025-10-25");

        assertThat(parts("fact-table").map(Element::getStyle).map(style -> String.valueOf(style.get("--ledger-lines"))))
                .anyMatch(lines -> lines.contains("var(--accent)"));
    }
}
