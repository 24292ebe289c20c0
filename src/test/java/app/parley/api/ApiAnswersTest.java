package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class ApiAnswersTest extends ApiTest {
    private static final String SITUATIONS = "/api/v1/situations";

    @Test
    void situationsAreAnArray() {
        var situation = json(SITUATIONS).get(0);

        assertThat(situation.get("slug").asString()).isEqualTo("pak-afg-2025");
        assertThat(situation.get("timeZone").asString()).isEqualTo("Asia/Karachi");
        assertThat(situation.get("bounds").toString()).isEqualTo("[60.5,29.0,75.5,38.5]");
        assertThat(situation.get("parties").findValuesAsString("id")).containsExactly("pk", "af-ie");
        assertThat(situation.get("staleAfterHours").asInt()).isEqualTo(72);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    TAG                     ; 304
                    W/TAG                   ; 304
                    "other", TAG            ; 304
                    "other",W/TAG , "third" ; 304
                    *                       ; 304
                    "other"                 ; 200
                    LONGER                  ; 200
                    """)
    void answerIsSpared(String ifNoneMatch, int status) {
        String tag = Objects.requireNonNull(get(SITUATIONS).getResponse().getHeader("ETag"));
        assertThat(tag).matches("\"[0-9a-f]{32}\"");

        var again = get(
                SITUATIONS,
                Map.of(
                        "If-None-Match",
                        ifNoneMatch
                                .replace("LONGER", tag.replaceAll("\"$", "0\""))
                                .replace("TAG", tag)));

        assertThat(again).hasStatus(status);
        assertThat(again.getResponse().getHeader("ETag")).isEqualTo(tag);
        assertThat(again.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(again.getResponse().getContentAsByteArray().length == 0).isEqualTo(status == 304);
    }

    @Test
    void compressedAnswerHasItsOwnTag() {
        var plain = get(SITUATIONS).getResponse();
        var packed =
                get(SITUATIONS, Map.of("Accept-Encoding", "br, gzip;q=0.5")).getResponse();
        var refused = get(SITUATIONS, Map.of("Accept-Encoding", "gzip;q=0")).getResponse();

        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("ETag"))
                .isNotEqualTo(plain.getHeader("ETag"))
                .doesNotStartWith("W/");
        assertThat(packed.getHeaders("Vary")).contains("Accept-Encoding");
        assertThat(refused.getHeader("Content-Encoding")).isNull();
        assertThat(refused.getHeader("ETag")).isEqualTo(plain.getHeader("ETag"));
    }

    @Test
    void anyOriginMayReadAndSeesTheTag() {
        var answer = get(SITUATIONS, Map.of("Origin", "https://example.org")).getResponse();

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Access-Control-Expose-Headers")).contains("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1", "/api/v1/nothing", "/api/v2/crossings", "/api/v1/situations/x/y"})
    void unknownPathIsAProblemEvenForABrowser(String path) {
        var answer = get(path, Map.of("Accept", "text/html"));

        assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void writingIsAProblem(String method) {
        var answer = mvc.method(HttpMethod.valueOf(method))
                .uri(SITUATIONS)
                .header("Accept", "text/html")
                .exchange();

        assertThat(answer).hasStatus(405).hasContentType("application/problem+json");
        assertThat(answer.getResponse().getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void unknownParameterIsNamed() {
        var answer = get(SITUATIONS + "?colour=red");

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(body(answer).get("parameter").asString()).isEqualTo("colour");
    }

    @Test
    void headIsAGetWithoutABody() {
        var answer = mvc.head().uri(SITUATIONS).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("ETag"))
                .isEqualTo(get(SITUATIONS).getResponse().getHeader("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/situations//x",
                "/api/v1/situations/../x",
                "/api/v1/situations;a=b",
                "/api/v1/situations/%2e%2e/x",
                "/api/v1/situations/a%0d%0ab",
                "/api/v1/situations?%00=1"
            })
    void refusedAddressIsAProblem(String path) {
        var answer = get(path, Map.of("Accept", "text/html"));

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "garbage", "image/*", "application/json;q=0"})
    void whateverIsAcceptedTheReasonIsTold(String accept) {
        var refused = get(SITUATIONS + "?colour=red", Map.of("Accept", accept));

        assertThat(refused).hasStatus(400).hasContentType("application/problem+json");
        assertThat(get("/api/v1/openapi.json", Map.of("Accept", accept))).hasStatusOk();
    }

    @Test
    void inventedMethodIsAProblem() {
        var answer = mvc.method(HttpMethod.valueOf("FOO")).uri(SITUATIONS).exchange();

        assertThat(answer).hasStatus(405).hasContentType("application/problem+json");
    }

    /** The document says what is null, or a client made from it fails on the first crossing without a position. */
    @Test
    void documentTellsWhatCanBeNull() {
        var schemas = json("/api/v1/openapi.json").get("components").get("schemas");

        assertThat(schemas.get("CrossingOnDay")
                        .get("properties")
                        .get("closedDays")
                        .get("type")
                        .toString())
                .contains("null");
        assertThat(schemas.get("CargoPage")
                        .get("properties")
                        .get("next")
                        .get("type")
                        .toString())
                .contains("null");
    }
}
