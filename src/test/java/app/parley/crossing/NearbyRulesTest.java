package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crossing.SidesWords.Agreement;
import app.parley.crossing.SidesWords.Word;
import app.parley.source.SpeakerSide.Side;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearbyRulesTest {

    @ParameterizedTest
    @CsvSource({
        "34.12264, 71.0932, 34.12264, 71.0932,     1",
        "34.12264, 71.0932, 33.83428, 69.94341,  111",
        "34.12264, 71.0932, 30.95588, 66.43743,  555",
        "0,        179.5,   0,       -179.5,     111",
        "90,       0,      -90,       0,       20015",
    })
    void distanceIsAlongTheGreatCircle(double lat, double lon, double otherLat, double otherLon, int nearlyKm) {
        double km = Distance.km(lat, lon, otherLat, otherLon);

        assertThat(Math.max(1, km)).isCloseTo(nearlyKm, org.assertj.core.data.Offset.offset(6.0));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.4, 1", "7.6, 8", "99.4, 99", "111.2, 110", "113, 115", "555, 555"})
    void distanceIsNoFinerThanPositionsAreKnown(double km, int expected) {
        assertThat(Distance.rounded(km)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "chaman,      import,    2025-10-12, 2026-10-04, 358, 0, 358, 0",
        "angoor-adda, import,    2025-10-01, 2025-10-20, 20, 11, 9, 0",
        "chaman,      returnees, 2025-10-12, 2025-10-31, 20, 12, 8, 0",
        "nawa-pass,   import,    2025-10-12, 2025-10-31, 20, 0, 0, 20",
        "angoor-adda, import,    2023-04-20, 2023-05-01, 12, 0, 2, 10",
    })
    void daysThereAreToldApart(
            String there, String traffic, LocalDate from, LocalDate to, int days, int moved, int held, int unknown) {
        StatusRuns runs = StatusRuns.ofTraffic(Traffic.parse(traffic), PakAfg2025.closures(there));

        assertThat(FlowElsewhere.during(from, to, runs)).isEqualTo(new FlowElsewhere(days, moved, held, unknown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A closed, B open                | DIFFER
            A closed, A open, B closed      | DIFFER
            A closed, B returnees_only      | AGREE
            A closed, B closed, - open      | AGREE
            A closed, - open                | ONE_SPEAKS
            B open                          | ONE_SPEAKS
            - open, - closed                | NEITHER_SPEAKS
            """)
    void wordsOfTheTwoSidesAgreeOrDiffer(String words, Agreement expected) {
        List<Word> said = Arrays.stream(words.split(", "))
                .map(word -> word.split(" "))
                .map(word -> new Word(
                        ClaimedStatus.parse(word[1]),
                        word[0].equals("-") ? Optional.empty() : Optional.of(Side.valueOf(word[0]))))
                .toList();

        assertThat(SidesWords.of(said).agreement()).isEqualTo(expected);
    }
}
