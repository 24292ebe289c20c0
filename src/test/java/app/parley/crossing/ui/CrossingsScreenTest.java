package app.parley.crossing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import app.parley.Screens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingsScreenTest extends FactScreenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-10-25 | torkham   | 2 | Closed day 14 0 d ago
            2026-10-04 | torkham   | 2 | Closed day 358 0 d ago
            2025-10-29 | torkham   | 3 | Closed day 18 0 d ago
            2025-11-01 | torkham   | 7 | Open to Afghanistan since 1 Nov 2025 Unknown to Pakistan not assessed 0 d ago
            2025-12-04 | torkham   | 5 | Restricted to Afghanistan since 4 Dec 2025 Unknown to Pakistan not assessed 0 d ago
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
                .contains("Changed last Torkham Returnees open to Afghanistan, since 1 Nov 2025.")
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
    void strandedFigureOpensOnItsSpeakersAndSources() {
        go("crossings?on=2025-10-25");

        assertThat(row("chaman").select("details")).anySatisfy(figure -> {
            assertThat(figure.expectFirst("summary").text()).isEqualTo("412 vehicles 25 Oct 2025");
            assertThat(figure.select("a[href^=sources/]")).isNotEmpty();
        });
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
