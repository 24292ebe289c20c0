package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.PartialDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarRuleTest {
    private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");

    @ParameterizedTest
    @CsvSource({
        "2025-10-18, 2025-10-19, HELD, CONFIRMED, 'Days[earliest=2025-10-18, latest=2025-10-19]'",
        "2025-10-18,, COLLAPSED, CONFIRMED, 'Days[earliest=2025-10-18, latest=2025-10-18]'",
        "2025-10-18, 2025-10, HELD, CONFIRMED, 'Days[earliest=2025-10-18, latest=2025-10-18]'",
        "2025-11,, PLANNED, TENTATIVE, Within[date=2025-11]",
        "2025-11-06,, POSTPONED, CANCELLED, 'Days[earliest=2025-11-06, latest=2025-11-06]'",
        ",, CANCELLED,, "
    })
    void onlyDaysThatAreKnownAreDays(
            @Nullable String start,
            @Nullable String end,
            RoundStatus status,
            @Nullable String certainty,
            @Nullable String when) {
        var date = CalendarRule.of(new RoundSummary(
                "r",
                new TalksProcess("p", "Process"),
                1,
                "Doha",
                null,
                null,
                parse(start),
                parse(end),
                status,
                null,
                List.of(),
                List.of()));

        assertThat(date.map(one -> one.certainty().name()).orElse(null)).isEqualTo(certainty);
        assertThat(date.map(one -> one.when().toString()).orElse(null)).isEqualTo(when);
    }

    @Test
    void endThatAPartyDeniesIsTentative() {
        CeasefireBound from = CeasefireBound.parse("2025-10-17");
        CeasefireBound to = CeasefireBound.parse("2025-10-19");
        CeasefireWord denied = new CeasefireWord("A", CeasefireStance.BROKEN, PartialDate.parse("2025-10-18"));

        assertThat(CalendarRule.of("c", from, to, null, List.of(), KARACHI))
                .extracting(date -> date.word() + " " + date.certainty())
                .containsExactly("begins CONFIRMED", "ends CONFIRMED");
        assertThat(CalendarRule.of("c", from, to, null, List.of(denied), KARACHI))
                .extracting(date -> date.word() + " " + date.certainty())
                .containsExactly("begins CONFIRMED", "ends TENTATIVE");
        assertThat(CalendarRule.of("c", from, null, null, List.of(), KARACHI))
                .extracting(CalendarDate::word)
                .containsExactly("begins");
    }

    private static @Nullable PartialDate parse(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
