package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TalksApiTest extends ApiTest {
    @Test
    void roundsAreListedWithTheirIdsKept() {
        JsonNode rounds = json("/api/v1/rounds");

        assertThat(texts(rounds.get("items"), "id"))
                .startsWith("r1-doha", "r2-istanbul")
                .endsWith("r3b-visit");
        assertThat(rounds.get("next").isNull()).isTrue();
        assertThat(rounds.get("items").get(0).get("startOn").asString()).isEqualTo("2025-10-18");
        assertThat(rounds.get("items").get(0).get("process").get("name").asString())
                .isEqualTo("Qatar–Türkiye track");
    }

    @ParameterizedTest
    @CsvSource({"rounds, 7", "commitments, 18", "ceasefires, 6"})
    void shortListsPageToo(String list, int number) {
        List<String> walked = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json("/api/v1/" + list + "?limit=4" + next);
            walked.addAll(texts(page.get("items"), "id"));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (next != null);

        assertThat(walked).hasSize(number).doesNotHaveDuplicates();
    }

    @Test
    void roundComesWithDelegationsChangesAndCommitments() {
        JsonNode round = json("/api/v1/rounds/r3-istanbul");

        assertThat(round.get("id").asString()).isEqualTo("r3-istanbul");
        assertThat(round.get("status").asString()).isEqualTo("collapsed");
        assertThat(round.get("previous").asString()).isEqualTo("r2-istanbul");
        JsonNode pakistan = round.get("delegations").get(0);
        assertThat(pakistan.get("party").asString()).isEqualTo("Pakistan");
        assertThat(pakistan.get("delegates").get(0).get("name").asString()).isEqualTo("Asim Malik");
        assertThat(pakistan.get("delegates").get(0).get("isHead").asBoolean()).isTrue();
        JsonNode change = round.get("changes").get(0);
        assertThat(change.get("joined")).isEmpty();
        assertThat(change.get("newlyNamed").get(0).asString()).isEqualTo("Asim Malik");
        assertThat(change.get("before").asString()).isEqualTo("unnamed_members");
        assertThat(texts(round.get("changes").get(1).get("maybeSame"), "before"))
                .contains("Rahmatullah Mujib", "Haji Najeeb");
        JsonNode kabul = round.get("delegations").get(1);
        assertThat(kabul.get("sizeLow").asInt()).isEqualTo(5);
        assertThat(kabul.get("sizeHigh").asInt()).isEqualTo(6);
        assertThat(round.get("levels").get(0).get("rounds")).hasSize(3);
        assertThat(texts(round.get("commitments"), "id")).contains("c-pk-written");
    }

    @Test
    void changesTellHowSureTheyAre() {
        JsonNode kabul = json("/api/v1/rounds/r3-istanbul").get("changes").get(1);
        assertThat(kabul.get("head").get("kind").asString()).isEqualTo("changed");
        assertThat(StreamSupport.stream(kabul.get("stayed").spliterator(), false)
                        .filter(one -> !one.get("certain").asBoolean())
                        .map(one -> one.get("name").asString()))
                .containsExactly("Rahmatullah Najib");

        JsonNode istanbul = json("/api/v1/rounds/r2-istanbul");
        assertThat(istanbul.get("changes").get(0).get("before").asString()).isEqualTo("size_not_told");
        assertThat(istanbul.get("changes").get(0).get("joined")).isEmpty();
        assertThat(istanbul.get("delegations")
                        .get(0)
                        .get("delegates")
                        .get(0)
                        .get("presence")
                        .asString())
                .isEqualTo("unreliable");
    }

    @Test
    void lineOfRoundsTellsTheDaysBetweenAndWhatWasReported() {
        JsonNode line = json("/api/v1/talks/line?on=2026-05-01");
        JsonNode doha = line.get("rounds").get(0);

        assertThat(texts(line.get("rounds"), "round")).startsWith("r1-doha").hasSize(6);
        assertThat(line.get("undated").get(0).asString()).isEqualTo("r3b-visit");
        assertThat(doha.get("gap").get("low").asInt()).isEqualTo(6);
        assertThat(doha.get("next").asString()).isEqualTo("r2-istanbul");
        assertThat(doha.get("meanwhile").get("days").get("from").asString()).isEqualTo("2025-10-20");
        assertThat(doha.get("closedToTrade").get("closed").asInt()).isEqualTo(8);
        assertThat(line.get("sliceUnit").asString()).isEqualTo("week");
        assertThat(json("/api/v1/talks/line?from=2025-10-01&to=2025-10-20&on=2026-05-01")
                        .get("slices"))
                .hasSize(20);
    }

    @Test
    void contestedHeadsAreAllNamed() {
        JsonNode kabul = json("/api/v1/rounds/r2-istanbul").get("delegations").get(1);

        assertThat(kabul.get("headContested").asBoolean()).isTrue();
        assertThat(texts(kabul.get("heads"), "name")).hasSize(4).contains("Haji Najeeb");
    }

    @Test
    void commitmentIsNeverScoredWithoutAReview() {
        JsonNode one = json("/api/v1/commitments?round=r1-doha&category=ceasefire")
                .get("items")
                .get(0);

        assertThat(one.get("id").asString()).isEqualTo("c-doha-ceasefire");
        assertThat(one.get("state").asString()).isEqualTo("agreed");
        assertThat(one.get("score").isNull()).isTrue();
        assertThat(one.get("overdue").isNull()).isTrue();
        assertThat(one.get("statusClaims")).hasSize(2);
        assertThat(one.get("sources").get(0).get("id").asString()).isEqualTo("caliber-1019");
    }

    @Test
    void ceasefiresFormAChain() {
        JsonNode all = json("/api/v1/ceasefires?on=2025-10-25").get("items");

        assertThat(texts(all, "id"))
                .containsExactly(
                        "cf1-48h", "cf2-ext-doha", "cf3-doha", "cf4-istanbul", "cf5-unilateral", "cf6-eid2026");
        assertThat(texts(all, "state"))
                .containsExactly("lapsed", "lapsed", "in_force", "unknown", "unknown", "unknown");
        assertThat(all.get(0).get("from").asString()).isEqualTo("2025-10-15T18:00:00+05:00");
        assertThat(all.get(4).get("chain").asString()).isEqualTo("cf1-48h");
    }

    @Test
    void ceasefireTellsWhyAndHowLongAndItsWholeChain() {
        JsonNode one = json("/api/v1/ceasefires/cf3-doha?on=2025-10-25");

        assertThat(one.get("state").asString()).isEqualTo("in_force");
        assertThat(one.get("reason").asString()).isEqualTo("runs_to_extension");
        assertThat(one.get("daysHeld").get("low").asInt()).isEqualTo(7);
        assertThat(one.get("daysHeld").get("high").asInt()).isEqualTo(7);
        assertThat(one.get("to").isNull()).isTrue();
        assertThat(one.get("accounts")).isEmpty();
        assertThat(one.get("violations")).isEmpty();
        assertThat(texts(one.get("links"), "id"))
                .containsExactly("cf1-48h", "cf2-ext-doha", "cf3-doha", "cf4-istanbul", "cf5-unilateral");
        assertThat(texts(one.get("sources"), "id")).contains("caliber-1019");
    }

    @ParameterizedTest
    @CsvSource({"2025-10-14", "2025-10-19", "2025-11-29", "2026-03-24"})
    void ceasefireIsToldTheSameAloneAndInTheList(String day) {
        for (JsonNode inList : json("/api/v1/ceasefires?on=" + day).get("items")) {
            JsonNode alone = json("/api/v1/ceasefires/" + inList.get("id").asString() + "?on=" + day);
            for (String member : List.of("state", "reason", "daysHeld", "chain", "reportedMeanwhile")) {
                assertThat(alone.get(member)).isEqualTo(inList.get(member));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/ceasefires/cf9, 404,",
        "/api/v1/talks/line?asOf=2020-01-01T00:00:00Z, 404,",
        "/api/v1/talks/line?from=2025-10-20&to=2025-10-01, 400, to",
        "/api/v1/talks/line?from=0001-01-01, 400, from",
        "/api/v1/talks/line?limit=3, 400, limit",
        "/api/v1/ceasefires/cf3-doha?asOf=2020-01-01T00:00:00Z, 404,",
        "/api/v1/ceasefires/cf3-doha?limit=3, 400, limit",
        "/api/v1/rounds/r9, 404,",
        "/api/v1/rounds/r1-doha?asOf=2020-01-01T00:00:00Z, 404,",
        "/api/v1/rounds?situation=none, 404,",
        "/api/v1/rounds?colour=red, 400, colour",
        "/api/v1/rounds?cursor=x, 400, cursor",
        "/api/v1/rounds?limit=0, 400, limit",
        "/api/v1/ceasefires?on=2025-13-01, 400, on",
        "/api/v1/commitments?category=%20, 400, category"
    })
    void problemNamesTheParameter(String address, int status, String parameter) {
        var answer = get(address);

        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        JsonNode named = body(answer).get("parameter");
        assertThat(named == null ? null : named.asString()).isEqualTo(parameter);
    }

    @Test
    void unchangedAnswerIsNotSentAgain() {
        String tag = Objects.requireNonNull(get("/api/v1/rounds").getResponse().getHeader("ETag"));

        assertThat(get("/api/v1/rounds", Map.of("If-None-Match", tag))).hasStatus(304);
    }

    static List<String> texts(JsonNode array, String member) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.get(member).asString())
                .toList();
    }
}
