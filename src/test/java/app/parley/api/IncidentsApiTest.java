package app.parley.api;

import static app.parley.api.TalksApiTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class IncidentsApiTest extends ApiTest {
    @ParameterizedTest
    @ValueSource(ints = {50, 131, 500})
    void cursorWalksAllIncidentsOnce(int limit) {
        List<String> walked = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json("/api/v1/incidents?limit=" + limit + next);
            walked.addAll(texts(page.get("items"), "id"));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (next != null);

        assertThat(walked)
                .hasSize(131)
                .doesNotHaveDuplicates()
                .startsWith("ev131")
                .contains("ev001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=T%C3%BCrkiye",
                "q=turkiye",
                "q=turkiye&kind=statement,meeting,agreement,policy,closure,trade,clash,attack,airstrike,other,arrest"
            })
    void wordsAreFoundWhateverTheirDiacritics(String query) {
        assertThat(texts(json("/api/v1/incidents?" + query).get("items"), "id")).contains("ev048");
    }

    @Test
    void partialDateStaysPartial() {
        JsonNode june = json("/api/v1/incidents?from=2026-06-10&to=2026-06-10").get("items");

        assertThat(texts(june, "occurredOn")).containsExactly("2026-06", "2026-06");
    }

    @Test
    void incidentNamesActorsAndSources() {
        JsonNode one =
                json("/api/v1/incidents?actor=ttp&to=2025-10-09").get("items").get(0);

        assertThat(one.get("id").asString()).isEqualTo("ev002");
        assertThat(texts(one.get("actors"), "name")).contains("Tehreek-e-Taliban Pakistan");
        assertThat(one.get("sources").get(0).get("id").asString()).isEqualTo("kursiv-1019");
    }

    @Test
    void clustersAreGeoJson() {
        var answer = get("/api/v1/incidents/clusters?zoom=6&bbox=60,29,75,38");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("application/geo+json");
        JsonNode clusters = body(answer);

        assertThat(clusters.get("type").asString()).isEqualTo("FeatureCollection");
        JsonNode first = clusters.get("features").get(0);
        assertThat(first.get("geometry").get("type").asString()).isEqualTo("Point");
        assertThat(first.get("geometry").get("coordinates").get(0).asDouble()).isBetween(60.0, 75.0);
        assertThat(first.get("properties").get("count").asLong()).isGreaterThan(1);
        assertThat(clusters.get("features"))
                .allSatisfy(
                        one -> assertThat(one.get("properties").get("incident").isNull())
                                .isEqualTo(one.get("properties").get("count").asLong() > 1));
    }

    @Test
    void timelineAnswersTheLanesAskedFor() {
        JsonNode timeline =
                json("/api/v1/timeline?from=2025-10-09&to=2026-10-04&buckets=52&lanes=talks,incidents,ceasefires");

        assertThat(texts(timeline.get("lanes"), "id")).containsExactly("talks", "ceasefires", "incidents");
        assertThat(timeline.get("lanes").get(2).get("total").asLong()).isEqualTo(131);
        assertThat(timeline.get("lanes").get(2).get("density")).hasSize(52);
        assertThat(timeline.get("lanes")
                        .get(1)
                        .get("items")
                        .get(0)
                        .get("startsAt")
                        .asString())
                .isEqualTo("2025-10-15T18:00:00+05:00");
        assertThat(timeline.get("from").asString()).isEqualTo("2025-10-09");
    }

    @Test
    void timelineWithoutParametersIsTheLastYear() {
        assertThat(json("/api/v1/timeline").get("lanes").get(0).get("density")).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            incidents?bbox=1,2,3                       | bbox
            incidents?bbox=1,2,3,x                     | bbox
            incidents?bbox=-181,0,0,0                  | bbox
            incidents?bbox=0,10,1,5                    | bbox
            incidents?bbox=NaN,0,1,1                   | bbox
            incidents?kind=party                       | kind
            incidents?kind=clash,                      | kind
            incidents?from=2025-10-09&to=2025-10-08    | to
            incidents?from=2025                        | from
            incidents?limit=501                        | limit
            incidents?cursor=nonsense                  | cursor
            incidents?q=%20                            | q
            incidents?zoom=3                           | zoom
            incidents/clusters?zoom=23                 | zoom
            incidents/clusters?zoom=x                  | zoom
            incidents/clusters?limit=3                 | limit
            timeline?buckets=0                         | buckets
            timeline?buckets=501                       | buckets
            timeline?lanes=weather                     | lanes
            timeline?from=2025-10-09&to=2025-10-08     | to
            timeline?from=3000-01-01                   | to
            """)
    void badValueIsRefusedByName(String address, String parameter) {
        var answer = get("/api/v1/" + address);

        assertThat(answer).hasStatus(400);
        assertThat(body(answer).get("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void openApiListsEveryPath() {
        JsonNode paths = json("/api/v1/openapi.json").get("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/rounds",
                        "/api/v1/rounds/{id}",
                        "/api/v1/commitments",
                        "/api/v1/ceasefires",
                        "/api/v1/incidents",
                        "/api/v1/incidents/clusters",
                        "/api/v1/timeline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "2026-09-04x", "2026-02-31"})
    void cursorOfADayThatWasNeverGivenOutIsRefused(String day) {
        String cursor = java.util.Base64.getUrlEncoder()
                .encodeToString((day + "/01a207cf-900d-7271-a57a-b5b9ebd2a4ed").getBytes(StandardCharsets.US_ASCII));

        assertThat(get("/api/v1/incidents?cursor=" + cursor)).hasStatus(400);
    }
}
