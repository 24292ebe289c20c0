package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ScreenTest;
import app.parley.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CeasefireScreensTest extends ScreenTest {
    @ParameterizedTest
    @CsvSource({
        "2025-10-16, cf1-48h, In force, Its stated end",
        "2025-10-16, cf2-ext-doha, Not begun, It begins later",
        "2025-10-25, cf3-doha, In force, No end of its own is stated",
        "2025-11-20, cf3-doha, Lapsed, took its place on 30 Oct 2025",
        "2025-11-29, cf5-unilateral, Lapsed, had passed"
    })
    void listAndPageTellStateAndReasonAlike(String day, String id, String state, String reason) {
        Screens.open("talks/ceasefires?on=" + day);
        assertThat(Screens.textOf("ceasefire-" + id))
                .contains(state)
                .contains(reason)
                .contains("not stated on file")
                .contains("No side’s account recorded");
        assertThat(Screens.open("talks/ceasefires/" + id + "?on=" + day))
                .contains(state)
                .contains(reason);
    }

    @Test
    void reportsOfForceAreNotCalledBreaches() {
        assertThat(Screens.open("talks/ceasefires/cf3-doha?on=2025-10-28"))
                .contains("10 days", "Reported while it ran", "Clash: ")
                .containsSubsequence("Said while it ran", "none of them decides its state", "truce has largely held")
                .contains("No alleged breach is recorded with it. That does not mean that nobody alleged one")
                .contains("Whether any broke it is not said here");
    }

    /** What is noted stands beside the state, as an end that was stated need not be the end that came. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "talks/ceasefires?on=2025-11-29",
                "talks/ceasefires/cf5-unilateral?on=2025-11-29",
                "talks?on=2025-11-29"
            })
    void passedEndIsToldWithWhatIsOnFileOfIt(String address) {
        String screen = Screens.open(address);

        assertThat(screen).contains("On file of it: Both capitals said they would respect the truce conditionally");
        if (!address.startsWith("talks?")) {
            assertThat(screen)
                    .contains("28 Nov 2025, had passed. Whether it was given up before or kept to after is not told");
        }
    }

    @Test
    void unknownCeasefireIsNotFound() {
        assertThat(Screens.open("talks/ceasefires/no-such")).doesNotContain("Its chain");
    }

    @Test
    void talksLeadToTheCeasefires() {
        assertThat(Screens.open("talks")).contains("All that is on file of the ceasefires");
    }
}
