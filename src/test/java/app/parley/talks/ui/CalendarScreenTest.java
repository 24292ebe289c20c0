package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ScreenTest;
import app.parley.Screens;
import org.junit.jupiter.api.Test;

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
}
