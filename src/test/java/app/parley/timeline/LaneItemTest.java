package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LaneItemTest {

    private static final DaySpan APRIL_2023 = new DaySpan(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 30));
    private static final DaySpan MARCH_2025 = DaySpan.on(LocalDate.of(2025, 3, 10));

    @Test
    void dateKnownToTheMonthKeepsBothEndsInTheMessage() {
        JsonNode item = sent(LaneItem.interval("c", "Trade", APRIL_2023, "April 2023", MARCH_2025, "10 March 2025")
                .withLook(Tone.CLOSED, Shape.SQUARE));
        assertEquals("2023-04-01", item.at("/from/earliest").asString());
        assertEquals("2023-04-30", item.at("/from/latest").asString());
        assertEquals("2025-03-10", item.at("/to/latest").asString());
        assertEquals("April 2023", item.path("fromText").asString());
        assertEquals("closed", item.path("tone").asString());
        assertEquals("square", item.path("shape").asString());
    }

    @Test
    void openEndIsSentWithoutAnEnd() {
        JsonNode item = sent(LaneItem.since("c", "Trade", MARCH_2025, "10 March 2025"));
        assertEquals(true, item.path("openEnd").asBoolean());
        assertFalse(item.has("to"));
    }

    @Test
    void momentIsSentAsItsOwnCivilTime() {
        JsonNode item = sent(LaneItem.since("t", "Truce", MARCH_2025, "")
                .startingAt(OffsetDateTime.parse("2025-03-10T18:00:00+05:00")));
        assertEquals("2025-03-10T18:00", item.path("startsAt").asString());
    }

    @Test
    void endCertainlyBeforeStartIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LaneItem.interval("c", "", MARCH_2025, "", APRIL_2023, ""));
    }

    @Test
    void endWithinTheSameVagueMonthIsAllowed() {
        assertDoesNotThrow(() -> LaneItem.interval("c", "", APRIL_2023, "", APRIL_2023, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//elsewhere.example", "data:text/html,x", ""})
    void addressThatIsNeitherPathNorHttpIsRefused(String address) {
        LaneItem item = LaneItem.point("c", "", MARCH_2025, "");
        assertThrows(IllegalArgumentException.class, () -> item.withHref(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a", "/talks/r1-doha", "crossings/torkham", "talks?on=2025-10-12"})
    void pathOrHttpAddressIsTaken(String address) {
        assertEquals(
                address,
                sent(LaneItem.point("c", "", MARCH_2025, "").withHref(address))
                        .path("href")
                        .asString());
    }

    @Test
    void densityNeedsSlicesThatAreNotNegative() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        LocalDate to = LocalDate.of(2026, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> new Density(from, to, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Density(from, to, List.of(1L, -1L)));
        assertThrows(IllegalArgumentException.class, () -> new Density(to, from, List.of(1L)));
    }

    private static JsonNode sent(LaneItem item) {
        return LanesMessage.of(List.of(Lane.of("lane", "Lane", List.of(item)))).at("/0/items/0");
    }
}
