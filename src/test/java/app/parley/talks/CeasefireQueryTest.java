package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.PakAfg;
import app.parley.time.AsOf;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeasefireQueryTest {
    private static final LocalDate ARCHIVE_END = LocalDate.of(2026, 10, 4);

    private final CeasefireQuery ceasefires = new CeasefireQuery(PakAfg.reads());

    @Test
    void chainRunsFromItsFirstToItsLast() {
        assertThat(ceasefires.list(PakAfg.situation(), ARCHIVE_END, AsOf.latest()))
                .extracting(
                        CeasefireEntry::id,
                        CeasefireEntry::rootId,
                        CeasefireEntry::position,
                        one -> String.join(" ", one.extendedBy()))
                .containsExactly(
                        tuple("cf1-48h", "cf1-48h", 1, "cf2-ext-doha"),
                        tuple("cf2-ext-doha", "cf1-48h", 2, "cf3-doha"),
                        tuple("cf3-doha", "cf1-48h", 3, "cf4-istanbul"),
                        tuple("cf4-istanbul", "cf1-48h", 4, "cf5-unilateral"),
                        tuple("cf5-unilateral", "cf1-48h", 5, ""),
                        tuple("cf6-eid2026", "cf6-eid2026", 1, ""));
    }

    @Test
    void boundsAreKeptAsWritten() {
        CeasefireEntry first =
                ceasefires.list(PakAfg.situation(), ARCHIVE_END, AsOf.latest()).getFirst();

        assertThat(first.fromText()).isEqualTo("2025-10-15T18:00:00+05:00");
        assertThat(first.from()).isInstanceOf(CeasefireBound.Moment.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-14, UNKNOWN,,,",
        "2025-10-15, IN_FORCE, cf1-48h, 2025-10-15T18:00+05:00, 2025-10-17T18:00+05:00",
        "2025-10-18, IN_FORCE, cf2-ext-doha, 2025-10-17, 2025-10-19",
        "2025-10-25, IN_FORCE, cf3-doha, 2025-10-19, 2025-10-30",
        "2025-11-06, IN_FORCE, cf4-istanbul, 2025-10-30, 2025-11-06",
        "2025-11-28, IN_FORCE, cf5-unilateral, 2025-11-07, 2025-11-28",
        "2025-11-29, LAPSED, cf5-unilateral, 2025-11-07, 2025-11-28",
        "2026-03-19, IN_FORCE, cf6-eid2026, 2026-03-19T00:00+05:00, 2026-03-24T00:00+05:00",
        "2026-03-24, LAPSED, cf6-eid2026, 2026-03-19T00:00+05:00, 2026-03-24T00:00+05:00",
        "2026-10-04, LAPSED, cf6-eid2026, 2026-03-19T00:00+05:00, 2026-03-24T00:00+05:00"
    })
    void stateOfADayNamesTheCeasefireThatDecides(
            LocalDate day, CeasefireState state, String deciding, String since, String until) {
        CeasefireOnDay onDay = ceasefires.stateOn(PakAfg.situation(), day, AsOf.latest());

        assertThat(onDay.state()).isEqualTo(state);
        assertThat(onDay.ceasefireId()).isEqualTo(deciding);
        assertThat(String.valueOf(onDay.since())).isEqualTo(String.valueOf(since));
        assertThat(String.valueOf(onDay.until())).isEqualTo(String.valueOf(until));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-16, cf1-48h, IN_FORCE",
        "2025-10-16, cf3-doha, UNKNOWN",
        "2025-10-25, cf1-48h, LAPSED",
        "2025-10-25, cf3-doha, IN_FORCE",
        "2025-10-31, cf3-doha, LAPSED"
    })
    void eachCeasefireHasItsOwnState(LocalDate day, String id, CeasefireState state) {
        assertThat(ceasefires.list(PakAfg.situation(), day, AsOf.latest()))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .extracting(CeasefireEntry::state)
                .isEqualTo(state);
    }
}
