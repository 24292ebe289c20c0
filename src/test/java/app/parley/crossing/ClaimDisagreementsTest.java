package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimDisagreementsTest {

    /** Counted by hand in crossing_status.csv: value × claims, and how it stands to the desk. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham   | closed         | 2025-10-10 ×1 -2, 2025-10-11 ×3 -1, 2025-10-12 ×10 0, 2025-10-13 ×1 1
            chaman    | closed         | 2025-10-10 ×1 -2, 2025-10-11 ×1 -1, 2025-10-12 ×6 0, 2025-10-15 ×1 3
            chaman    | returnees_only | 2025-10-12 ×1 -8, 2025-10-20 ×1 0
            kharlachi | closed         |
            torkham   | returnees_only |
            """)
    void startsGivenForOneClosureAreOneDisagreement(String crossing, String status, @Nullable String values) {
        List<ClaimDisagreement> starts = in(crossing, "2025-10-05", "2025-11-16").stream()
                .filter(group -> group.reason() == ClaimContradiction.Reason.START)
                .filter(group -> group.values().getFirst().status().code().equals(status))
                .toList();

        assertThat(starts).hasSize(values == null ? 0 : 1);
        starts.forEach(group -> assertThat(starts(group)).isEqualTo(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham   | 2025-11-01 2025-11-01 | closed ×8 as_assessed, open ×1 deviates, returnees_only ×1 as_assessed
            torkham   | 2026-01-12 2026-01-12 | closed ×3 as_assessed, restricted ×1 in_part
            chaman    | 2025-10-20 2025-10-20 | closed ×9 as_assessed, restricted ×1 in_part
            """)
    void statusesGivenForTheSameDaysAreOneDisagreement(String crossing, String days, String values) {
        List<ClaimDisagreement> statuses = in(crossing, "2025-10-05", "2026-10-04").stream()
                .filter(group -> group.reason() == ClaimContradiction.Reason.STATUS)
                .filter(group ->
                        days.equals(group.days().from() + " " + group.days().to()))
                .toList();

        assertThat(statuses)
                .singleElement()
                .satisfies(group -> assertThat(statuses(group)).isEqualTo(values));
    }

    @Test
    void deskStandsBesideTheStatusInDispute() {
        ClaimDisagreement reopening = in("torkham", "2025-11-01", "2025-11-01").stream()
                .filter(group -> group.reason() == ClaimContradiction.Reason.STATUS)
                .findFirst()
                .orElseThrow();

        assertThat(reopening.assessed().on()).isEqualTo("2025-11-01");
        assertThat(reopening.assessed().day().trade()).isEqualTo(CrossingStatus.CLOSED);
        assertThat(reopening.assessed().day().of(Traffic.RETURNEES)).isEqualTo(CrossingStatus.OPEN);
        assertThat(reopening.assessed().day().of(Traffic.PEDESTRIAN)).isEqualTo(CrossingStatus.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        // The October starts still stand against each other until the second last of those who give them falls silent.
        "torkham, 2025-10-20, 2025-10-20, true, cl-torkham-trade",
        "torkham, 2026-02-11, 2026-02-11, true, cl-torkham-trade",
        "torkham, 2026-02-12, 2026-10-04, false,",
        "torkham, 2025-09-01, 2025-10-09, false,",
        "torkham, 2025-09-01, 2025-10-10, true,",
    })
    void startsAreShownWhileTheyAreInDispute(
            String crossing, String from, String to, boolean shown, @Nullable String closure) {
        List<ClaimDisagreement> starts = in(crossing, from, to).stream()
                .filter(group -> group.reason() == ClaimContradiction.Reason.START)
                .toList();

        assertThat(starts).hasSize(shown ? 1 : 0);
        if (closure != null) {
            assertThat(starts.getFirst().assessed().run().closureId()).isEqualTo(closure);
            assertThat(starts.getFirst().values()).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # two starts of one status, and what else is said
            closed 2025-10-10 2025-10-20, closed 2025-10-12 2025-10-20                                   | start 2
            closed 2025-10-10 2025-10-11, closed 2025-10-12 2025-10-20                                   |
            closed 2025-10-10 2025-10-20, closed 2025-10-10 2025-10-25                                   |
            closed 2025-10 2025-10-31, closed 2025-10-12 2025-11-20                                      |
            open 2025-10-10 2025-10-20, open 2025-10-12 2025-10-20                                       |
            # shut, opened for a day, shut again: two runs; the opening itself is in dispute
            closed 2025-10-10 2026-01-20, restricted 2026-01-12 2026-01-12, closed 2026-01-13 2026-01-16 | status 2
            # one who says it was open until the 11th does not part the starts after it
            open 2025-05-01 2025-10-11, closed 2025-10-10 2025-10-20, closed 2025-10-12 2025-10-20       | start 2; status 2
            # the same statuses on days that touch make one, other days another
            open 2025-10-10 2025-10-11, open 2025-10-12 2025-10-13, closed 2025-10-09 2025-10-20         | status 2
            open 2025-10-10 2025-10-11, open 2025-10-15 2025-10-16, closed 2025-10-09 2025-10-20         | status 2; status 2
            closed 2025-10-10 2025-10-20, returnees_only 2025-10-10 2025-10-20                           |
            returnees_only 2025-10-10 2025-10-20, humanitarian_only 2025-10-10 2025-10-20                | status 2
            """)
    void table(String said, @Nullable String expected) {
        List<ClaimDisagreement> found = ClaimDisagreements.find(
                claims(said),
                AssessedDays.of(
                        new LedgerWindow(LocalDate.parse("2025-10-01"), LocalDate.parse("2026-02-01")), List.of()));

        assertThat(found.stream()
                        .map(group -> group.reason().name().toLowerCase(java.util.Locale.ROOT) + " "
                                + group.values().size())
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** Whatever the day, a pair that contradicts on it is in one disagreement, unless an opening parts it in two runs. */
    @ParameterizedTest
    @CsvSource({"torkham", "chaman", "kharlachi"})
    void everyPairOfADayIsInADisagreement(String crossing) {
        List<CrossingClaim> claims = PakAfg2025.claims(crossing);
        Interludes interludes = Interludes.of(claims);
        for (LocalDate day = LocalDate.parse("2025-10-01"); day.getYear() < 2027; day = day.plusDays(1)) {
            List<ClaimDisagreement> groups = in(crossing, day.toString(), day.toString());
            for (ClaimContradiction pair : ClaimContradiction.find(day, claims)) {
                boolean twoRuns = pair.reason() == ClaimContradiction.Reason.START
                        && interludes.between(
                                pair.first().status(),
                                pair.first().stated().from(),
                                pair.second().stated().from());
                assertThat(groups.stream()
                                .anyMatch(group -> group.reason() == pair.reason()
                                        && group.involves(pair.first().id())
                                        && group.involves(pair.second().id())))
                        .as("%s on %s", pair, day)
                        .isEqualTo(!twoRuns);
            }
        }
    }

    private static List<ClaimDisagreement> in(String crossing, String from, String to) {
        LedgerWindow window = new LedgerWindow(LocalDate.parse(from), LocalDate.parse(to));
        return ClaimDisagreements.find(
                PakAfg2025.claims(crossing), AssessedDays.of(window, PakAfg2025.closures(crossing)));
    }

    private static String starts(ClaimDisagreement group) {
        return group.values().stream()
                .map(value -> value.start() + " ×" + value.claims().size() + " "
                        + (value.gap() == null ? "?" : value.gap().low()))
                .collect(Collectors.joining(", "));
    }

    private static String statuses(ClaimDisagreement group) {
        return group.values().stream()
                .map(value -> value.status().code() + " ×" + value.claims().size() + " "
                        + value.agreement().code())
                .collect(Collectors.joining(", "));
    }

    private static List<CrossingClaim> claims(String said) {
        return java.util.Arrays.stream(said.split(", "))
                .map(text -> {
                    String[] parts = text.strip().split(" ");
                    return new CrossingClaim(
                            text.strip(),
                            DateInterval.parse(parts[1], null),
                            ClaimedStatus.parse(parts[0]),
                            LocalDate.parse(parts[2]));
                })
                .toList();
    }
}
