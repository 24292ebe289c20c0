package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.parley.Screens;
import app.parley.talks.InventedRounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Screens and HTTP on invented sessions and statements. */
@SpringBootTest
@ContextConfiguration(initializers = InventedRounds.class)
class InventedRoundScreenTest {
    @Autowired
    private WebApplicationContext context;

    @BeforeEach
    void openBrowser() {
        Screens.start(context);
    }

    @AfterEach
    void closeBrowser() {
        Screens.stop();
    }

    @Test
    void sessionsAndStatementsStandOnThePage() {
        assertThat(Screens.open("talks/r2-istanbul"))
                .containsSubsequence("Sessions", "Session 1", "25 Oct 2025", "Session 2", "Session 3", "Oct 2025")
                .containsSubsequence(
                        "What each side said",
                        "Pakistan",
                        "Invented words of a month.",
                        "29 Oct 2025",
                        "Invented Spokesman",
                        "Reported as statements of this side",
                        "Afghanistan (Taliban government)",
                        "Side not stated",
                        "undated",
                        "Invented Mediator");
    }

    @Test
    void roundWithoutAnySaysSoInOneSentence() {
        assertThat(Screens.open("talks/r5-urumqi"))
                .contains("No session of this round is on record one by one.")
                .contains("No statement on this round is on record in its own words.");
    }

    @Test
    void httpCarriesThem() throws Exception {
        var http = MockMvcBuilders.webAppContextSetup(context).build();
        http.perform(get("/api/v1/rounds/r2-istanbul"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sessions.length()").value(3))
                .andExpect(jsonPath("$.sessions[1].heldOn").value("2025-10-26"))
                .andExpect(jsonPath("$.statements[2].language").value("ur"))
                .andExpect(jsonPath("$.statements[1].url").value("https://example.org/invented"))
                .andExpect(jsonPath("$.reported[0].party").isNotEmpty());
    }
}
