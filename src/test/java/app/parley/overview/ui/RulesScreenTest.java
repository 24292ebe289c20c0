package app.parley.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import app.parley.Screens;
import app.parley.shell.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulesScreenTest extends FactScreenTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasAPassageAtItsAnchor(Rule rule) {
        go("rules?on=2025-10-25");

        assertThat(Screens.textOf(rule.slug())).contains("Does not say:", "Example");
        assertThat(everything().map(element -> element.getAttribute("href")))
                .anyMatch(href -> href != null && href.endsWith("#" + rule.slug()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crossing=torkham&on=2025-10-25                   | closed-days   | Torkham, import: first closed local date 12 Oct 2025 (Asia/Karachi). 25 Oct 2025 − 12 Oct 2025 + 1 = day 14.
            crossing=torkham&on=2026-10-04                   | closed-days   | 4 Oct 2026 − 12 Oct 2025 + 1 = day 358.
            crossing=torkham&on=2025-10-31&traffic=returnees | closed-days   | 31 Oct 2025 − 12 Oct 2025 + 1 = day 20.
            crossing=angoor-adda&on=2024-01-01               | closed-days   | 1 Jan 2024 − 30 Apr 2023 + 1 = day 247. 1 Jan 2024 − 1 Apr 2023 + 1 = day 276. The count is a range: day 247–276.
            crossing=torkham&on=2025-11-01                   | status        | Something passes and something is held back, so Torkham as a whole is restricted.
            crossing=torkham&on=2025-10-25                   | status        | Nothing assessed passes, so Torkham as a whole is closed.
            crossing=torkham&on=2026-10-14                   | freshness     | Torkham: newest report of 4 Oct 2026. 14 Oct 2026 − 4 Oct 2026 = 10 days. 240 hours are more than 72: stale.
            crossing=torkham&on=2025-10-25                   | freshness     | 0 hours are not more than 72: not stale.
            crossing=torkham&on=2025-11-01                   | contradiction | contradict each other on the status
            crossing=torkham&on=2025-11-01                   | vouching      | it speaks of this day
            crossing=torkham&on=2025-10-25                   | stranded-now  | 83, by FBR
            crossing=torkham&on=2025-11-10                   | comparison    | Istanbul ended 30 Oct 2025; returnees began to move 1 Nov 2025: 2 days later, in order of time only.
            crossing=torkham&on=2025-10-25                   | open-days     | Torkham, import, October 2025: 25 scheduled days up to 25 Oct 2025. Open 0 + restricted 0 = moved 0; closed 14; unknown 11.
            crossing=torkham&on=2025-11-10&traffic=returnees | open-days     | Moved on 10 of 10 scheduled days, of which 10 are known.
            crossing=torkham&on=2025-11-01                   | exceptional-opening | while import was closed, returnees passed from 1 Nov 2025 to 1 Nov 2025. 1 day; the count of days closed to import is day 21 all the same
            crossing=torkham&on=2025-10-25                   | nearby        | Torkham, import: this closure holds from 12 Oct 2025 to 25 Oct 2025, 14 days.
            crossing=torkham&on=2025-11-10                   | changes       | Torkham: Returnees, outbound: closed on 31 Oct 2025, open from then on. 1 Nov 2025 is the newest change up to 10 Nov 2025.
            crossing=torkham&on=2025-10-25                   | stated-total  | FBR, 24 Oct 2025: 495 vehicles in all.
            crossing=torkham&on=2025-10-25                   | stated-total  | The parts make up the stated total.
            crossing=torkham&on=2025-10-15                   | stated-total  | 291 stated elsewhere or not explained.
            crossing=torkham&on=2025-10-25                   | waiting-cost  | Estimate: 400 containers × 14 days × 150–200 USD =
            crossing=torkham&on=2025-10-25                   | nearby        | Import moved at none of them on any of these days.
            """)
    void exampleIsWorkedOutFromTheDataAtHand(String query, String rule, String expected) {
        go("rules?" + query);

        assertThat(Screens.textOf(rule)).contains(expected);
    }

    @Test
    void withoutAnExampleTheNearestCrossingGivesOne() {
        go("rules?crossing=nawa-pass&on=2025-10-25");

        assertThat(Screens.textOf("closed-days")).contains("Nawa Pass has none on this day.", "25 Oct 2025 −");
        go("rules?crossing=kharlachi&on=2025-11-01&traffic=returnees");
        assertThat(Screens.textOf("status")).doesNotContain("has none on this day");
    }

    @Test
    void whereThereIsNoneAtAllItSaysSo() {
        go("rules?on=1950-01-01");

        assertThat(Screens.textOf("closed-days")).contains("On 1 Jan 1950 the data at hand gives no example of this.");
    }

    @Test
    void unknownCrossingIsToldAndAnotherShown() {
        go("rules?crossing=nowhere&on=2025-10-25");

        assertThat(words("notice")).contains("There is no crossing “nowhere”");
        assertThat(Screens.textOf("closed-days")).contains("Chaman–Spin Boldak, import");
    }

    @Test
    void numbersOnTheFirstScreenLeadToTheirRules() {
        go("?on=2025-10-25");

        assertThat(everything().map(element -> element.getAttribute("href")))
                .contains(
                        "rules?on=2025-10-25&crossing=torkham#closed-days",
                        "rules?on=2025-10-25&crossing=torkham#freshness",
                        "rules?on=2025-10-25&crossing=torkham#stranded-now",
                        "rules?on=2025-10-25");
    }
}
