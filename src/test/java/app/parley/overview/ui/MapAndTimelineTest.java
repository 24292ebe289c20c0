package app.parley.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ScreenTest;
import app.parley.Screens;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapAndTimelineTest extends ScreenTest {
    @ParameterizedTest
    @ValueSource(strings = {"badini", "bin-shahi", "nawa-pass", "gursal"})
    void crossingWithoutCoordinatesIsListedBelowTheMap(String slug) {
        Screens.open("map?on=2025-10-25");
        assertThat(LocatorJ._find(com.vaadin.flow.component.html.Anchor.class))
                .anyMatch(link -> link.getHref().equals("crossings/" + slug + "?on=2025-10-25"));
    }

    @Test
    void periodBoundsTheIncidentsInView() {
        assertThat(Screens.open("map?from=2025-10-09&to=2025-10-09"))
                .contains("Explosions in Kabul that Taliban blamed on Pakistan")
                .doesNotContain("15 Oct 2025, Taliban");
        assertThat(Screens.open("map?from=2024-01-01&to=2024-01-02"))
                .contains("No incident with a known place lies in view in these days.");
    }

    @Test
    void competingReportsStandSideBySide() {
        assertThat(Screens.open("map?selected=incident:ev001"))
                .containsSubsequence(
                        "Explosions in Kabul that Taliban blamed on Pakistan",
                        "Also reported for that day and place",
                        "nothing is added up",
                        "Pakistani strikes reportedly aimed at TTP leader Noor Wali Mehsud");
    }

    @Test
    void selectingInTheTableShowsTheSources() {
        Screens.open("map?from=2025-10-09&to=2025-10-09");
        LocatorJ._click(LocatorJ._get(
                NativeButton.class, spec -> spec.withText("Explosions in Kabul that Taliban blamed on Pakistan")));
        assertThat(Screens.words()).containsSubsequence("Clear selection", "Taliban government", "Sources");
    }

    @Test
    void closureIsShownWithItsCauseAndSources() {
        assertThat(Screens.open("timeline?selected=closure:cl-torkham-trade"))
                .containsSubsequence("Torkham: Closed", "Armed clashes of 11–12 October 2025", "Sources");
    }

    @Test
    void selectionThatIsNowhereIsSaid() {
        assertThat(Screens.open("timeline?selected=incident:ev999"))
                .contains("What this link selects is not on record");
    }

    @Test
    void roundSelectedOnTheOverviewIsToldWithItsSources() {
        assertThat(Screens.open("?selected=round:r4-riyadh&on=2025-12-05"))
                .containsSubsequence("Riyadh: Held", "Saudi track", "Sources", "The round in detail");
    }
}
