package app.parley.crossing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import app.parley.Screens;
import app.parley.crossing.BoardSort;
import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.shell.Viewed;
import app.parley.time.AsOf;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CrossingsScreenTest extends FactScreenTest {
    @Autowired
    private CrossingBoardQuery board;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-10-25 | torkham   | 2 | Closed day 14 same day
            2026-10-04 | torkham   | 2 | Closed day 358 same day
            2025-10-29 | torkham   | 3 | Closed day 18 same day
            2025-11-01 | torkham   | 7 | Open to Afghanistan since 1 Nov 2025 Unknown to Pakistan not assessed same day
            2025-12-04 | torkham   | 5 | Restricted to Afghanistan since 4 Dec 2025 Unknown to Pakistan not assessed same day
            2025-12-08 | torkham   | 2 | Closed day 58 stale, 4 d
            2024-01-01 | angoor-adda | 2 | Closed day 247–276 never reported
            2025-10-25 | nawa-pass | 2 | Unknown not assessed
            2023-04-15 | angoor-adda | 2 | Unknown date known in part never reported
            """)
    void cellSaysStatusDayAndAge(String on, String slug, int column, String expected) {
        go("crossings?on=" + on);

        assertThat(cell(slug, column)).isEqualTo(expected);
    }

    @Test
    void noCellOfAnyCrossingIsBlank() {
        go("crossings?on=2025-10-25");

        assertThat(board().select("tr")).hasSize(11).allSatisfy(row -> {
            assertThat(row.select("td")).hasSize(9).allMatch(org.jsoup.nodes.Element::hasText);
            assertThat(row.select("td").subList(0, 6))
                    .allSatisfy(cell -> assertThat(cell.select(".status-mark")).isNotEmpty());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-11-02 |                                | torkham
            2025-10-21 |                                | chaman
            2025-10-25 | sort=report                    | bahramcha
            2025-10-25 | sort=-report                   | angoor-adda
            2025-10-25 | sort=name                      | angoor-adda
            2025-10-25 | sort=-name                     | torkham
            2025-10-25 | sort=closed                    | arandu
            2025-10-25 | sort=returnees                 | torkham
            2025-10-25 | sort=nonsense                  | chaman
            """)
    void rowsComeInTheOrderAsked(String on, String query, String first) {
        go("crossings?on=" + on + (query == null ? "" : "&" + query));

        assertThat(slugs().getFirst()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-11-01 | q=طورخم                         | 1 of 11 shown  | torkham
            2025-11-01 | q=تورخم                         | 1 of 11 shown  | torkham
            2025-11-01 | q=انگور اڈه                     | 1 of 11 shown  | angoor-adda
            2025-11-01 | q=BIN-SHAHI                     | 1 of 11 shown  | bin-shahi
            2025-11-01 | q=friendship gate               | 1 of 11 shown  | chaman
            2025-11-01 | status=open                     | 2 of 11 shown  | torkham
            2025-11-01 | status=open&of=import           | 0 of 11 shown  |
            2025-11-01 | status=unknown&of=import        | 3 of 11 shown  | bahramcha
            2025-11-01 | status=open&way=b_to_a          | 0 of 11 shown  |
            2025-11-01 | province=Balochistan            | 3 of 11 shown  | chaman
            2025-11-01 | province=Nangarhar              | 1 of 11 shown  | torkham
            2025-11-01 | contradicted=1&sort=name        | 2 of 11 shown  | chaman
            2025-11-01 | status=nonsense&way=both&of=x   | 11 of 11 shown | torkham
            """)
    void filterOfTheAddressNarrowsTheBoard(String on, String query, String count, String first) {
        go("crossings?on=" + on + "&" + query);

        assertThat(words("board-count")).isEqualTo(count);
        if (first == null) {
            assertThat(words("board-rows")).contains("No crossing is like that", "Clear filters");
        } else {
            assertThat(slugs().getFirst()).isEqualTo(first);
        }
    }

    @Test
    void headingSortsAndSaysSoInTheAddress() {
        go("crossings?on=2025-10-25&status=closed");
        _click(_get(NativeButton.class, spec -> spec.withText("Crossing")));

        assertThat(slugs().getFirst()).isEqualTo("angoor-adda");
        assertThat(sorted("Crossing")).isEqualTo("ascending");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("crossings");

        _click(_get(NativeButton.class, spec -> spec.withText("Crossing")));

        assertThat(slugs().getFirst()).isEqualTo("torkham");
        assertThat(sorted("Crossing")).isEqualTo("descending");
        assertThat(words("board-count")).isEqualTo("8 of 11 shown");
    }

    @Test
    void clearingFiltersShowsAllAgain() {
        go("crossings?on=2025-10-25&q=nothing like it&stale=1");
        assertThat(words("board-count")).isEqualTo("0 of 11 shown");

        _click(_find(NativeButton.class, spec -> spec.withText("Clear filters")).getFirst());

        assertThat(words("board-count")).isEqualTo("11 of 11 shown");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Clear filters")))
                .isEmpty();
    }

    @Test
    void newChangesAreMarkedForSevenDays() {
        go("crossings?on=2025-11-07");
        assertThat(row("torkham").hasClass("new")).isTrue();
        assertThat(cell("torkham", 8)).isEqualTo("1 Nov 2025 Returnees open to Afghanistan New within 7 days");
        assertThat(row("chaman").hasClass("new")).isFalse();

        go("crossings?on=2025-11-08");
        assertThat(row("torkham").hasClass("new")).isFalse();
    }

    @Test
    void newestChangeAndStalestReportStandAboveTheBoard() {
        go("crossings?on=2025-11-02");

        assertThat(words("board-extremes"))
                .contains("Changed last Torkham Returnees open to Afghanistan, since 1 Nov 2025")
                .contains("Stalest Bahramcha never reported");
    }

    @Test
    void linksKeepTheDayAndTheCountedTraffic() {
        go("crossings?on=2025-10-25&traffic=transit");

        assertThat(row("torkham").expectFirst("a.crossing-link").attr("href"))
                .isEqualTo("crossings/torkham?on=2025-10-25&traffic=transit");
        assertThat(row("torkham").select("td").get(2).hasClass("counted")).isTrue();
    }

    @Test
    void strandedFigureNamesItsSpeakersAndSourcesWhenItIsOpened() {
        go("crossings?on=2025-10-25");
        assertThat(row("chaman")
                        .select("details[data-figure=chaman/vehicles] summary")
                        .text())
                .isEqualTo("412 vehicles 25 Oct 2025");

        Viewed viewed = Viewed.in(UI.getCurrent()).orElseThrow();
        CrossingOnDay chaman = board.find(
                        viewed.situation(),
                        BoardFigure.slug("chaman/vehicles"),
                        viewed.state().on(),
                        viewed.state().traffic(),
                        AsOf.latest())
                .orElseThrow();
        BoardFigure figures = new BoardFigure(viewed.state(), CrossingWords.here());

        assertThat(figures.said(chaman, "chaman/vehicles").orElseThrow())
                .contains("412", "href=\"sources/", "crossings/chaman?on=2025-10-25#section-stranded");
        assertThat(figures.said(chaman, "chaman/tonnes")).isEmpty();
        assertThat(figures.said(chaman, "<nonsense>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on=2025-11-02 | in the 7 days up to 2 Nov 2025 | 1 Nov 2025 Torkham : returnees to Afghanistan reopened on 1 Nov 2025 after 20 days closed.
            on=2025-12-04&changes=day | changed on 4 Dec 2025 against the day before | humanitarian to Afghanistan went from closed to restricted on 4 Dec 2025 after 53 days closed.
            on=2025-12-31&changes=between&from=2025-10-12&to=2025-10-20 | from 12 Oct 2025 to 20 Oct 2025 | Angoor Adda : import, export, transit both ways went from open to closed on 12 Oct 2025.
            changes=between&from=2023-04-01&to=2023-05-31 | from 1 Apr 2023 to 31 May 2023 | April 2023 Angoor Adda : import, export, transit both ways closed in April 2023; nothing had been assessed before.
            on=2025-10-25&changes=day | changed on 25 Oct 2025 | Chaman–Spin Boldak : stranded vehicles 23 → 412, counted on 25 Oct 2025 (before: 24 Oct 2025).
            on=2025-11-01&changes=day | changed on 1 Nov 2025 | “Open” from 1 Nov 2025 according to TRT via The Sun Maldives, against
            on=2026-11-01&changes=day | changed on 1 Nov 2026 | Nothing is on record that changed in this time.
            on=2025-11-02&changes=never | in the 7 days up to 2 Nov 2025 | reopened on 1 Nov 2025
            """)
    void whatChangedStandsInSentencesAndSaysByWhichDay(String query, String axis, String sentence) {
        go("crossings?" + query);

        assertThat(words("changes")).contains(axis, sentence);
    }

    @Test
    void firstVisitSaysThatNothingCanBeNew() {
        go("crossings?changes=visit");
        assertThat(words("changes")).contains("Asking this browser");

        panel().lastVisit(Optional.empty());

        assertThat(words("changes")).contains("for the first time", "not kept on the server");
    }

    @Test
    void sinceTheLastVisitIsByTimeOfRecording() {
        go("crossings?changes=visit");
        panel().lastVisit(Optional.of(Instant.parse("2025-10-01T12:00:00Z")));

        assertThat(words("changes"))
                .contains("By time of recording: what was recorded since 1 Oct 2025, 17:00 (Asia/Karachi)")
                .contains("newly assessed: ");
    }

    @Test
    void spanOfChangesIsChosenByAButton() {
        go("crossings?on=2025-11-02");
        _click(_get(NativeButton.class, spec -> spec.withText("Between two days")));

        assertThat(words("change-axis")).contains("from 3 Oct 2025 to 2 Nov 2025, both days included");
        assertThat(everything().filter(element -> "date".equals(element.getAttribute("type"))))
                .hasSizeGreaterThanOrEqualTo(2);

        _click(_get(NativeButton.class, spec -> spec.withText("Last 24 hours")));

        assertThat(words("change-axis")).contains("on 2 Nov 2025 against the day before");
    }

    /** The shipped crossings over and over. */
    @Test
    void boardOfThreeHundredCrossingsIsFewNodesAndLessThanAMegabyte() {
        go("crossings?on=2025-12-05");
        Viewed viewed = Viewed.in(UI.getCurrent()).orElseThrow();
        List<CrossingOnDay> crossings =
                board.on(viewed.situation(), viewed.state().on(), viewed.state().traffic(), AsOf.latest());
        List<CrossingOnDay> many = Collections.nCopies(28, crossings).stream()
                .flatMap(List::stream)
                .toList();

        BoardTable table = new BoardTable(
                many,
                BoardSort.DEFAULT,
                viewed.situation(),
                viewed.state(),
                CrossingWords.here(),
                sort -> {},
                crossing -> {},
                figure -> Optional.empty());

        byte[] html = table.getBody().getElement().getProperty("innerHTML").getBytes(UTF_8);
        assertThat(many).hasSizeGreaterThan(300);
        assertThat(html.length).isLessThan(1_000_000);
        assertThat(Screens.within(table.getElement())).hasSizeLessThan(60);
    }

    private static ChangesPanel panel() {
        return _get(ChangesPanel.class);
    }

    private static Document board() {
        String rows = everything()
                .filter(element -> element.getTag().equals("tbody"))
                .map(element -> element.getProperty("innerHTML", ""))
                .findFirst()
                .orElse("");
        return Jsoup.parse("<table>" + rows + "</table>");
    }

    private static List<String> slugs() {
        return board().select("a.crossing-link").stream()
                .map(link -> link.attr("href").replaceAll("crossings/([^?]+).*", "$1"))
                .toList();
    }

    private static org.jsoup.nodes.Element row(String slug) {
        return board().select("tr").stream()
                .filter(row -> row.expectFirst("a.crossing-link").attr("href").startsWith("crossings/" + slug + "?"))
                .findFirst()
                .orElseThrow();
    }

    /** The words of a row's cell; the name is column 1. */
    private static String cell(String slug, int column) {
        return Jsoup.parse(row(slug).child(column - 1).html().replace("<", " <"))
                .text();
    }

    private static String sorted(String column) {
        return everything()
                .filter(element ->
                        element.getTag().equals("th") && Screens.text(element).equals(column))
                .map(element -> element.getAttribute("aria-sort"))
                .findFirst()
                .orElse("");
    }
}
