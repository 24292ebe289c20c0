package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feed, read back with a library that calendar programs use. */
class CalendarApiTest extends ApiTest {
    private static final String FEED = "/api/v1/calendar.ics";

    @Test
    void feedIsReadBackWholeAndValid() throws Exception {
        Calendar calendar = read(FEED);

        calendar.validate();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSizeGreaterThan(8);
        assertThat(events.stream().map(event -> value(event, "UID")))
                .doesNotHaveDuplicates()
                .contains("rounds-r1-doha@pak-afg-2025.parley", "ceasefires-cf1-48h@pak-afg-2025.parley");
        assertThat(events).allSatisfy(event -> assertThat(value(event, "URL")).startsWith("http"));
    }

    @Test
    void wholeDaysEndOnTheDayAfterAndMomentsAreInUtc() throws Exception {
        Calendar calendar = read(FEED);

        VEvent doha = event(calendar, "rounds-r1-doha@pak-afg-2025.parley");
        assertThat(value(doha, "DTSTART")).isEqualTo("20251018");
        assertThat(value(doha, "DTEND")).isEqualTo("20251020");
        assertThat(value(doha, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event(calendar, "ceasefires-cf1-48h@pak-afg-2025.parley"), "DTSTART"))
                .isEqualTo("20251017T130000Z");
        assertThat(value(event(calendar, "ceasefires-cf5-unilateral@pak-afg-2025.parley"), "DTSTART"))
                .isEqualTo("20251128");
    }

    @Test
    void startsOfCeasefiresAreInItAsWellAsEnds() throws Exception {
        Calendar calendar = read(FEED);

        assertThat(value(event(calendar, "ceasefire-begins-cf1-48h@pak-afg-2025.parley"), "DTSTART"))
                .isEqualTo("20251015T130000Z");
        assertThat(value(event(calendar, "ceasefire-begins-cf3-doha@pak-afg-2025.parley"), "DTSTART"))
                .isEqualTo("20251019");
    }

    @Test
    void onlyWhatIsStatedEnds() {
        assertThat(text(FEED + "?kinds=ceasefires"))
                .doesNotContain("UID:ceasefires-cf3-doha")
                .doesNotContain("rounds-");
        assertThat(text(FEED + "?kinds=commitments")).doesNotContain("VEVENT");
    }

    @Test
    void textComesWithItsTypeAndATagThatHolds() {
        var answer = get(FEED);
        String tag = Objects.requireNonNull(answer.getResponse().getHeader("ETag"));

        assertThat(Objects.requireNonNull(answer.getResponse().getContentType())
                        .replace(" ", "")
                        .toLowerCase())
                .isEqualTo("text/calendar;charset=utf-8");
        assertThat(get(FEED, Map.of("If-None-Match", tag))).hasStatus(304);
        assertThat(text(FEED)).isEqualTo(text(FEED));
        assertThat(text(FEED).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @ParameterizedTest
    @CsvSource({
        "?kinds=meetings, 400, kinds",
        "'?kinds=rounds,meetings', 400, kinds",
        "?kinds=, 400, kinds",
        "?on=2025-10-25, 400, on",
        "?situation=none, 404,"
    })
    void problemNamesTheParameter(String query, int status, String parameter) {
        var answer = get(FEED + query);

        assertThat(answer).hasStatus(status);
        var named = body(answer).get("parameter");
        assertThat(named == null ? null : named.asString()).isEqualTo(parameter);
    }

    private Calendar read(String address) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(bytes(address)));
    }

    private String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address) {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static VEvent event(Calendar calendar, String uid) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        return events.stream()
                .filter(event -> value(event, "UID").equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }
}
