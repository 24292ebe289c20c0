package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DaySpan;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "A broken 2025-10-18; 2025-10-17; ''",
                "A broken 2025-10-18; 2025-10-20; 18..20",
                "A broken 2025-10-18, A holds 2025-10-21; 2025-10-20; 18..20",
                "A broken 2025-10-18, A holds 2025-10-21; 2025-10-30; 18..20",
                "A broken 2025-10-18, A ended 2025-10-19, A holds 2025-10-21, A holds 2025-10-25; 2025-10-30; 18..20",
                "A broken 2025-10-18, A holds 2025-10-21, A broken 2025-10-27; 2025-10-30; 18..20 27..30",
                // another party's word stands on
                "A broken 2025-10-18, B ended 2025-10-20, A holds 2025-10-21; 2025-10-23; 18..23",
                "A broken 2025-10-18, A holds 2025-10-20, B broken 2025-10-20, B holds 2025-10-22; 2025-10-30; 18..21",
                // known in part: from the first day that it can mean, until the last that the other can
                "A broken 2025-10, A holds 2025-11; 2025-11-30; 01..29",
            })
    void daysDeniedRunToTheDayBeforeTheWordWasTakenBack(String words, LocalDate day, String days) {
        assertThat(CeasefireWord.deniedDays(parse(words), FROM, day).stream()
                        .map(span -> "%02d..%02d"
                                .formatted(
                                        span.from().getDayOfMonth(),
                                        Objects.requireNonNull(span.to()).getDayOfMonth()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    /** Words of known days, made from a seed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void daysDeniedAreThoseOnWhichSomebodyDeniedIt(int seed) {
        Random random = new Random(seed);
        CeasefireStance[] stances = CeasefireStance.values();
        List<CeasefireWord> words = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> new CeasefireWord(
                        random.nextBoolean() ? "A" : "B",
                        stances[random.nextInt(stances.length)],
                        PartialDate.of(LocalDate.of(2025, 10, 10).plusDays(random.nextInt(25)))))
                .toList();
        LocalDate day = LocalDate.of(2025, 10, 31);
        List<DaySpan> denied = CeasefireWord.deniedDays(words, FROM, day);

        LocalDate.of(2025, 10, 15)
                .datesUntil(day.plusDays(1))
                .forEach(each -> assertThat(denied.stream().anyMatch(span -> span.contains(each)))
                        .as("%s of %s", each, words)
                        .isEqualTo(!CeasefireWord.deniers(words, FROM, each).isEmpty()));
    }

    @Test
    void oneNameOfAPartyTakesBackWhatAnotherSaid() {
        PartyNames names = new PartyNames(List.of(
                new PartyNames.Bearer("pk-gov", List.of("Government of Pakistan", "Islamabad")),
                new PartyNames.Bearer("ie", List.of("Islamic Emirate", "Kabul", "Kābul authorities")),
                new PartyNames.Bearer("city", List.of("Kabul city", "The capital")),
                new PartyNames.Bearer("town", List.of("the  capital"))));

        assertThat(names.who("KABUL")).isEqualTo(names.who("Islamic  emirate"));
        assertThat(names.who("Kabul authorities")).isEqualTo(names.who("Kabul"));
        assertThat(names.who("Kabull")).isNotEqualTo(names.who("Kabul"));
        assertThat(names.who("Pakistan")).isNotEqualTo(names.who("Government of Pakistan"));
        assertThat(names.who("The Capital")).isEqualTo("the capital");

        List<CeasefireWord> words = parse("Kabul broken 2025-10-18, KABUL holds 2025-10-19");
        assertThat(CeasefireWord.deniers(words, FROM, LocalDate.of(2025, 10, 18)))
                .containsExactly("Kabul");
        assertThat(CeasefireWord.deniers(words, FROM, LocalDate.of(2025, 10, 19)))
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
