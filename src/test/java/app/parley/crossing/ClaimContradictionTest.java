package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimContradictionTest {

    @ParameterizedTest
    @CsvSource({
        "open,              closed,            true",
        "open,              restricted,        true",
        "open,              returnees_only,    true",
        "open,              humanitarian_only, true",
        "open,              pedestrian_only,   true",
        "closed,            restricted,        true",
        "returnees_only,    humanitarian_only, true",
        "returnees_only,    pedestrian_only,   true",
        "humanitarian_only, pedestrian_only,   true",
        "closed,            returnees_only,    false",
        "closed,            humanitarian_only, false",
        "closed,            pedestrian_only,   false",
        "restricted,        returnees_only,    false",
        "restricted,        humanitarian_only, false",
        "restricted,        pedestrian_only,   false",
        "open,              open,              false",
        "closed,            closed,            false",
    })
    void statusesThatCannotBothHold(String one, String other, boolean expected) {
        assertThat(ClaimedStatus.parse(one).contradicts(ClaimedStatus.parse(other)))
                .isEqualTo(expected);
        assertThat(ClaimedStatus.parse(other).contradicts(ClaimedStatus.parse(one)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "closed, 2025-10-12, closed, 2025-10-13, START",
        "closed, 2025-10,    closed, 2025-10-13, ",
        "closed, 2025-09,    closed, 2025-10,    START",
        "closed, 2025-10-12, closed, 2025-10-12, ",
        "open,   2025-10-12, open,   2025-10-13, ",
        "closed, 2025-10-12, returnees_only, 2025-10-20, ",
        "open,   2025-10-12, returnees_only, 2025-10-20, STATUS",
    })
    void startsContradictOnlyIfTheyCannotBeTheSameDay(
            String status, String from, String otherStatus, String otherFrom, ClaimContradiction.Reason reason) {
        LocalDate day = LocalDate.of(2025, 11, 5);
        List<CrossingClaim> claims = List.of(claim("a", status, from, day), claim("b", otherStatus, otherFrom, day));
        assertThat(ClaimContradiction.find(day, claims))
                .extracting(ClaimContradiction::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-12, 2025-10-25, 2026-01-01, 2025-10-25",
        "2025-10-12, 2025-11,    2026-01-01, 2025-11-01",
        "2025-10-13, ,           2025-10-27, 2025-10-27",
        "2025-10-13, ,           2025-10-01, 2025-10-13",
        "2025-10-13, ,           ,           2025-10-13",
        "2025-10,    ,           2025-10-15, 2025-10-31",
    })
    void aSourceVouchesUntilItsStatedEndOrItsNewestReport(
            String from, String to, LocalDate newestPublishedOn, LocalDate expected) {
        CrossingClaim claim =
                CrossingClaim.of("a", DateInterval.parse(from, to), ClaimedStatus.CLOSED, newestPublishedOn);
        assertThat(claim.vouchedUntil()).isEqualTo(expected);
        assertThat(claim.vouchesFor(expected)).isTrue();
        assertThat(claim.vouchesFor(expected.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10,    2025-10-15, false",
        "2025-10,    2025-10-31, true",
        "2025-10-12, 2025-10-11, false",
        "2025-10-12, 2025-10-12, true",
    })
    void aSourceVouchesOnlyFromADayOnWhichItsClaimHasCertainlyBegun(String from, LocalDate day, boolean expected) {
        assertThat(claim("a", "closed", from, LocalDate.of(2025, 12, 31)).vouchesFor(day))
                .isEqualTo(expected);
    }

    @Test
    void openingOfTorkhamIsContradictedByClosedAndByReturneesOnly() {
        LocalDate day = LocalDate.of(2025, 11, 1);
        List<ClaimContradiction> found = ClaimContradiction.find(day, PakAfg2025.claims("torkham"));
        Set<String> againstOpen = new TreeSet<>();
        for (ClaimContradiction pair : found) {
            if (pair.reason() == ClaimContradiction.Reason.STATUS) {
                assertThat(pair.first().status() == ClaimedStatus.OPEN
                                || pair.second().status() == ClaimedStatus.OPEN)
                        .isTrue();
                againstOpen.add(pair.first().status().code());
                againstOpen.add(pair.second().status().code());
            }
        }
        assertThat(againstOpen).containsExactly("closed", "open", "returnees_only");
    }

    @ParameterizedTest
    @CsvSource({
        "torkham,   2025-10-25, '[2025-10-10, 2025-10-11, 2025-10-12, 2025-10-13]'",
        "chaman,    2025-10-25, '[2025-10-10, 2025-10-12, 2025-10-15, 2025-10-20]'",
        "torkham,   2025-10-28, '[2025-10-10, 2025-10-11, 2025-10-12]'",
        "kharlachi, 2025-10-25, '[]'",
    })
    void competingStartsOfTheSameClosure(String crossing, LocalDate day, String starts) {
        Set<String> found = new TreeSet<>();
        for (ClaimContradiction pair : ClaimContradiction.find(day, PakAfg2025.claims(crossing))) {
            if (pair.reason() == ClaimContradiction.Reason.START) {
                found.add(pair.first().stated().from().toString());
                found.add(pair.second().stated().from().toString());
            }
        }
        assertThat(found).hasToString(starts);
    }

    @Test
    void nothingContradictsAtKharlachi() {
        assertThat(ClaimContradiction.find(LocalDate.of(2025, 10, 25), PakAfg2025.claims("kharlachi")))
                .isEmpty();
    }

    private static CrossingClaim claim(String id, String status, String from, LocalDate until) {
        return new CrossingClaim(id, DateInterval.parse(from, null), ClaimedStatus.parse(status), until);
    }
}
