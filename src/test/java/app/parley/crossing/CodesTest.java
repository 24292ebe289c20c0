package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @Test
    void everyCodeReadsBack() {
        for (Traffic traffic : Traffic.values()) {
            assertThat(Traffic.parse(traffic.code())).isEqualTo(traffic);
        }
        for (Direction direction : Direction.values()) {
            assertThat(Direction.parse(direction.code())).isEqualTo(direction);
        }
        assertThat(Traffic.trade()).extracting(Traffic::code).containsExactly("import", "export", "transit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IMPORT", "imports", " import"})
    void refusesAnUnknownCodeAndSaysWhatIsExpected(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Traffic.parse(code))
                .withMessageContaining("\"" + code + "\"")
                .withMessageContaining("returnees");
    }

    @ParameterizedTest
    @CsvSource({
        "both,   a_to_b, true",
        "both,   both,   true",
        "a_to_b, a_to_b, true",
        "a_to_b, b_to_a, false",
        "a_to_b, both,   false",
    })
    void bothWaysCoverEachWay(String one, String other, boolean expected) {
        assertThat(Direction.parse(one).covers(Direction.parse(other))).isEqualTo(expected);
    }
}
