package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimVerdictTest {

    /** Agreement, assessed days vouched for, days that differ, days after the assessed start; by hand from the files. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham | unb-1101@2025-10-12@closed          | AS_ASSESSED  | 21 | 0 | 0
            torkham | afintl-0125@2025-10-10@closed       | AS_ASSESSED  | 81 | 0 | -2
            torkham | lokmat-ani-1027@2025-10-13@closed   | AS_ASSESSED  | 15 | 0 | 1
            torkham | ppcanada-1030@2025-10-30@returnees_only | DEVIATES | 1  | 1 |
            torkham | hum-1101@2025-11-01@returnees_only  | AS_ASSESSED  | 2  | 0 | 0
            torkham | sunmv-1101@2025-11-01@open          | DEVIATES     | 1  | 1 |
            torkham | siasat-1204@2025-12-04@humanitarian_only | IN_PART | 1  | 1 | 0
            torkham | ppcanada-1030@2025-10-11@closed     | NOT_ASSESSED | 0  | 0 |
            chaman  | ary-1024@2025-10-15@closed          | AS_ASSESSED  | 11 | 0 | 3
            chaman  | newsvog-18@2025-10-12@returnees_only | DEVIATES    | 18 | 8 | -8
            chaman  | gstimes-chaman@2025-10-20@restricted | IN_PART     | 1  | 1 | 0
            """)
    void claimIsHeldAgainstTheDaysItVouchesFor(
            String crossing,
            String id,
            Agreement agreement,
            int days,
            int differing,
            @org.jspecify.annotations.Nullable Integer gap) {
        LedgerWindow window = new LedgerWindow(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-12-31"));
        List<CrossingClaim> claims = PakAfg2025.claims(crossing);
        CrossingClaim claim =
                claims.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();

        ClaimVerdict verdict =
                ClaimVerdict.of(claim, AssessedDays.of(window, PakAfg2025.closures(crossing)), Interludes.of(claims));

        assertThat(verdict)
                .isEqualTo(new ClaimVerdict(agreement, days, differing, gap == null ? null : new DayGap(gap, gap)));
    }

    /** Shut again after an opening that somebody reports: no other start of the October closure. */
    @Test
    void startOfASecondRunIsNotHeldAgainstTheFirst() {
        LedgerWindow window = new LedgerWindow(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
        List<CrossingClaim> claims = PakAfg2025.claims("torkham");
        CrossingClaim again = claims.stream()
                .filter(claim -> claim.id().startsWith("rjnews"))
                .findFirst()
                .orElseThrow();

        ClaimVerdict verdict =
                ClaimVerdict.of(again, AssessedDays.of(window, PakAfg2025.closures("torkham")), Interludes.of(claims));

        assertThat(verdict).isEqualTo(new ClaimVerdict(Agreement.AS_ASSESSED, 1, 0, null));
    }

    /** The lines on top of the ledger and the rule of the status never disagree. */
    @ParameterizedTest
    @CsvSource({"torkham", "chaman", "kharlachi", "angoor-adda", "badini", "nawa-pass"})
    void linesSayWhatTheRuleSays(String crossing) {
        List<Closure> closures = PakAfg2025.closures(crossing);
        LedgerWindow window = new LedgerWindow(LocalDate.parse("2023-03-01"), LocalDate.parse("2026-10-04"));
        AssessedDays desk = AssessedDays.of(window, closures);

        window.from().datesUntil(window.to().plusDays(1)).forEach(day -> {
            for (Traffic traffic : Traffic.values()) {
                assertThat(desk.on(day).of(traffic))
                        .as("%s on %s", traffic, day)
                        .isEqualTo(StatusRule.ofTraffic(day, traffic, closures).status());
            }
            assertThat(desk.on(day).overall())
                    .isEqualTo(StatusRule.overall(day, closures).status());
            for (AssessedLine line : desk.lines()) {
                AssessedLine.Stretch stretch = line.stretches().stream()
                        .filter(one -> one.days().contains(day))
                        .findFirst()
                        .orElseThrow();
                Direction way = line.direction() == Direction.BOTH ? Direction.A_TO_B : line.direction();
                for (Traffic traffic : line.traffic()) {
                    assertThat(stretch.assessed().status())
                            .isEqualTo(
                                    StatusRule.on(day, traffic, way, closures).status());
                }
            }
        });
    }
}
