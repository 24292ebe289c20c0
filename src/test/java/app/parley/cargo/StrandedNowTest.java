package app.parley.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrandedNowTest {

    /** Columns: situation, claims, low, best, high, number of claims it rests on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "one exact claim            # t:trucks:2025-12-04:412::412:C # 412 # 412 # 412 # 1",
                "only a best figure         # t:trucks:2025-12-04::412::C # 412 # 412 # 412 # 1",
                "a range                    # t:trucks:2025-10-27:4000::5000:C # 4000 # # 5000 # 1",
                "a range with a best        # t:trucks:2025-10-27:4000:4500:5000:C # 4000 # 4500 # 5000 # 1",
                "open-ended                 # t:trucks:2025-10-21:1500:::C # 1500 # # # 1",
                "one of two open-ended      # t:trucks:2025-10-21:1500:::D;t:trucks:2025-10-21:900::900:B # 900 # 900 # # 2",
                "open below                 # t:trucks:2025-10-21:::200:C # # # 200 # 1",
                "words only                 # t:trucks:2026-01::::C # # # # 1",
                "words beside a number      # t:trucks:2025-10-25::::A;t:trucks:2025-10-25:83::83:D # 83 # 83 # 83 # 2",
                "older claims do not count  # t:trucks:2025-10-24:9::9:A;t:trucks:2025-10-25:83::83:D # 83 # 83 # 83 # 1",
                "later claims do not count  # t:trucks:2026-02-02:9::9:A;t:trucks:2025-10-25:83::83:D # 83 # 83 # 83 # 1",
                "a month that is not over   # t:trucks:2026-02:9::9:A;t:trucks:2025-10-25:83::83:D # 83 # 83 # 83 # 1",
                "undated claims never       # t:trucks::9::9:A;t:trucks:2025-10-25:83::83:D # 83 # 83 # 83 # 1",
                "a month and a day of it    # t:trucks:2025-10:9::9:A;t:trucks:2025-10-25:83::83:D # 83 # 83 # 83 # 1",
                "better source              # t:trucks:2025-10-25:50::50:C;t:trucks:2025-10-25:83::83:B # 50 # 83 # 83 # 2",
                "more of the best sources   # t:trucks:2025-10-25:50::50:BBC;t:trucks:2025-10-25:83::83:BDDD # 50 # 50 # 83 # 2",
                "more sources               # t:trucks:2025-10-25:50::50:BCC;t:trucks:2025-10-25:83::83:BC # 50 # 50 # 83 # 2",
                "larger value               # t:trucks:2025-10-25:50::50:B;t:trucks:2025-10-25:83::83:B # 50 # 83 # 83 # 2",
                "desk's pick                # t:trucks:2025-10-25:50::50:E:pick;t:trucks:2025-10-25:83::83:A # 50 # 50 # 83 # 2",
                "a pick in words picks none # t:trucks:2025-10-25::::E:pick;t:trucks:2025-10-25:83::83:A # 83 # 83 # 83 # 2",
                "no source at all           # t:trucks:2025-10-25:50::50::;t:trucks:2025-10-25:40::40:E # 40 # 40 # 50 # 2",
            })
    void newestClaimsGiveLowBestAndHigh(String situation, String rows, Long low, Long best, Long high, int resting) {
        List<StrandedNow> now = StrandedNow.of(LocalDate.of(2026, 2, 1), CargoRows.of(rows.replace("::;", ":;")));
        assertThat(now).as(situation).hasSize(1);
        assertThat(now.getFirst().low()).as(situation).isEqualTo(low);
        assertThat(now.getFirst().best()).as(situation).isEqualTo(best);
        assertThat(now.getFirst().high()).as(situation).isEqualTo(high);
        assertThat(now.getFirst().claims()).as(situation).hasSize(resting);
        assertThat(now.getFirst().claims().getFirst().text()).isEqualTo("as worded");
    }

    @Test
    void unitsAndCrossingsAreNeverMixed() {
        List<StrandedNow> now = StrandedNow.of(
                LocalDate.of(2025, 10, 25),
                CargoRows.of("torkham:vehicles:2025-10-25:83::83:B;:containers:2025-10-23:5000::5000:C;"
                        + "chaman:vehicles:2025-10-25:412::412:B;chaman:containers:2025-10-19:217::217:C;"
                        + "chaman:tonnes:2025-10-26:1::1:C"));
        assertThat(now)
                .extracting(line -> line.crossing() + " " + line.unit().code() + " " + line.best())
                .containsExactly(
                        "chaman containers 217", "chaman vehicles 412", "torkham vehicles 83", "null containers 5000");
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        Random random = new Random(25);
        String[] letters = {"A", "B", "BB", "C", "CD", ""};
        for (int round = 0; round < 300; round++) {
            List<CargoClaim> claims = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String low = random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(50));
                String high = low.isEmpty() || random.nextInt(4) == 0 ? "" : String.valueOf(50 + random.nextInt(50));
                claims.add(CargoRows.one("t:trucks:2025-10-2" + random.nextInt(3) + ":" + low + "::" + high + ":"
                        + letters[random.nextInt(letters.length)]));
            }
            List<StrandedNow> expected = StrandedNow.of(LocalDate.of(2025, 10, 25), claims);
            Collections.shuffle(claims, random);
            assertThat(StrandedNow.of(LocalDate.of(2025, 10, 25), claims)).isEqualTo(expected);
            StrandedNow line = expected.getFirst();
            if (line.low() != null && line.high() != null) {
                assertThat(line.low()).isLessThanOrEqualTo(line.high());
            }
        }
    }
}
