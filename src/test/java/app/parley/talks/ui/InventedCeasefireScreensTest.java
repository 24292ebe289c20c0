package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.talks.InventedCeasefires;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Screens on invented accounts of ceasefires. */
@SpringBootTest
@ContextConfiguration(initializers = InventedCeasefires.class)
class InventedCeasefireScreensTest {
    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void openBrowser() {
        Screens.start(context);
    }

    @AfterEach
    void closeBrowser() {
        Screens.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks/ceasefires?on=2025-10-19", "talks?on=2025-10-19"})
    void contestedOneIsToldBesideTheOneThatHolds(String address) {
        assertThat(Screens.open(address))
                .contains("On 19 Oct 2025 a ceasefire was in force, since 19 Oct 2025")
                .contains("Another that ran on that day, since 17 Oct 2025, is contested:")
                .contains("by the word of Islamic Republic of Pakistan it does not hold.");
    }

    @Test
    void situationsSentenceHidesNoDenial() {
        assertThat(Screens.open("?on=2025-10-19")).contains("ceasefire in force, another contested");
        assertThat(Screens.open("?on=2025-10-20")).contains("ceasefire in force;");
    }

    @Test
    void pageTellsWhoDeniesAndHowLongItHeldForCertain() {
        assertThat(Screens.open("talks/ceasefires/cf3-doha?on=2025-10-27"))
                .contains(
                        "but not by the word of Afghanistan",
                        "5–9 days",
                        "What the sides say of it",
                        "was broken",
                        "holds")
                .contains("Each is somebody’s charge; none is a finding.");
    }
}
