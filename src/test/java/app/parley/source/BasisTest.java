package app.parley.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisTest {

    /** Each source by its letter; a minus behind it: it disputes the fact. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'',       NOBODY",
        "B,        RATED",
        "D,        RATED",
        "E,        UNRELIABLE",
        "E E,      UNRELIABLE",
        "E D,      RATED",
        "F,        UNJUDGED",
        "E F,      UNJUDGED",
        "F A,      RATED",
        "A-,       NOBODY",
        "E A-,     UNRELIABLE",
        "E- F,     UNJUDGED",
        "E- D,     RATED",
    })
    void bestSourceThatSaysSoDecides(String letters, Basis basis) {
        List<CitedSource> sources = Stream.of(letters.split(" "))
                .filter(letter -> !letter.isEmpty())
                .map(BasisTest::source)
                .toList();

        assertThat(Basis.of(sources)).isEqualTo(basis);
    }

    private static CitedSource source(String letter) {
        return new CitedSource(
                "s",
                "S",
                null,
                null,
                null,
                Reliability.parse(letter.substring(0, 1)),
                null,
                null,
                letter.endsWith("-") ? CitationStance.DISPUTES : CitationStance.REPORTS);
    }
}
