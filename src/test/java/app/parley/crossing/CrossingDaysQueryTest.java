package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.PakAfg;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingDaysQueryTest {
    private final CrossingDaysQuery calendar = new CrossingDaysQuery(PakAfg.reads());
    private final Situation situation = PakAfg.situation();

    @ParameterizedTest
    @CsvSource({"torkham, returnees, 2025-10-01", "torkham, humanitarian, 2025-10-01", "angoor-adda, import, 2024-12-01"
    })
    void everyDayAgreesWithTheBoard(String slug, String code, LocalDate from) {
        Traffic traffic = Traffic.parse(code);
        LocalDate to = from.plusDays(365);

        List<CrossingDay> days =
                calendar.find(situation, slug, from, to, traffic, AsOf.latest()).orElseThrow();

        assertThat(days)
                .extracting(CrossingDay::date)
                .containsExactlyElementsOf(from.datesUntil(to.plusDays(1)).toList());
        List<List<Object>> onBoard = PakAfg.reads()
                .at(
                        AsOf.latest(),
                        sql -> from.datesUntil(to.plusDays(1))
                                .map(day -> new CrossingBoard(sql, situation, day, traffic)
                                        .read(slug)
                                        .getFirst())
                                .map(crossing -> square(crossing.status(), crossing.closedDays()))
                                .toList());
        assertThat(days.stream()
                        .map(day -> square(day.status(), day.closedDays()))
                        .toList())
                .isEqualTo(onBoard);
        assertThat(days.stream().map(CrossingDay::status).distinct().count()).isGreaterThan(1);
    }

    @Test
    void unknownCrossingHasNoCalendar() {
        LocalDate day = LocalDate.of(2025, 10, 25);

        assertThat(calendar.find(situation, "nowhere", day, day, Traffic.IMPORT, AsOf.latest()))
                .isEmpty();
    }

    @Test
    void calendarIsBounded() {
        LocalDate day = LocalDate.of(2000, 1, 1);

        assertThatThrownBy(() ->
                        calendar.find(situation, "torkham", day, day.plusDays(4_000), Traffic.IMPORT, AsOf.latest()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Object> square(CrossingStatus status, @Nullable ClosedDayCount closedDays) {
        return List.of(status, String.valueOf(closedDays));
    }
}
