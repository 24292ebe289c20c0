package app.parley.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {

    @Test
    void everyRatingReadsBack() {
        for (Reliability reliability : Reliability.values()) {
            assertThat(Reliability.parse(reliability.name())).isEqualTo(reliability);
        }
        for (Credibility credibility : Credibility.values()) {
            assertThat(Credibility.parse(String.valueOf(credibility.number()))).isEqualTo(credibility);
        }
        assertThat(Credibility.parse("1")).isEqualTo(Credibility.CONFIRMED);
        assertThat(Credibility.of(6)).isEqualTo(Credibility.CANNOT_BE_JUDGED);
    }

    @ParameterizedTest
    @CsvSource({"A, B, true", "B, A, false", "A, A, false", "E, F, true"})
    void aIsTheBestReliability(Reliability one, Reliability other, boolean better) {
        assertThat(one.isBetterThan(other)).isEqualTo(better);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "6, 5, false", "3, 3, false"})
    void oneIsTheBestCredibility(int one, int other, boolean better) {
        assertThat(Credibility.of(one).isBetterThan(Credibility.of(other))).isEqualTo(better);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "G", "AB", " A", "А"})
    void refusesWhatIsNoReliability(String letter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reliability.parse(letter))
                .withMessageContaining("\"" + letter + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "7", "12", "-1", "١", " 1"})
    void refusesWhatIsNoCredibility(String digit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credibility.parse(digit))
                .withMessageContaining("\"" + digit + "\"");
    }
}
