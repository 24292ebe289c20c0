package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CrossingChangesApiTest extends ApiTest {
    private static final String CHANGES = "/api/v1/crossings/changes";

    @Autowired
    private Clock clock;

    @Test
    void reopeningSaysHowLongItHadBeenClosed() {
        JsonNode reopened = json(CHANGES + "?from=2025-11-01&to=2025-11-01")
                .get("changes")
                .valueStream()
                .filter(change -> change.get("kind").asString().equals("status"))
                .findFirst()
                .orElseThrow();

        assertThat(reopened.get("crossing").asString()).isEqualTo("torkham");
        assertThat(reopened.get("on").asString()).isEqualTo("2025-11-01");
        JsonNode status = reopened.get("status");
        assertThat(status.get("traffic").asString()).isEqualTo("returnees");
        assertThat(status.get("direction").asString()).isEqualTo("a_to_b");
        assertThat(status.get("from").asString()).isEqualTo("closed");
        assertThat(status.get("to").asString()).isEqualTo("open");
        assertThat(status.get("closedDays").asInt()).isEqualTo(20);
        assertThat(reopened.get("contradiction").isNull()).isTrue();
        assertThat(reopened.get("sources").isEmpty()).isFalse();
    }

    @Test
    void everyChangeHasTheMemberItsKindNames() {
        JsonNode answer = json(CHANGES + "?from=2025-10-01&to=2026-01-31&limit=500");
        List<String> kinds = new ArrayList<>();
        answer.get("changes").forEach(change -> {
            String kind = change.get("kind").asString();
            kinds.add(kind);
            for (String member : List.of("status", "contradiction", "stranded", "confirmation")) {
                assertThat(change.get(member).isNull()).as(member).isEqualTo(!member.equals(kind));
            }
        });
        assertThat(kinds).contains("status", "contradiction", "stranded");
        assertThat(answer.get("more").asInt()).isZero();
        assertThat(answer.get("moreIsAtLeast").asBoolean()).isFalse();
    }

    @Test
    void limitKeepsTheNewestAndCountsTheRest() {
        int all = json(CHANGES + "?from=2025-10-01&to=2025-11-30&limit=500")
                .get("changes")
                .size();
        JsonNode few = json(CHANGES + "?from=2025-10-01&to=2025-11-30&limit=3");

        assertThat(few.get("changes").size()).isEqualTo(3);
        assertThat(few.get("more").asInt()).isEqualTo(all - 3);
    }

    @Test
    void weekUpToTodayIsTheDefault() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Karachi")));
        assertThat(json(CHANGES)).isEqualTo(json(CHANGES + "?from=" + today.minusDays(6) + "&to=" + today));
    }

    @Test
    void answerIsNotSentAgainToWhoHasIt() {
        String address = CHANGES + "?from=2025-10-01&to=2025-11-30";
        String tag = get(address).getResponse().getHeader("ETag");

        assertThat(tag).startsWith("\"");
        assertThat(get(address, Map.of("If-None-Match", tag))).hasStatus(304);
        assertThat(get(CHANGES + "?from=2025-10-02&to=2025-11-30").getResponse().getHeader("ETag"))
                .isNotEqualTo(tag);
    }
}
