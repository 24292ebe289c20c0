package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DaySpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeasefireSpanTest {
    private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");

    @ParameterizedTest(name = "{0} – {1}, {2} after it, denied {3}, on {4}")
    @CsvSource({
        // from, to, start of what extends it, denied since, day viewed, low, high, reason
        "2025-10-19,, 2025-10-30,, 2025-10-18, 0, 0, NOT_BEGUN",
        "2025-10-19,, 2025-10-30,, 2025-10-19, 1, 1, RUNS_TO_EXTENSION",
        "2025-10-19,, 2025-10-30,, 2025-11-20, 11, 11, GAVE_WAY",
        "2025-10-19,,,, 2025-10-20, 2, 2, NO_END_KNOWN",
        "2025-10-17, 2025-10-19,,, 2025-10-25, 3, 3, ENDED_AS_STATED",
        "2025-10-15T18:00+05:00, 2025-10-17T18:00+05:00,,, 2025-10-16, 2, 2, RUNS_TO_STATED_END",
        "2025-10-15T18:00+05:00, 2025-10-17T18:00+05:00,,, 2025-10-25, 3, 3, ENDED_AS_STATED",
        // midnight ends the day before; a moment is local to the situation
        "2026-03-19T00:00+05:00, 2026-03-24T00:00+05:00,,, 2026-03-30, 5, 5, ENDED_AS_STATED",
        "2025-10-15T20:00Z, 2025-10-16T20:00Z,,, 2025-10-30, 2, 2, ENDED_AS_STATED",
        // known in part
        "2025-10, 2025-11,,, 2025-12-31, 2, 61, ENDED_AS_STATED",
        "2025-10, 2025-11,,, 2025-10-15, 0, 15, START_UNCERTAIN",
        "2025-10, 2025-11,,, 2025-11-15, 2, 46, END_UNCERTAIN",
        "2025-10-19,, 2025-11,, 2025-10-25, 7, 7, RUNS_TO_EXTENSION",
        // somebody says that it does not hold
        "2025-10-19,,, 2025-10-22/2025-10-25, 2025-10-25, 3, 7, DENIED",
        "2025-10-19,,, 2025-10-01/2025-10-25, 2025-10-25, 0, 7, DENIED",
        "2025-10-17, 2025-10-19,, 2025-10-25/2025-10-26, 2025-10-26, 3, 3, ENDED_AS_STATED",
        // and took it back later
        "2025-10-19,,, 2025-10-21/2025-10-22, 2025-10-25, 5, 7, NO_END_KNOWN",
        "2025-10-19,,, 2025-10-21/2025-10-22 2025-10-25/2025-10-25, 2025-10-25, 4, 7, DENIED",
        "2025-10-17, 2025-10-19,, 2025-10-18/2025-10-24, 2025-10-26, 1, 3, ENDED_AS_STATED",
        "2025-10-17, 2025-10-19,, 2025-10-01/2025-10-17, 2025-10-26, 2, 3, ENDED_AS_STATED"
    })
    void daysAndReasonFollowFromTheBounds(
            String from,
            @Nullable String to,
            @Nullable String next,
            @Nullable String denied,
            LocalDate day,
            long low,
            long high,
            CeasefireReason reason) {
        Ceasefire one = new Ceasefire(
                "a",
                CeasefireBound.parse(from),
                to == null ? null : CeasefireBound.parse(to),
                null,
                reason == CeasefireReason.DENIED);
        List<Ceasefire> extensions =
                next == null ? List.of() : List.of(new Ceasefire("b", CeasefireBound.parse(next), null, "a", false));
        CeasefireChain chain = CeasefireChain.of(next == null ? List.of(one) : List.of(one, extensions.getFirst()));

        CeasefireSpan span = CeasefireSpan.of(one, extensions, KARACHI, day, spans(denied));

        assertThat(span.low()).isEqualTo(low);
        assertThat(span.high()).isEqualTo(high);
        assertThat(CeasefireDay.of(chain, day, KARACHI).reasonOf(one)).isEqualTo(reason);
    }

    private static List<DaySpan> spans(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(span -> span.split("/"))
                        .map(ends -> new DaySpan(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
                        .toList();
    }
}
