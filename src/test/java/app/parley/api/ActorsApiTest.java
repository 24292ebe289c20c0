package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ActorsApiTest extends ApiTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    q=fitna+al+khwarij       | ttp
                    q=T%C3%BCrkiye&kind=mediator | tr
                    q=wasiq&kind=person      | abdul-haq-wasiq
                    """)
    void isFoundByNameAndKind(String query, String id) {
        assertThat(json("/api/v1/actors?" + query).get("items").findValuesAsString("id"))
                .startsWith(id);
    }

    @ParameterizedTest
    @CsvSource({"7", "50", "500"})
    void pagesMakeUpTheWhole(int limit) {
        List<String> whole = ids(json("/api/v1/actors?limit=500"));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json("/api/v1/actors?limit=" + limit + cursor);
            paged.addAll(ids(page));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    @Test
    void personSaysWhereAndHowSure() {
        JsonNode najib = json("/api/v1/actors/najib-haqqani");

        assertThat(najib.at("/actor/onFile").asBoolean()).isFalse();
        JsonNode attended = najib.get("attended").get(0);
        assertThat(attended.get("round").asString()).isEqualTo("r2-istanbul");
        assertThat(attended.get("contested").asBoolean()).isTrue();
        assertThat(attended.at("/descriptions/0/sources/0/id").asString()).isEqualTo("htn-1025");
        assertThat(najib.get("mayBeTheSameAs").findValuesAsString("reason")).contains("other_head");
        assertThat(najib.get("atTheSameRounds").get(0).get("contested").asBoolean())
                .isTrue();
    }

    @Test
    void teamOfAMediatorIsNoParty() {
        List<String> atIstanbul = new ArrayList<>();
        json("/api/v1/actors/qa").get("partAtRounds").forEach(part -> {
            if (part.get("round").asString().equals("r2-istanbul")) {
                atIstanbul.add(part.get("role").asString());
            }
        });
        assertThat(atIstanbul).containsExactly("mediator");
        assertThat(json("/api/v1/actors/pk").get("partAtRounds").findValuesAsString("role"))
                .contains("party");
    }

    @Test
    void speakerOnFileHasItsClaims() {
        JsonNode customs = json("/api/v1/actors/pk-fbr");

        assertThat(customs.at("/claims/cargo_claim/number").asInt()).isPositive();
        assertThat(customs.at("/claims/cargo_claim/more").asBoolean()).isFalse();
        assertThat(customs.get("wordings").toString()).contains("FBR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/actors?kind=wizard          | 400 | kind
                    /api/v1/actors?q=%20                | 400 | q
                    /api/v1/actors?cursor=x             | 400 | cursor
                    /api/v1/actors?party=x              | 400 | party
                    /api/v1/actors/no-such-one          | 404 | no-such-one
                    /api/v1/actors/%3Cscript%3E         | 404 | script
                    """)
    void whatCannotBeIsRefusedByName(String address, int status, String named) {
        MvcTestResult answer = get(address);

        assertThat(answer).hasStatus(status);
        assertThat(body(answer).toString()).contains(named);
    }

    @Test
    void unchangedAnswerIsNotSentAgain() {
        String tag = get("/api/v1/actors/pk").getResponse().getHeader("ETag");

        assertThat(get("/api/v1/actors/pk", Map.of("If-None-Match", String.valueOf(tag))))
                .hasStatus(304);
    }

    @Test
    void pastIsAnsweredAsItWas() {
        assertThat(ids(json("/api/v1/actors?asOf=2020-01-01T00:00:00Z"))).isEmpty();
    }
}
