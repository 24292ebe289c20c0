package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeasefireWordTest {
    private static final CeasefireBound FROM = CeasefireBound.parse("2025-10-15");

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                // party stance day, in any order; the day viewed; who denies
                "none; 2025-10-20; ''",
                "A broken 2025-10-18; 2025-10-17; ''",
                "A broken 2025-10-18; 2025-10-18; A",
                "A ended 2025-10-18; 2025-11-01; A",
                "A unclear 2025-10-18; 2025-11-01; ''",
                "A holds 2025-10-18; 2025-11-01; ''",
                // taken back by the same party, later; nobody else can
                "A broken 2025-10-18, A holds 2025-10-19; 2025-10-18; A",
                "A broken 2025-10-18, A holds 2025-10-19; 2025-10-19; ''",
                "A broken 2025-10-18, B holds 2025-10-19; 2025-10-19; A",
                "A broken 2025-10-18, A unclear 2025-10-19; 2025-10-19; A",
                "A holds 2025-10-18, A broken 2025-10-19; 2025-10-19; A",
                // which of two was later is not known
                "A broken 2025-10-18, A holds 2025-10-18; 2025-10-19; A",
                "A broken 2025-10, A holds 2025-10-28; 2025-11-01; A",
                // a month counts once it is over
                "A broken 2025-10; 2025-10-30; ''",
                "A broken 2025-10; 2025-10-31; A",
                // undated, or said before it began
                "A broken -; 2025-11-01; ''",
                "A broken 2025-10-14; 2025-11-01; ''",
                "B broken 2025-10-18, A ended 2025-10-20; 2025-11-01; A B",
            })
    void wordStandsFromTheDayItWasSaidUntilThePartyTakesItBack(@Nullable String words, LocalDate day, String deniers) {
        assertThat(String.join(" ", CeasefireWord.deniers(parse(words), FROM, day)))
                .isEqualTo(deniers);
    }

    @Test
    void deniedSinceTheFirstDayThatAStandingWordCanMean() {
        List<CeasefireWord> words =
                parse("A broken 2025-10, B ended 2025-10-20, C broken 2025-10-16, C holds 2025-10-17");

        assertThat(CeasefireWord.deniedSince(words, FROM, LocalDate.of(2025, 10, 25)))
                .contains(LocalDate.of(2025, 10, 20));
        assertThat(CeasefireWord.deniedSince(words, FROM, LocalDate.of(2025, 11, 1)))
                .contains(LocalDate.of(2025, 10, 1));
        assertThat(CeasefireWord.deniedSince(words, FROM, LocalDate.of(2025, 10, 17)))
                .isEmpty();
    }

    private static List<CeasefireWord> parse(@Nullable String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(", "))
                        .map(word -> word.split(" "))
                        .map(word -> new CeasefireWord(
                                word[0],
                                CeasefireStance.parse(word[1]),
                                word[2].equals("-") ? null : PartialDate.parse(word[2])))
                        .toList();
    }
}
