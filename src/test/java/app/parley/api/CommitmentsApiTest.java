package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CommitmentsApiTest extends ApiTest {
    private static final String LIST = "/api/v1/commitments";

    @ParameterizedTest
    @CsvSource({
        "score=none, 18",
        "score=3, 0",
        "text=ISTANB%C3%9AL, 3",
        "text=mujahid&state=claimed, 2",
        "text=no-such-words, 0",
        "overdue=true, 0"
    })
    void filtersNarrowTheList(String query, int number) {
        assertThat(json(LIST + "?on=2026-10-04&" + query).get("items")).hasSize(number);
    }

    @ParameterizedTest
    @CsvSource({
        "score=4, score",
        "score=, score",
        "score=full, score",
        "text=, text",
        "state=better, state",
        "overdue=perhaps, overdue",
        "on=2999-01-01, on",
        "cursor=x, cursor"
    })
    void problemNamesTheParameter(String query, String parameter) {
        var answer = get(LIST + "?" + query);

        assertThat(answer).hasStatus(400);
        assertThat(body(answer).get("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void tooLongATextIsRefused() {
        assertThat(get(LIST + "?text=" + "a".repeat(201))).hasStatus(400);
    }

    @Test
    void eachLaterRoundHasItsOutcomeAndWhatThatRestsOn() {
        JsonNode rounds = json(LIST + "/c-ist2-continue?on=2026-10-04").get("laterRounds");

        assertThat(texts(rounds, "round")).containsExactly("r3-istanbul", "r4-riyadh", "r0-tehran", "r5-urumqi");
        assertThat(texts(rounds, "outcome")).containsExactly("carried", "lapsed", "lapsed", "lapsed");
        assertThat(texts(rounds, "basis")).containsExactly("not_reviewed", "said", "said", "said");
        assertThat(texts(rounds, "betweenSides")).containsExactly("true", "true", "false", "true");
        assertThat(rounds.get(0).get("score").isNull()).isTrue();
    }

    @Test
    void nothingIsReadIntoARoundWithOneSideAlone() {
        JsonNode rounds = json(LIST + "/c-ist2-monitor?on=2026-10-04").get("laterRounds");

        assertThat(texts(rounds, "basis")).containsExactly("not_reviewed", "not_reviewed", "one_side", "not_reviewed");
    }

    @Test
    void commitmentIsToldTheSameAloneAndInTheList() {
        for (JsonNode listed : json(LIST + "?on=2025-11-29").get("items")) {
            JsonNode alone = json(LIST + "/" + listed.get("id").asString() + "?on=2025-11-29");
            for (String member :
                    List.of("text", "state", "agreed", "statusClaims", "laterRounds", "claimCounts", "sources")) {
                assertThat(alone.get(member)).isEqualTo(listed.get(member));
            }
            assertThat(listed.get("claims").isNull()).isTrue();
            assertThat(alone.get("claims").get("noStance")).isEqualTo(alone.get("sources"));
        }
    }

    @Test
    void unknownCommitmentIsAProblemOf404() {
        var answer = get(LIST + "/c-none");

        assertThat(answer).hasStatus(404);
        assertThat(body(answer).get("detail").asString()).contains("c-none");
    }

    private static List<String> texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(member).asString())
                .toList();
    }
}
