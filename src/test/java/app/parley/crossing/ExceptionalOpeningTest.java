package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionalOpeningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            torkham     | import       | 2025-10-31 | -
            torkham     | import       | 2025-11-10 | returnees a_to_b open 2025-11-01/2025-11-10 on
            torkham     | import       | 2025-12-31 | returnees a_to_b open 2025-11-01/2025-12-31 on, humanitarian a_to_b restricted 2025-12-04/2025-12-31 on
            torkham     | returnees    | 2025-12-31 | -
            chaman      | import       | 2025-12-04 | returnees a_to_b open 2025-10-20/2025-12-04 on, humanitarian a_to_b restricted 2025-12-04/2025-12-04 on
            angoor-adda | import       | 2026-10-04 | -
            nawa-pass   | import       | 2026-10-04 | -
            """)
    void otherTrafficPassesWhileTheCountedIsClosed(String slug, String counted, LocalDate day, String expected) {
        assertThat(words(ExceptionalOpening.upTo(day, Traffic.parse(counted), PakAfg2025.closures(slug))))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** How long import was open between two closures, and what came before the second. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2025-01-10, 2025-01-12, import both open 2025-01-11/2025-01-11
            2025-01-10, 2025-01-18, import both open 2025-01-11/2025-01-17
            2025-01-10, 2025-01-19, -
            2025-01-10, 2025-01-11, -
            """)
    void shortOpeningBetweenTwoClosuresIsABreak(String firstEnds, String secondBegins, String expected) {
        List<Closure> closures = List.of(
                closure("a", "2025-01-01", firstEnds, CrossingStatus.CLOSED),
                closure("b", secondBegins, null, CrossingStatus.CLOSED));

        assertThat(words(ExceptionalOpening.upTo(LocalDate.of(2025, 2, 1), Traffic.IMPORT, closures)))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void restrictionWithinABreakIsSaid() {
        List<Closure> closures = List.of(
                closure("a", "2025-01-01", "2025-01-10", CrossingStatus.CLOSED),
                closure("r", "2025-01-12", "2025-01-13", CrossingStatus.RESTRICTED),
                closure("b", "2025-01-14", null, CrossingStatus.CLOSED));

        assertThat(words(ExceptionalOpening.upTo(LocalDate.of(2025, 2, 1), Traffic.IMPORT, closures)))
                .isEqualTo("import both restricted 2025-01-11/2025-01-13");
    }

    @Test
    void openingWithoutAnEndOrIntoTheUnknownIsNoBreak() {
        List<Closure> reopened = List.of(closure("a", "2025-01-01", "2025-01-10", CrossingStatus.CLOSED));
        List<Closure> vague = List.of(
                closure("a", "2025-01-01", "2025-01-10", CrossingStatus.CLOSED),
                closure("b", "2025-02", null, CrossingStatus.CLOSED));

        assertThat(ExceptionalOpening.upTo(LocalDate.of(2025, 1, 12), Traffic.IMPORT, reopened))
                .isEmpty();
        assertThat(ExceptionalOpening.upTo(LocalDate.of(2025, 4, 1), Traffic.IMPORT, vague))
                .isEmpty();
    }

    @Test
    void bothWaysThatAgreeAreOneLine() {
        List<Closure> closures = List.of(
                closure("a", "2025-01-01", null, CrossingStatus.CLOSED),
                new Closure(
                        "aid",
                        Set.of(Traffic.HUMANITARIAN),
                        Direction.BOTH,
                        DateInterval.parse("2025-01-01", "2025-01-05"),
                        CrossingStatus.CLOSED));

        assertThat(words(ExceptionalOpening.upTo(LocalDate.of(2025, 1, 20), Traffic.IMPORT, closures)))
                .isEqualTo("humanitarian both open 2025-01-06/2025-01-20 on");
    }

    private static Closure closure(String id, String from, @Nullable String to, CrossingStatus status) {
        return new Closure(id, Set.of(Traffic.IMPORT), Direction.BOTH, DateInterval.parse(from, to), status);
    }

    private static String words(List<ExceptionalOpening> openings) {
        return String.join(
                ", ",
                openings.stream()
                        .map(one -> one.traffic().code() + " " + one.direction().code() + " "
                                + one.status().code() + " " + one.from() + "/" + one.to()
                                + (one.inForce() ? " on" : ""))
                        .toList());
    }
}
