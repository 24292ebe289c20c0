package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DaySpan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineWindowTest {
    private static final DaySpan WHOLE = span("2025-10-01", "2026-10-01");

    @ParameterizedTest
    @CsvSource({
        // step, shown, leads to; nothing for the whole
        "closer, 2025-10-01, 2026-10-01, 2025-11-16, 2026-05-17",
        "closer, 2026-01-01, 2026-01-20, 2026-02-08, 2026-02-21",
        "wider, 2026-01-01, 2026-01-10, 2025-12-27, 2026-01-15",
        "wider, 2026-01-01, 2026-08-01, ,",
        "earlier, 2026-01-01, 2026-01-31, 2025-12-17, 2026-01-16",
        "earlier, 2025-10-05, 2025-10-24, 2025-10-01, 2025-10-20",
        "later, 2026-01-01, 2026-01-31, 2026-01-16, 2026-02-15",
        "later, 2026-09-12, 2026-09-30, 2026-09-13, 2026-10-01"
    })
    void stepsStayWithinTheWhole(String step, String from, String to, String first, String last) {
        LineWindow window = new LineWindow(WHOLE, span(from, to));
        DaySpan next = switch (step) {
            case "closer" -> window.closer(LocalDate.of(2026, 2, 15));
            case "wider" -> window.wider();
            case "earlier" -> window.earlier();
            default -> window.later();
        };

        assertThat(next).isEqualTo(first == null ? null : span(first, last));
    }

    @Test
    void atEitherEndThereIsNothingFurther() {
        assertThat(new LineWindow(WHOLE, WHOLE).isWhole()).isTrue();
        assertThat(new LineWindow(WHOLE, span("2025-10-01", "2025-11-01")).isFirst())
                .isTrue();
        assertThat(new LineWindow(WHOLE, span("2026-09-01", "2026-10-01")).isLast())
                .isTrue();
        assertThat(new LineWindow(WHOLE, span("2026-09-01", "2026-09-14")).isClosest())
                .isTrue();
    }

    private static DaySpan span(String from, String to) {
        return new DaySpan(LocalDate.parse(from), LocalDate.parse(to));
    }
}
