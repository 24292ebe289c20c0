package app.parley.overview.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ScreenTest;
import app.parley.map.LeafletMap;
import app.parley.shell.Selection;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewScreenTest extends ScreenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-10-25 | 8 of 11 crossings closed to trade, 5 of them on day 14; ceasefire in force;"
                        + " last talks Istanbul, October 2025.",
                "2026-10-04 | 8 of 11 crossings closed to trade, 5 of them on day 358; ceasefire lapsed;"
                        + " last talks Urumqi, April 2026."
            })
    void sentenceStatesTheSituationOnTheDay(String on, String sentence) {
        go("?on=" + on);

        assertThat(_get(H1.class).getText()).isEqualTo(sentence);
    }

    @Test
    void panelCountsClosedDaysAndNamesWhatElseMoves() {
        go("?on=2025-10-25");

        assertThat(text(panel("Torkham"))).contains("Import closed since 12 Oct 2025", "14", "days closed");
        assertThat(text(panel("Chaman–Spin Boldak"))).contains("412", "vehicles");
        assertThat(text(panel("Nawa Pass"))).contains("Import unknown", "stale");
    }

    @Test
    void otherTrafficIsCountedWhenTheAddressSaysSo() {
        go("?on=2025-11-01&traffic=returnees");

        assertThat(text(panel("Torkham")))
                .contains("Returnees open since 1 Nov 2025")
                .doesNotContain("days closed");
    }

    @Test
    void selectingAPanelHighlightsTheMapAndGoesToTheAddress() {
        go("?on=2025-10-25");

        _click(_get(NativeButton.class, spec -> spec.withText("Torkham")));

        assertThat(panel("Torkham").hasClassName("selected")).isTrue();
        assertThat(_get(LeafletMap.class).getElement().getProperty("selected")).isEqualTo("crossing:torkham");
        assertThat(Viewed.in(UI.getCurrent()).orElseThrow().state().selected())
                .isEqualTo(Selection.crossing("torkham"));
    }

    @Test
    void selectionOfTheAddressIsHighlighted() {
        go("?selected=crossing:chaman");

        assertThat(panel("Chaman–Spin Boldak").hasClassName("selected")).isTrue();
        assertThat(panel("Torkham").hasClassName("selected")).isFalse();
    }

    @Test
    void dayThatIsNoneIsSaidInASentence() {
        go("?on=2025-13-45");

        assertThat(_find(Paragraph.class, spec -> spec.withClasses("notice")))
                .extracting(Paragraph::getText)
                .containsExactly("“2025-13-45” is not a day written as 2025-10-25, so it is left out.");
        assertThat(_get(H1.class).getText()).contains("crossings");
    }

    @Test
    void noticeGoesWithTheNextAddress() {
        go("?on=2025-13-45");
        UI.getCurrent().navigate("", QueryParameters.of("on", "2025-10-25"));

        assertThat(_find(Paragraph.class, spec -> spec.withClasses("notice"))).isEmpty();
    }

    private static StatusPanel panel(String name) {
        List<StatusPanel> found = _find(StatusPanel.class).stream()
                .filter(panel -> text(panel).startsWith(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
