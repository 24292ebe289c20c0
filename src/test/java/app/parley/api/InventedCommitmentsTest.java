package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.talks.InventedCommitments;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger that is filled, by invented due dates, reviews and scores: from the files to screens, HTTP and the feed. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = InventedCommitments.class)
class InventedCommitmentsTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "2025-11-30, c-doha-istanbul c-doha-mechanism, false",
        "2025-12-01, c-doha-mechanism c-ist2-monitor, true",
        "2025-12-15, c-doha-mechanism c-ist2-monitor, true",
        "2025-12-16, c-doha-claims c-doha-mechanism c-ist2-monitor, true",
        "2026-06-30, c-doha-claims c-doha-mechanism c-ist2-monitor c-ist2-penalty, true",
        "2026-07-01, c-doha-claims c-doha-mechanism c-ist2-monitor c-ist2-penalty c-urq-dialogue, true",
    })
    void overdueOnceTheLatestPossibleDayHasPassedUnmet(String day, String ids, boolean overdue) {
        List<String> found =
                texts(json("/api/v1/commitments?overdue=true&on=" + day).get("items"), "id");

        if (overdue) {
            assertThat(found).containsExactlyInAnyOrder(ids.split(" "));
        } else {
            assertThat(found).doesNotContain(ids.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "score=3, c-doha-followup c-doha-istanbul",
        "score=1, c-doha-ceasefire c-urq-noescalate",
        "score=0, c-doha-claims c-ist2-continue c-ist2-monitor",
        "state=violated, c-urq-noescalate",
        "state=deferred, c-doha-claims c-ist2-penalty",
        "score=none&round=r1-doha, c-doha-mechanism c-doha-nohostile",
    })
    void scoresAndStatesAreThoseOfTheNewestReview(String query, String ids) {
        assertThat(texts(json("/api/v1/commitments?on=2026-10-04&" + query).get("items"), "id"))
                .containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void aCommitmentsCourseIsToldWithScoreAndClaims() {
        JsonNode one = json("/api/v1/commitments/c-doha-ceasefire?on=2026-10-04");

        assertThat(texts(one.get("laterRounds"), "outcome"))
                .containsExactly("carried", "violated", "violated", "violated", "carried");
        assertThat(texts(one.get("laterRounds"), "score")).containsExactly("2", "1", "0", "0", "1");
        assertThat(texts(one.get("reviews"), "score")).containsExactly("2", "1", "0", "1");
        assertThat(texts(one.get("claims").get("supports"), "id")).containsExactly("caliber-1019");
        assertThat(one.get("claims").get("supports").get(0).get("speaker").asString())
                .isEqualTo("Invented speaker");
        assertThat(texts(one.get("claims").get("disputes"), "id")).containsExactly("livemint-1019");
        assertThat(texts(one.get("claims").get("noStance"), "id")).containsExactly("wenews-1025a");
    }

    @Test
    void claimsAreToldBySideWithTheirCounts() {
        JsonNode one = json("/api/v1/commitments/c-doha-ceasefire?on=2025-11-30");
        JsonNode kept = one.get("claims").get("kept");
        JsonNode broken = one.get("claims").get("broken");

        assertThat(texts(kept.get("dated"), "saidOn")).containsExactly("2025-11-05", "2025-10-25");
        assertThat(kept.get("dated").get(1).get("speaker").asString()).isEqualTo("Invented Observer");
        assertThat(texts(kept.get("dated").get(1).get("sources"), "id")).containsExactly("wenews-1025a", "dawn-1031");
        assertThat(texts(kept.get("undated"), "speaker")).containsExactly("Invented Guest");
        assertThat(texts(broken.get("dated"), "saidOn")).containsExactly("2025-11", "2025-11-05");
        assertThat(broken.get("dated").get(0).get("words").isNull()).isTrue();
        assertThat(one.get("claims").get("unclear").get("datedCount").asInt()).isZero();
        assertThat(one.get("claimCounts").toString())
                .isEqualTo("{\"kept\":2,\"broken\":2,\"unclear\":0,\"undated\":1}");
    }

    @Test
    void claimsAreCountedInTheListAndNotTold() {
        JsonNode all = json("/api/v1/commitments?on=2025-11-30").get("items");
        JsonNode ceasefire = all.get(0);

        assertThat(ceasefire.get("id").asString()).isEqualTo("c-doha-ceasefire");
        assertThat(ceasefire.get("claimCounts"))
                .isEqualTo(json("/api/v1/commitments/c-doha-ceasefire?on=2025-11-30")
                        .get("claimCounts"));
        assertThat(ceasefire.get("claims").isNull()).isTrue();
    }

    @Test
    void dueDatesAreInTheFeedAndThoseKnownInPartAreTentative() throws Exception {
        var answer = mvc.get().uri("/api/v1/calendar.ics?kinds=commitments").exchange();
        assertThat(answer).hasStatusOk();
        Calendar calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));

        calendar.validate();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events.stream().map(event -> value(event, "UID")))
                .containsExactly(
                        "commitments-c-doha-istanbul@pak-afg-2025.parley",
                        "commitments-c-doha-mechanism@pak-afg-2025.parley",
                        "commitments-c-ist2-nov6@pak-afg-2025.parley",
                        "commitments-c-ist2-monitor@pak-afg-2025.parley",
                        "commitments-c-doha-claims@pak-afg-2025.parley",
                        "commitments-c-ist2-penalty@pak-afg-2025.parley",
                        "commitments-c-urq-dialogue@pak-afg-2025.parley",
                        "commitments-c-urq-comprehensive@pak-afg-2025.parley");
        assertThat(value(events.get(1), "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(events.get(1), "DTSTART")).isEqualTo("20251101");
        assertThat(value(events.get(1), "DTEND")).isEqualTo("20251201");
        VEvent monitor = events.get(3);
        assertThat(value(monitor, "DTSTART")).isEqualTo("20251130");
        assertThat(value(monitor, "DTEND")).isEqualTo("20251201");
        assertThat(value(monitor, "SUMMARY")).contains("Create a monitoring and verification mechanism.");
        assertThat(value(monitor, "URL")).contains("/talks/commitments/c-ist2-monitor?situation=pak-afg-2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talks/commitments/c-ist2-monitor?on=2025-12-01 | 30 Nov 2025 overdue and unmet",
                "talks/commitments/c-ist2-monitor?on=2025-12-01 | Void reviewed 30 Nov 2025, score 0 of 3",
                "talks/commitments/c-doha-mechanism?on=2025-11-30 | Nov 2025",
                "talks/commitments/c-doha-ceasefire?on=2026-10-04 | Invented: air strikes were reported in the week before.",
                "talks/commitments/c-doha-ceasefire?on=2026-10-04 | quoting Invented speaker",
                "talks/commitments/c-doha-ceasefire?on=2025-11-30 | 2 say kept",
                "talks/commitments/c-doha-ceasefire?on=2025-11-30 | Invented: it has been kept so far.",
                "talks/commitments/c-doha-ceasefire?on=2025-11-05 | 1 says broken",
                "talks/commitments/c-doha-ceasefire?on=2025-11-30 | Undated; it may have been said after the day viewed.",
                "talks/commitments/c-doha-ceasefire?on=2025-11-30 | do not hang on them.",
                "talks/commitments/c-doha-ceasefire?on=2025-12-02 | 1 says neither clearly",
                "talks/commitments?on=2025-11-30 | 2 say kept, 2 say broken, 1 undated",
                "actors/invented-observer?on=2026-10-04 | whether commitments were kept",
                "talks/commitments?on=2026-10-04&overdue=true | 5 commitments",
                "talks/commitments?on=2026-10-04&score=3 | 2 commitments: 2 Met.",
                "talks/calendar?month=2025-11 | Create a monitoring and verification mechanism.",
            })
    void screensShowDueDatesReviewsAndScores(String address, String expected) {
        Screens.start(context);
        try {
            Screens.open(address);

            assertThat(Screens.text(Screens.frame())).contains(expected);
        } finally {
            Screens.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c-doha-ceasefire?on=2025-11-30 | neither clearly",
                "c-doha-ceasefire?on=2025-11-29 | 2 say broken",
                "c-urq-noescalate?on=2026-09-29 | says kept",
                "c-ist2-monitor?on=2025-11-07 | No source is recorded as disputing it.",
                "c-doha-claims?on=2026-10-04 | do not hang on them",
            })
    void pageSaysNothingThatWasNotCertainlySaidByTheDay(String address, String unexpected) {
        Screens.start(context);
        try {
            Screens.open("talks/commitments/" + address);

            assertThat(Screens.text(Screens.frame())).contains("Claims").doesNotContain(unexpected);
        } finally {
            Screens.stop();
        }
    }

    private JsonNode json(String address) {
        var answer = mvc.get().uri(java.net.URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<String> texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(member).asString())
                .toList();
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }
}
