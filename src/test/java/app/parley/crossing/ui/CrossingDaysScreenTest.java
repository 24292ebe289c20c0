package app.parley.crossing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import app.parley.PakAfg;
import app.parley.Screens;
import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingDays;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.DayFile;
import app.parley.crossing.DayFile.SidedClaim;
import app.parley.crossing.OpeningSchedule;
import app.parley.shell.ViewState;
import app.parley.source.SpeakerSide.Side;
import app.parley.time.DateInterval;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections on the days of a crossing. */
class CrossingDaysScreenTest extends FactScreenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | import    | 2025-2025 | 12 Oct 2025 To 31 Dec 2025 Days 81 Status Closed Closed day day 1 – day 81 Rests on Import, export, transit: since 12 Oct 2025
            torkham     | returnees | 2025-2025 | 1 Nov 2025 To 31 Dec 2025 Days 61 Status Open Closed day no count Rests on Returnees: 12 Oct 2025 – 31 Oct 2025
            angoor-adda | import    | 2023-2025 | 30 Apr 2023 To 10 Mar 2025 Days 681 Status Closed Closed day day 1–30 – day 681–710 Rests on Import, export, transit: April 2023 – 10 Mar 2025
            angoor-adda | import    | 2023-2025 | 1 Apr 2023 To 29 Apr 2023 Days 29 Status Unknown: a date known in part leaves it undecided Closed day no count Rests on Import, export, transit: April 2023 – 10 Mar 2025
            bahramcha   | import    | 2025-2025 | 1 Jan 2025 To 31 Dec 2025 Days 365 Status Unknown: not assessed Closed day no count Rests on no assessment
            """)
    void calendarIsAlsoATableOfRuns(String slug, String traffic, String years, String row) {
        String window = "&from=" + years.substring(0, 4) + "-01-01&to=" + years.substring(5) + "-12-31";
        go("crossings/" + slug + "?on=2025-12-31&traffic=" + traffic + window);

        assertThat(rows("calendar-table")).contains(row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | on=2026-10-04                              | 2025–2026
            torkham     | on=2026-10-04&day=2025-11-01               | 2025–2026
            torkham     | on=2026-10-04&day=2019-11-01               | 2019
            angoor-adda | on=2025-10-25                              | 2023–2025
            bahramcha   | on=2025-10-25                              | 2025
            torkham     | on=2026-10-04&from=1999-05-05&to=2024-06-01 | 2022–2024
            """)
    void calendarShowsAPageOfYears(String slug, String query, String years) {
        go("crossings/" + slug + "?" + query);

        assertThat(words("calendar-years")).isEqualTo(years);
    }

    @Test
    void everyTrafficHasAStrip() {
        go("crossings/torkham?on=2025-12-31&from=2025-01-01&to=2025-12-31");

        assertThat(parts("traffic-strips")
                        .flatMap(Screens::within)
                        .filter(e -> !e.isTextNode() && e.getTag().equals("li")))
                .hasSize(7)
                .map(Screens::text)
                .contains(
                        "Import 81 days closed, 284 days unknown",
                        "Returnees 20 days closed, 61 days open, 284 days unknown",
                        "Humanitarian 53 days closed, 28 days restricted, 284 days unknown");
    }

    @Test
    void dayChosenShowsWhoDecidesItAndWhoVouches() {
        go("crossings/torkham?on=2026-10-04&day=2025-11-01");

        assertThat(words("day-panel-head")).startsWith("Saturday, 1 November 2025 Import closed, day 21");
        assertThat(words("day-decides"))
                .contains("Decided by", "Import, export, transit, both ways: closed, since 12 Oct 2025", "Study notes");
        assertThat(rows("day-claims"))
                .anySatisfy(row ->
                        assertThat(row).startsWith("Open").contains("TRT via The Sun Maldives", "side not known"))
                .anySatisfy(row -> assertThat(row).contains("State Bank of Pakistan via Afghan outlets", "Pakistan"));
        assertThat(parts("whole-page").map(link -> link.getAttribute("href")))
                .containsExactly("crossings/torkham?on=2025-11-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | 2025-11-05 | returnees | Open since this assessed closure ended:
            angoor-adda | 2023-04-15 | import    | Left undecided by
            bahramcha   | 2025-11-05 | import    | No assessment speaks of import on this day.
            """)
    void dayTellsWhatItRestsOn(String slug, String day, String traffic, String expected) {
        go("crossings/" + slug + "?on=2026-10-04&traffic=" + traffic + "&day=" + day);

        assertThat(words("day-panel")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-30", "tomorrow", "9999-01-01", "0001-01-01", "''"})
    void dayThatIsNoneFallsBackToTheDayViewed(String day) {
        go("crossings/torkham?on=2025-10-25&day=" + day);

        assertThat(words("day-panel-head")).startsWith("Saturday, 25 October 2025");
    }

    @Test
    void choosingADayShowsItWithoutLeaving() {
        go("crossings/torkham?on=2025-10-25");

        NativeButton after = LocatorJ._get(NativeButton.class, spec -> spec.withText("Day after"));
        LocatorJ._click(after);
        assertThat(words("day-panel-head")).startsWith("Sunday, 26 October 2025 Import closed, day 15");

        DayGrid grid = LocatorJ._get(DayGrid.class);
        ComponentUtil.fireEvent(grid, new DayGrid.DayChosen(grid, true, "2025-10-11"));
        assertThat(words("day-panel-head")).startsWith("Saturday, 11 October 2025 Import unknown");
        assertThat(words("counter-figure")).isEqualTo("Day 14 Closed to import");

        ComponentUtil.fireEvent(grid, new DayGrid.DayChosen(grid, true, "nonsense"));
        ComponentUtil.fireEvent(grid, new DayGrid.DayBeyond(grid, true, "2024-10-11"));
        assertThat(words("calendar-years")).isEqualTo("2022–2024");
        assertThat(words("day-panel-head")).startsWith("Friday, 11 October 2024");
    }

    @Test
    void earlierAndLaterTurnPagesOfYears() {
        go("crossings/torkham?on=2026-10-04");

        LocatorJ._click(LocatorJ._get(NativeButton.class, spec -> spec.withText("Earlier")));
        assertThat(words("calendar-years")).isEqualTo("2022–2024");
        LocatorJ._click(LocatorJ._get(NativeButton.class, spec -> spec.withText("Later")));
        assertThat(words("calendar-years")).startsWith("2025–");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | 2026-01-12 | Only one side is heard on 12 Jan 2026. Pakistan: closed.
            bahramcha   | 2026-01-12 | No speaker known to be of either side is heard on 12 Jan 2026.
            torkham     | 2025-10-15 | Only one side is heard on 15 Oct 2025. Pakistan: closed.
            """)
    void sidesWordsAreToldApart(String slug, String on, String expected) {
        go("crossings/" + slug + "?on=" + on);

        assertThat(words("sides-note")).isEqualTo(expected);
    }

    /** Invented claims: on record no speaker known to be of side B contradicts one of side A. */
    @Test
    void differingWordsOfTheSidesStandSideBySide() {
        LocalDate day = LocalDate.of(2025, 11, 1);
        CrossingDays days =
                new CrossingDays(List.of(), true, new OpeningSchedule(List.of()), true, List.of(), List.of());
        ViewState state = ViewState.of(new ViewState.Defaults("pak-afg-2025", day));
        CrossingView view = new CrossingView("torkham", days, PakAfg.situation(), state, CrossingWords.here());
        DayFile file = new DayFile(
                new CrossingDay(day, CrossingStatus.UNKNOWN, null, null),
                null,
                List.of(
                        said(ClaimedStatus.CLOSED, "Invented customs house", Optional.of(Side.A)),
                        said(ClaimedStatus.OPEN, "Invented border commissariat", Optional.of(Side.B)),
                        said(ClaimedStatus.RESTRICTED, "Invented traveller", Optional.empty())),
                false);

        String words = Screens.text(new SidesSection(view, file).getElement());

        assertThat(words)
                .contains("The sides’ words differ on 1 Nov 2025. Pakistan: closed; Islamic Emirate of Afghanistan")
                .contains("Closed : Invented customs house", "Open : Invented border commissariat")
                .contains("Side not known Restricted : Invented traveller");
    }

    private static SidedClaim said(ClaimedStatus status, String speaker, Optional<Side> side) {
        LocalDate day = LocalDate.of(2025, 11, 1);
        return new SidedClaim(
                new StatusClaim(
                        UUID.randomUUID(), DateInterval.of(day, day), day, true, status, null, speaker, List.of()),
                side);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | 2025-10-31 | import    | October 2025: moved on 0 of 20 scheduled days that are known.
            torkham     | 2025-12-31 | returnees | December 2025: moved on 31 of 31 scheduled days that are known. 12 Oct 2025 to 31 Dec 2025: moved on 61 of 81 scheduled days that are known.
            torkham     | 2025-12-31 | humanitarian | December 2025: moved on 28 of 31 scheduled days that are known; 28 of them partly.
            angoor-adda | 2026-10-04 | import    | 1 Apr 2023 to 4 Oct 2026: moved on 215 of 1,254 scheduled days that are known; 29 more days not known.
            angoor-adda | 2023-04-30 | import    | April 2023: moved on 0 of 1 scheduled day that is known; 29 more days not known.
            """)
    void openDaysAreToldOfScheduledDays(String slug, String on, String traffic, String expected) {
        go("crossings/" + slug + "?on=" + on + "&traffic=" + traffic);

        assertThat(words("open-days-said")).contains(expected);
        assertThat(words("section-open-days")).contains("No schedule of " + traffic + " is on file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | 2026-10-04 | 358 days From when to when since 12 Oct 2025 in force on 4 Oct 2026
            torkham     | 2026-10-04 | 20 days From when to when 12 Oct 2025 – 31 Oct 2025
            angoor-adda | 2026-10-04 | 681–710 days From when to when April 2023 – 10 Mar 2025
            ghulam-khan | 2025-10-12 | 1 day From when to when since 12 Oct 2025
            """)
    void longestClosuresAreRankedByTraffic(String slug, String on, String expected) {
        go("crossings/" + slug + "?on=" + on);

        assertThat(rows("longest-closures")).anySatisfy(row -> assertThat(row).startsWith(expected));
        assertThat(rows("longest-closures").get(1)).isEqualTo("Import, export, transit");
    }

    @Test
    void exceptionalOpeningsNameTrafficWayAndDays() {
        go("crossings/torkham?on=2025-12-31");

        assertThat(rows("exceptional-openings"))
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "Returnees freely Pakistan to", "since 1 Nov 2025 still so on 31 Dec 2025", "61 days"))
                .anySatisfy(row -> assertThat(row).contains("Humanitarian restricted", "since 4 Dec 2025", "28 days"));
        assertThat(words("exceptional-claims")).contains("claims that something passes");
    }

    @Test
    void nearbyCrossingsTellWhetherFlowMovedThere() {
        go("crossings/torkham?on=2026-10-04");

        assertThat(rows("nearby"))
                .hasSize(6)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Kharlachi")
                        .contains(
                                "about 110 km", "since the same day as here", "moved on 0 of 358 days, closed on 358"))
                .anySatisfy(row -> assertThat(row).startsWith("Arandu").contains("since 11 Oct 2025"));
        assertThat(words("section-nearby")).contains("Position not known: Badini, Bin Shahi, Gursal, Nawa Pass.");
    }

    @ParameterizedTest
    @CsvSource({"torkham", "angoor-adda", "bahramcha", "ghulam-khan", "chaman", "badini", "nawa-pass"})
    void everySectionSaysHowItCounts(String slug) {
        go("crossings/" + slug + "?on=2025-12-31");

        List<String> rules =
                parts("rule-link").map(link -> link.getAttribute("href")).toList();
        for (String rule : List.of("closed-days", "status", "open-days", "exceptional-opening", "nearby", "vouching")) {
            assertThat(rules).anySatisfy(href -> assertThat(href).endsWith("crossing=" + slug + "#" + rule));
        }
        assertThat(everything().map(Element::getTag)).contains("day-grid");
    }

    @Test
    void crossingWithoutAssessmentPromisesNothing() {
        go("crossings/bahramcha?on=2025-12-31");

        assertThat(words("section-open-days")).contains("no day counts as open or as closed");
        assertThat(words("section-longest")).contains("does not mean that it was open");
        assertThat(words("section-exceptional")).contains("so nothing counts as an exception");
    }
}
