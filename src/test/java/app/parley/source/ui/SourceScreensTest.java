package app.parley.source.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceScreensTest extends FactScreenTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"q=torkham, -", "q=News+Alert, D", "reliability=A, A", "q=e&reliability=D, D"})
    void addressFiltersTheList(String query, String reliability) {
        go("sources?" + query);

        assertThat(rows("source-list")).hasSizeGreaterThan(1).hasSizeLessThanOrEqualTo(51);
        if (reliability != null) {
            assertThat(rows("source-list").stream().skip(1))
                    .allMatch(row -> row.contains("Reliability " + reliability));
        }
    }

    @Test
    void nothingFoundIsSaid() {
        go("sources?q=no-such-words-anywhere");

        assertThat(words("source-list")).contains("No source matches");
    }

    @Test
    void listIsGivenOutInPages() {
        go("sources");

        assertThat(rows("source-list")).hasSize(51);
        assertThat(words("more")).isEqualTo("Show more sources");
    }

    @Test
    void sourceKeepsThePrecisionOfItsDateAndSaysThatItHasNoAddress() {
        go("sources/seed-newsalert?on=2025-10-25");

        assertThat(words("source-where")).contains("no web address");
        assertThat(words("source-details"))
                .contains("Published 2025 Language English")
                .contains("not usually reliable");
        assertThat(everything().map(link -> link.getAttribute("href")))
                .contains("crossings/torkham?on=2025-10-25", "talks/r2-istanbul?on=2025-10-25");
    }

    @Test
    void linkAwayTellsNothingOfUs() {
        go("sources/dunyaurdu-1026");

        assertThat(parts("outgoing"))
                .singleElement()
                .extracting((Element link) -> link.getAttribute("rel"))
                .isEqualTo("noopener noreferrer");
    }
}
