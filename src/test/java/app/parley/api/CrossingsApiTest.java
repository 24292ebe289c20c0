package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CrossingsApiTest extends ApiTest {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Karachi");

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    torkham,     import,       2025-10-25, closed,     2025-10-12, 14
                    torkham,     import,       2025-10-29, closed,     2025-10-12, 18
                    torkham,     import,       2026-10-04, closed,     2025-10-12, 358
                    torkham,     returnees,    2025-10-31, closed,     2025-10-12, 20
                    torkham,     returnees,    2025-11-01, open,       2025-11-01,
                    torkham,     returnees,    2025-09-01, unknown,    ,
                    torkham,     humanitarian, 2025-12-04, restricted, 2025-12-04,
                    angoor-adda, import,       2024-01-01, closed,     2023-04,
                    angoor-adda, import,       2025-03-11, open,       2025-03-11,
                    nawa-pass,   import,       2025-10-25, unknown,    ,
                    """)
    void listAndSingleAnswerTheSame(
            String slug, String traffic, LocalDate day, String status, @Nullable String since, @Nullable Integer days) {
        String query = "?on=" + day + "&traffic=" + traffic;
        JsonNode listed = feature(json("/api/v1/crossings" + query), slug);
        JsonNode single = json("/api/v1/crossings/" + slug + query);

        for (JsonNode properties : List.of(listed.get("properties"), single.get("properties"))) {
            assertThat(properties.get("status").asString()).isEqualTo(status);
            assertThat(properties.get("since").asString(null)).isEqualTo(since);
            assertThat(
                            properties.get("closedDays").isNull()
                                    ? null
                                    : properties.get("closedDays").asInt())
                    .isEqualTo(days);
            assertThat(properties.get("countedTraffic").asString()).isEqualTo(traffic);
        }
        listed.get("properties")
                .propertyNames()
                .forEach(name -> assertThat(single.get("properties").get(name))
                        .as(name)
                        .isEqualTo(listed.get("properties").get(name)));
        assertThat(single.get("geometry")).isEqualTo(listed.get("geometry"));
    }

    @Test
    void vagueStartGivesARange() {
        JsonNode properties =
                json("/api/v1/crossings/angoor-adda?on=2024-01-01").get("properties");

        assertThat(properties.get("closedDaysLow").asInt()).isEqualTo(247);
        assertThat(properties.get("closedDaysHigh").asInt()).isEqualTo(276);
    }

    @Test
    void listIsGeoJsonWithTheMembersPromised() {
        var answer = get("/api/v1/crossings?on=2025-10-25");
        JsonNode collection = body(answer);
        JsonNode torkham = feature(collection, "torkham");

        assertThat(answer).hasContentType("application/geo+json");
        assertThat(collection.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(torkham.get("type").asString()).isEqualTo("Feature");
        assertThat(torkham.get("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[71.0932,34.12264]}");
        assertThat(torkham.get("properties").propertyNames())
                .contains(
                        "name",
                        "status",
                        "since",
                        "closedDays",
                        "countedTraffic",
                        "byTraffic",
                        "stranded",
                        "contradicted",
                        "lastReportedOn",
                        "stale");
        assertThat(torkham.at("/properties/contradicted").asBoolean()).isTrue();
        assertThat(torkham.at("/properties/stale").asBoolean()).isFalse();
        assertThat(torkham.at("/properties/byTraffic/0").toString())
                .isEqualTo(
                        "{\"traffic\":\"import\",\"direction\":\"both\",\"status\":\"closed\",\"since\":\"2025-10-12\","
                                + "\"closedDays\":14,\"onlyUnreliable\":false}");
        assertThat(feature(collection, "badini").get("geometry").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"torkham, 2025-09-01", "nawa-pass, 2026-10-04"})
    void trafficThatNothingIsAssessedForIsSaidToBeUnknown(String slug, String day) {
        JsonNode lines = json("/api/v1/crossings/" + slug + "?on=" + day).at("/properties/byTraffic");

        assertThat(lines.findValuesAsString("traffic"))
                .containsExactly("import", "export", "transit", "humanitarian", "pedestrian", "returnees");
        assertThat(lines.findValuesAsString("status")).containsOnly("unknown");
    }

    @Test
    void singleCrossingBringsWhatIsOnFile() {
        JsonNode properties = json("/api/v1/crossings/torkham?on=2025-11-01").get("properties");

        assertThat(properties.at("/names/name").asString()).isEqualTo("Torkham");
        assertThat(properties.at("/names/aliases").toString()).contains("طورخم");
        assertThat(properties.at("/sides/a/province").asString()).isEqualTo("Khyber Pakhtunkhwa");
        assertThat(properties.get("unLocode").toString()).isEqualTo("[\"PKTOR\"]");
        assertThat(properties.get("closures").findValuesAsString("id"))
                .contains("cl-torkham-trade", "cl-torkham-returnees");
        assertThat(properties.get("closures").get(0).get("sources").size()).isPositive();
        assertThat(properties.get("claims").size()).isEqualTo(21);
        assertThat(properties.get("claims").get(0).get("sources").get(0).propertyNames())
                .contains("id", "title", "publisher", "url", "publishedOn", "reliability");
        assertThat(properties.get("contradictions").toString()).isEqualTo("[\"status\",\"start\"]");
        List<String> claims = properties.get("claims").findValuesAsString("id");
        assertThat(properties.get("contradictingClaims").size()).isPositive();
        properties
                .get("contradictingClaims")
                .forEach(pair -> assertThat(claims)
                        .contains(
                                pair.get("first").asString(), pair.get("second").asString()));
        assertThat(properties.get("cargo").size()).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({"torkham, import", "torkham, returnees", "chaman, humanitarian", "arandu, pedestrian"})
    void daysAgreeWithTheCrossing(String slug, String traffic) {
        String path = "/api/v1/crossings/" + slug;
        JsonNode days = json(path + "/days?from=2025-10-01&to=2026-09-30&traffic=" + traffic);

        assertThat(days.size()).isEqualTo(365);
        for (int i = 0; i < days.size(); i += 14) {
            JsonNode day = days.get(i);
            JsonNode on = json(path + "?traffic=" + traffic + "&on="
                            + day.get("date").asString())
                    .get("properties");
            assertThat(day.get("status")).isEqualTo(on.get("status"));
            assertThat(day.get("closedDays")).isEqualTo(on.get("closedDays"));
        }
    }

    @Test
    void contradictionsAreGroupedWithTheirReasonAndWhatIsAssessed() {
        JsonNode answer = json("/api/v1/crossings/torkham/contradictions?from=2025-10-05&to=2025-11-16");
        JsonNode starts = answer.at("/contradictions/0");
        JsonNode statuses = answer.at("/contradictions/1");

        assertThat(answer.get("contradictions").size()).isEqualTo(2);
        assertThat(answer.get("claimsLeftOut").asInt()).isZero();
        assertThat(starts.get("reason").asString()).isEqualTo("start");
        assertThat(starts.get("from").asString()).isEqualTo("2025-10-11");
        assertThat(starts.get("to").asString()).isEqualTo("2026-02-11");
        assertThat(starts.get("values").findValuesAsString("start"))
                .containsExactly("2025-10-10", "2025-10-11", "2025-10-12", "2025-10-13");
        assertThat(starts.get("values").findValuesAsString("daysLaterLow")).containsExactly("-2", "-1", "0", "1");
        assertThat(starts.at("/values/2/claims").size()).isEqualTo(10);
        assertThat(starts.at("/values/2/agreement").asString()).isEqualTo("as_assessed");
        assertThat(starts.at("/assessed/start").asString()).isEqualTo("2025-10-12");
        assertThat(starts.at("/assessed/closure").asString()).isEqualTo("cl-torkham-trade");
        assertThat(statuses.get("reason").asString()).isEqualTo("status");
        assertThat(statuses.get("from").asString()).isEqualTo("2025-11-01");
        assertThat(statuses.get("values").findValuesAsString("status"))
                .containsExactly("closed", "open", "returnees_only");
        assertThat(statuses.at("/assessed/byTraffic/import").asString()).isEqualTo("closed");
        assertThat(statuses.at("/assessed/byTraffic/returnees").asString()).isEqualTo("open");
    }

    @Test
    void todayIsTheLocalDay() {
        LocalDate today = LocalDate.now(clock.withZone(LOCAL));
        JsonNode days = json("/api/v1/crossings/torkham/days");

        assertThat(json("/api/v1/crossings/torkham")).isEqualTo(json("/api/v1/crossings/torkham?on=" + today));
        assertThat(days.size()).isEqualTo(365);
        assertThat(days.get(364).get("date").asString()).isEqualTo(today.toString());
        assertThat(tag("/api/v1/crossings")).isEqualTo(tag("/api/v1/crossings?traffic=import&on=" + today));
        assertThat(tag("/api/v1/crossings")).isNotEqualTo(tag("/api/v1/crossings?traffic=export"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    crossings?on=2025-02-31 | on
                    crossings?on=2025-10 | on
                    crossings?on= | on
                    crossings?on=2999-01-01 | on
                    crossings?on=2025-10-25T00:00:00Z | on
                    crossings?traffic=trade | traffic
                    crossings?traffic=Import | traffic
                    crossings?asOf=yesterday | asOf
                    crossings?asOf=2025-10-25 | asOf
                    crossings?on=2025-10-25&on=2025-10-26 | on
                    crossings?limit=5 | limit
                    crossings/torkham?from=2025-10-25 | from
                    crossings/torkham/days?from=2025-10 | from
                    crossings/torkham/days?to=2999-01-01 | to
                    crossings/torkham/days?from=2026-01-01&to=2025-01-01 | from
                    crossings/torkham/days?from=1990-01-01&to=2025-01-01 | from
                    crossings/changes?from=2025-10 | from
                    crossings/changes?to=2999-01-01 | to
                    crossings/changes?from=2026-01-01&to=2025-01-01 | from
                    crossings/changes?from=1990-01-01&to=2025-01-01 | from
                    crossings/changes?traffic=import | traffic
                    crossings/changes?since=2025-01-01T00:00:00Z | since
                    crossings/changes?limit=0 | limit
                    crossings/torkham/contradictions?on=2025-10-25 | on
                    crossings/torkham/contradictions?from=2025-10 | from
                    crossings/torkham/contradictions?from=2025-11-01&to=2025-10-01 | from
                    crossings/torkham/contradictions?from=1990-01-01&to=2025-01-01 | from
                    crossings/torkham/contradictions?to=2999-01-01 | to
                    cargo?unit=boxes | unit
                    cargo?crossing=nowhere | crossing
                    cargo?crossing=%00 | crossing
                    cargo?from=2025-13-01 | from
                    cargo?from=2025-10-02&to=2025-10-01 | to
                    cargo?limit=0 | limit
                    cargo?limit=501 | limit
                    cargo?limit=ten | limit
                    cargo?limit=99999999999999 | limit
                    cargo?cursor=%21%21 | cursor
                    cargo?cursor=AAAA | cursor
                    cargo?cursor= | cursor
                    sources?reliability=G | reliability
                    sources?q=%00 | q
                    sources?q= | q
                    sources?cursor=AA | cursor
                    """)
    void badValueIsNamed(String address, String parameter) {
        var answer = get("/api/v1/" + address);

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(body(answer).get("parameter").asString()).isEqualTo(parameter);
        assertThat(body(answer).get("status").asInt()).isEqualTo(400);
        assertThat(body(answer).get("detail").asString())
                .startsWith(parameter + ": ")
                .contains("expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crossings/nowhere",
                "crossings/nowhere/days",
                "crossings/nowhere/contradictions",
                "crossings/TORKHAM",
                "crossings/%22",
                "crossings?situation=nowhere",
                "crossings?situation=%00",
                "cargo?situation=nowhere",
                "sources/nowhere",
                "crossings/torkham/weeks"
            })
    void unknownNameIsAProblem(String address) {
        var answer = get("/api/v1/" + address);

        assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
        assertThat(body(answer).get("title").asString()).isEqualTo("Not Found");
    }

    private String tag(String address) {
        return String.valueOf(get(address).getResponse().getHeader("ETag"));
    }

    private static JsonNode feature(JsonNode collection, String slug) {
        for (JsonNode feature : collection.get("features")) {
            if (feature.get("id").asString().equals(slug)) {
                return feature;
            }
        }
        throw new AssertionError(slug + " is not in " + collection);
    }
}
