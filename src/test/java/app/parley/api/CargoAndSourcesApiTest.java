package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CargoAndSourcesApiTest extends ApiTest {
    @Test
    void chamanCountsVehiclesOnADay() {
        JsonNode items = json("/api/v1/cargo?crossing=chaman&from=2025-10-25&to=2025-10-25&unit=vehicles")
                .get("items");

        assertThat(items.size()).isEqualTo(1);
        JsonNode claim = items.get(0);
        assertThat(claim.get("low").asInt()).isEqualTo(412);
        assertThat(claim.get("best").asInt()).isEqualTo(412);
        assertThat(claim.get("high").asInt()).isEqualTo(412);
        assertThat(claim.get("speaker").asString()).isEqualTo("FBR");
        assertThat(claim.get("side").asString()).isEqualTo("Pakistan side");
        assertThat(claim.get("sources").findValuesAsString("id")).containsExactly("brecorder-1025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    crossing=badini                                            | 0
                    from=2025-12-30&to=2025-12-30                              | 1
                    crossing=chaman&from=2025-10-01&to=2025-10-01              | 1
                    crossing=torkham&unit=containers                           | 2
                    crossing=torkham&unit=containers&from=2000-01-01           | 1
                    """)
    void filtersMeet(String query, int claims) {
        assertThat(json("/api/v1/cargo?" + query).get("items").size()).isEqualTo(claims);
    }

    @ParameterizedTest
    @CsvSource({"cargo, 1", "cargo, 7", "cargo, 500", "sources, 50"})
    void pagesMakeUpTheWhole(String list, int limit) {
        List<String> whole = ids(json("/api/v1/" + list + "?limit=500").get("items"));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json("/api/v1/" + list + "?limit=" + limit + cursor);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
            paged.addAll(ids(page.get("items")));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void openEndedCountHasNoHighAndNoBest() {
        JsonNode claim = json("/api/v1/cargo?crossing=torkham&unit=vehicles&from=2025-10-21&to=2025-10-21")
                .get("items")
                .get(0);

        assertThat(claim.get("low").asInt()).isEqualTo(1500);
        assertThat(claim.get("best").isNull()).isTrue();
        assertThat(claim.get("high").isNull()).isTrue();
        assertThat(claim.get("text").asString()).isEqualTo("more than 1,500");
    }

    @Test
    void sourceSaysWhatRestsOnIt() {
        JsonNode source = json("/api/v1/sources/brecorder-1025");

        assertThat(source.get("reliability").asString()).matches("[A-F]");
        assertThat(source.at("/counts/cargo_claim").asInt()).isPositive();
        int facts = 0;
        for (JsonNode count : source.get("counts")) {
            facts += count.asInt();
        }
        assertThat(source.get("facts").size()).isEqualTo(facts);
        assertThat(source.get("facts").findValuesAsString("text")).contains("412: Transit vehicles");
    }

    /** squirrels-1015 is rated E, and is the only source of a count and of one of the incidents. */
    @Test
    void whatUnreliableSourcesAloneTellIsMarked() {
        JsonNode count =
                json("/api/v1/cargo?unit=trucks&from=2025-10-15&to=2025-10-15").get("items");
        JsonNode incidents = json("/api/v1/incidents?from=2025-10-15&to=2025-10-15&limit=100")
                .get("items");
        JsonNode source = json("/api/v1/sources/squirrels-1015");

        assertThat(onlyUnreliable(count)).containsExactly("squirrels-1015");
        assertThat(onlyUnreliable(incidents))
                .containsExactlyInAnyOrder("squirrels-1015", "tech2sports-1015", "tv9hindi-gate");
        assertThat(source.at("/onlyBasisOf/cargo_claim").asInt()).isEqualTo(1);
        assertThat(source.at("/facts/0/onlyBasis").asBoolean()).isTrue();
        assertThat(source.at("/facts/0/credibility").isNull()).isTrue();
        assertThat(source.get("copies").isEmpty()).isTrue();
        assertThat(json("/api/v1/sources/dunyaurdu-1026").get("onlyBasisOf").isEmpty())
                .isTrue();
    }

    private static List<String> onlyUnreliable(JsonNode facts) {
        List<String> sources = new ArrayList<>();
        for (JsonNode fact : facts) {
            if (fact.get("onlyUnreliable").asBoolean()) {
                sources.add(fact.at("/sources/0/id").asString());
            }
        }
        return sources;
    }

    @Test
    void partialPublicationKeepsItsPrecision() {
        assertThat(json("/api/v1/sources/seed-newsalert").get("publishedOn").asString())
                .isEqualTo("2025");
    }

    @ParameterizedTest
    @CsvSource({"q=BUSINESS%20recorder", "reliability=A", "q=100%25_no_such"})
    void sourcesAreFound(String query) {
        JsonNode items = json("/api/v1/sources?limit=500&" + query).get("items");

        for (JsonNode source : items) {
            if (query.startsWith("q=B")) {
                assertThat(source.toString()).containsIgnoringCase("business recorder");
            } else {
                assertThat(source.get("reliability").asString()).isEqualTo("A");
            }
        }
        assertThat(items.isEmpty()).isEqualTo(query.contains("no_such"));
    }

    @Test
    void totalsAreHeldAgainstTheirParts() {
        JsonNode items = json("/api/v1/cargo/totals?on=2025-10-25").get("items");

        assertThat(items.size()).isEqualTo(2);
        JsonNode fbr = items.get(0);
        assertThat(fbr.at("/stated/low").asInt()).isEqualTo(495);
        assertThat(fbr.at("/sum/high").asInt()).isEqualTo(495);
        assertThat(fbr.get("outcome").asString()).isEqualTo("adds_up");
        assertThat(fbr.get("certain").asBoolean()).isTrue();
        assertThat(fbr.get("parts").findValuesAsString("crossing")).contains("chaman", "torkham");
        assertThat(fbr.get("sharedSources").get(0).asString()).isEqualTo("brecorder-1025");
        JsonNode chamber = items.get(1);
        assertThat(chamber.at("/difference/low").asInt()).isEqualTo(291);
        assertThat(chamber.at("/difference/high").asInt()).isEqualTo(291);
        assertThat(chamber.get("outcome").asString()).isEqualTo("leaves");
        assertThat(chamber.get("parts").size()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "totals?unit=trucks, unit",
        "totals?on=yesterday, on",
        "totals?on=9999-12-31, on",
        "totals?asOf=never, asOf",
        "totals?on=2025-10-25&on=2025-10-26, on"
    })
    void totalsRefuseWhatTheyDoNotTake(String query, String parameter) {
        var answer = get("/api/v1/cargo/" + query);

        assertThat(answer).hasStatus(400);
        assertThat(body(answer).get("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void totalsKnownToTheClientAreNotSentAgain() {
        var first = get("/api/v1/cargo/totals?on=2025-10-25");

        assertThat(get(
                        "/api/v1/cargo/totals?on=2025-10-25",
                        java.util.Map.of("If-None-Match", first.getResponse().getHeader("ETag"))))
                .hasStatus(304);
    }

    @Test
    void openApiListsEveryPathWithItsParameters() {
        JsonNode paths = json("/api/v1/openapi.json").get("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/situations",
                        "/api/v1/crossings",
                        "/api/v1/crossings/changes",
                        "/api/v1/crossings/{slug}",
                        "/api/v1/crossings/{slug}/days",
                        "/api/v1/cargo",
                        "/api/v1/cargo/totals",
                        "/api/v1/sources",
                        "/api/v1/sources/{id}")
                .noneMatch(path -> path.contains("*"));
        assertThat(paths.at("/~1api~1v1~1crossings/get/parameters").findValuesAsString("name"))
                .containsExactly("situation", "asOf", "on", "traffic");
        assertThat(get("/api/v1/openapi.json").getResponse().getHeader("ETag")).startsWith("\"");
    }

    private static List<String> ids(JsonNode items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
