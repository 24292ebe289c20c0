package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ScreenTest;
import app.parley.Screens;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarScreenTest extends ScreenTest {
    @Test
    void monthShowsRoundsAndStatedEnds() {
        assertThat(Screens.open("talks/calendar?month=2025-10"))
                .contains("Talks in October 2025", "Previous month, September 2025", "Next month, November 2025")
                .contains("Talks: Doha", "Stated end of a ceasefire", "at 18:00 (UTC+05:00)")
                .contains("1 round of talks has no date on file", "api/v1/calendar.ics?situation=pak-afg-2025");
    }

    @Test
    void monthWithoutAnythingSaysSo() {
        assertThat(Screens.open("talks/calendar?month=2024-02"))
                .contains("Nothing on file is dated to a day of February 2024.");
    }

    @Test
    void withoutAMonthItIsThatOfTheDayViewed() {
        assertThat(Screens.open("talks/calendar?on=2025-11-10")).contains("Talks in November 2025");
        assertThat(Screens.open("talks/calendar?month=2025-13&on=2025-11-10"))
                .contains("Talks in November 2025", "The month in the address is not one");
    }

    @Test
    void onlyTheKindsOfTheAddressAreShownAndInTheFeed() {
        assertThat(Screens.open("talks/calendar?month=2025-10&kinds=ceasefires"))
                .contains("Stated start of a ceasefire", "Stated end of a ceasefire")
                .contains("situation=pak-afg-2025&kinds=ceasefires", "It holds the kinds chosen above")
                .doesNotContain("Talks: Doha");
        assertThat(Screens.open("talks/calendar?month=2025-10&kinds=commitments"))
                .contains("Of the kinds chosen, nothing on file is dated to a day of October 2025.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "rounds,meetings", ","})
    void wordsThatAreNoKindsAreSaid(String kinds) {
        assertThat(Screens.open("talks/calendar?month=2025-10&kinds=" + kinds))
                .contains("The kinds in the address are not ones, so all are shown.")
                .contains("Talks: Doha", "Stated end of a ceasefire");
    }

    @Test
    void tickingOffAKindLeavesTheMonthAndKeepsOneKindAtLeast() throws PropertyChangeDeniedException {
        Screens.open("talks/calendar?month=2025-10");
        tick("calendar-rounds", false);

        assertThat(Screens.words())
                .contains("Talks in October 2025", "&kinds=ceasefires,commitments")
                .doesNotContain("Talks: Doha");

        tick("calendar-ceasefires", false);
        tick("calendar-commitments", false);
        assertThat(Screens.words()).contains("Talks in October 2025", "&kinds=commitments");

        tick("calendar-rounds", true);
        tick("calendar-ceasefires", true);
        assertThat(Screens.words()).contains("Talks: Doha").doesNotContain("&kinds=");
    }

    private static void tick(String id, boolean on) throws PropertyChangeDeniedException {
        Screens.within(Screens.frame())
                .filter(element -> !element.isTextNode() && id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("checked", on)
                .run();
    }
}
