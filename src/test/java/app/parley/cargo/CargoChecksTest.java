package app.parley.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CargoChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                ":vehicles:2025-10-25:495::495:C # chaman:vehicles:2025-10-25:412::412:C;torkham:vehicles:2025-10-25:83::83:C # 495 # 0",
                ":containers:2025-10-15:1391::1391:C # torkham:containers:2025-10-15:400::400:C;chaman:containers:2025-10-15:500::500:C;kharlachi:containers:2025-10-15:100::100:C;ghulam-khan:containers:2025-10-15:100::100:C # 1100 # 291",
                ":trucks:2025-10-15:90::90:C # t:trucks:2025-10-15:100::100:C # 100 # -10",
            })
    void partsAreHeldAgainstTheStatedTotal(String total, String parts, long sum, long difference) {
        StatedTotal check = StatedTotal.check(CargoRows.one(total), CargoRows.of(parts));
        assertThat(check.parts()).isEqualTo(CountRange.exactly(sum));
        assertThat(check.difference()).isEqualTo(CountRange.exactly(difference));
        assertThat(check.addsUp()).isEqualTo(difference == 0);
    }

    @Test
    void refusesUnlikeUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedTotal.check(
                        CargoRows.one(":containers:2025-10-15:10::10:C"), CargoRows.of("t:trucks:2025-10-15:10::10:C")))
                .withMessageContaining("trucks")
                .withMessageContaining("containers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "a total above a range       # 100::100 # 10::20;30::30 # 50 # 60 # LEAVES",
                "a range that holds the sum  # 40::60 # 20::20;30::30 # -10 # 10 # MAY_ADD_UP",
                "parts above a range         # 10::20 # 20::20;30::30 # -40 # -30 # EXCEEDS",
                "an open total above         # 1500:: # 500::500;600::600 # 400 # - # LEAVES",
                "an open total below         # 1000:: # 500::500;600::600 # -100 # - # MAY_ADD_UP",
                "an open part below          # 1000::1000 # 500::;100::100 # - # 400 # MAY_ADD_UP",
                "an open part above          # 500::500 # 500::;100::100 # - # -100 # EXCEEDS",
                "both open                   # 500:: # 400::;50::50 # - # - # MAY_ADD_UP",
                "a range that starts at it   # 50::60 # 20::20;30::30 # 0 # 10 # MAY_ADD_UP",
                "nothing and nothing         # 0::0 # 0::0;0::0 # 0 # 0 # ADDS_UP",
            })
    void rangesAndOpenEndsStayRangesAndOpenEnds(
            String situation, String total, String parts, Long low, Long high, StatedTotal.Outcome outcome) {
        StatedTotal check = StatedTotal.check(
                CargoRows.one(":trucks:2025-10-15:" + total + ":C"),
                Arrays.stream(parts.split(";"))
                        .map(part -> CargoRows.one("t:trucks:2025-10-15:" + part + ":C"))
                        .toList());
        assertThat(check.difference()).as(situation).isEqualTo(new CountRange(low, high));
        assertThat(check.outcome()).as(situation).isEqualTo(outcome);
    }

    @Test
    void refusesToAddWordsOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedTotal.check(
                        CargoRows.one(":trucks:2025-10-15:10::10:C"), CargoRows.of("t:trucks:2025-10-15::::C")))
                .withMessageContaining("no number");
    }

    @Test
    void refusesATotalWithoutParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedTotal.check(CargoRows.one(":trucks:2025-10-15:10::10:C"), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "two exact counts      # t:trucks:2025-10-15:26::26:C;t:trucks:2025-10-15:28::28:C # 1",
                "equal counts          # t:trucks:2025-10-15:26::26:C;t:trucks:2025-10-15:26::26:C # 0",
                "ranges that touch     # t:trucks:2025-10-15:10::20:C;t:trucks:2025-10-15:20::30:C # 0",
                "ranges apart          # t:trucks:2025-10-15:10::20:C;t:trucks:2025-10-15:21::30:C # 1",
                "more than, and fewer  # t:trucks:2025-10-15:1500:::C;t:trucks:2025-10-15:900::900:C # 1",
                "more than, and more   # t:trucks:2025-10-15:1500:::C;t:trucks:2025-10-15:1600::1600:C # 0",
                "words only            # t:trucks:2025-10-15::::C;t:trucks:2025-10-15:900::900:C # 0",
                "another day           # t:trucks:2025-10-15:26::26:C;t:trucks:2025-10-16:28::28:C # 0",
                "another unit          # t:trucks:2025-10-15:26::26:C;t:vehicles:2025-10-15:28::28:C # 0",
                "another crossing      # t:trucks:2025-10-15:26::26:C;c:trucks:2025-10-15:28::28:C # 0",
                "no single crossing    # :trucks:2025-10-15:26::26:C;:trucks:2025-10-15:28::28:C # 0",
                "undated               # t:trucks::26::26:C;t:trucks::28::28:C # 0",
            })
    void countsDisagreeIfTheirRangesDoNotMeet(String situation, String rows, int pairs) {
        assertThat(CargoDisagreement.find(CargoRows.of(rows))).as(situation).hasSize(pairs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t:trucks:2025:-1:::C",
                "t:trucks:2025:5::4:C",
                "t:trucks:2025:5:4::C",
                "t:trucks:2025::5:4:C",
                "t:trucks:2025:::-2:C"
            })
    void refusesNumbersOutOfOrder(String row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CargoRows.one(row))
                .withMessageContaining(row);
    }

    @Test
    void refusesAnUnknownUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CargoUnit.parse("boxes"))
                .withMessageContaining("boxes")
                .withMessageContaining("perishable_trucks");
    }
}
