package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crossing.Assessed;
import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.ClosedDays;
import app.parley.crossing.Closure;
import app.parley.crossing.RandomClosures;
import app.parley.crossing.StatusRule;
import app.parley.crossing.StoredCrossings;
import app.parley.crossing.Traffic;
import app.parley.platform.database.TestDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** The list, the calendar and the rules say the same of a crossing, whatever is assessed. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = AgreementApiTest.OnRandomCrossings.class)
class AgreementApiTest {
    private static final long SEED = 7_2025;
    private static final int CROSSINGS = 60;
    private static final Map<String, List<Closure>> CLOSURES = new HashMap<>();

    @Autowired
    MockMvcTester mvc;

    /** Points the application at crossings of its own. */
    static final class OnRandomCrossings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = TestDatabase.migrated();
            StoredCrossings stored = new StoredCrossings(database.sqlOnOneConnection());
            for (int i = 0; i < CROSSINGS; i++) {
                String slug = "crossing-%03d".formatted(i);
                List<Closure> closures = RandomClosures.of(new Random(SEED + i), slug, 10 + i);
                stored.crossing(slug);
                stored.closures(slug, closures);
                CLOSURES.put(slug, closures);
            }
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.username(),
                            "spring.datasource.password=" + database.password())
                    .applyTo(context);
        }
    }

    @Test
    void listSaysOfEachCrossingWhatTheRulesSayOfAllRows() {
        Random random = new Random(SEED);
        for (int i = 0; i < 8; i++) {
            LocalDate day = anyDay(random);
            Traffic traffic = Traffic.values()[random.nextInt(Traffic.values().length)];
            JsonNode features = json("/api/v1/crossings?on=" + day + "&traffic=" + traffic.code())
                    .get("features");

            assertThat(features.size()).isEqualTo(CROSSINGS);
            for (JsonNode feature : features) {
                String slug = feature.get("id").asString();
                List<Closure> all = CLOSURES.getOrDefault(slug, List.of());
                Assessed expected = StatusRule.ofTraffic(day, traffic, all);
                JsonNode said = feature.get("properties");
                String which = traffic.code() + " at " + slug + " on " + day + ", seed " + SEED;

                assertThat(said.get("status").asString())
                        .as(which)
                        .isEqualTo(expected.status().code());
                assertThat(text(said.get("since")))
                        .as(which)
                        .isEqualTo(
                                expected.since() == null
                                        ? null
                                        : expected.since().toString());
                assertCount(which, said, day, expected);
                assertThat(said.get("overall").asString())
                        .as(which)
                        .isEqualTo(StatusRule.overall(day, all).status().code());
            }
        }
    }

    @Test
    void calendarSaysOfEachDayWhatTheRulesSayOfAllRows() {
        Random random = new Random(SEED + 1);
        CLOSURES.forEach((slug, all) -> {
            LocalDate from = anyDay(random);
            Traffic traffic = Traffic.values()[random.nextInt(Traffic.values().length)];
            JsonNode days = json("/api/v1/crossings/" + slug + "/days?from=" + from + "&to=" + from.plusDays(30)
                    + "&traffic=" + traffic.code());

            assertThat(days.size()).isEqualTo(31);
            for (JsonNode said : days) {
                LocalDate day = LocalDate.parse(said.get("date").asString());
                Assessed expected = StatusRule.ofTraffic(day, traffic, all);
                String which = traffic.code() + " at " + slug + " on " + day + ", seed " + SEED;

                assertThat(said.get("status").asString())
                        .as(which)
                        .isEqualTo(expected.status().code());
                assertCount(which, said, day, expected);
            }
        });
    }

    private static void assertCount(String which, JsonNode said, LocalDate day, Assessed expected) {
        ClosedDayCount count = ClosedDays.count(day, expected).orElse(null);
        assertThat(text(said.get("closedDaysLow")))
                .as(which)
                .isEqualTo(count == null ? null : String.valueOf(count.low()));
        assertThat(text(said.get("closedDaysHigh")))
                .as(which)
                .isEqualTo(count == null ? null : String.valueOf(count.high()));
        assertThat(text(said.get("closedDays")))
                .as(which)
                .isEqualTo(count == null || count.low() != count.high() ? null : String.valueOf(count.low()));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }

    private static LocalDate anyDay(Random random) {
        return RandomClosures.FIRST.plusDays(random.nextInt(700));
    }

    private JsonNode json(String address) {
        var answer = mvc.get().uri(java.net.URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return ApiTest.body(answer);
    }
}
