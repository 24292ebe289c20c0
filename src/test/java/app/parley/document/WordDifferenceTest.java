package app.parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.document.WordDifference.Kind;
import app.parley.document.WordDifference.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {
    private static final long SEED = 20251019;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // earlier | later | shown | words added | words removed
                "The truce holds. | The truce holds. | The truce holds. | 0 | 0",
                "The truce holds. | The truce still holds. | The truce [+still ]holds. | 1 | 0",
                "The truce still holds. | The truce holds. | The truce [-still ]holds. | 0 | 1",
                "Meet on 25 October. | Meet on 6 November. | Meet on [-25 October][+6 November]. | 2 | 2",
                "cease fire | Cease fire | [-cease ][+Cease ]fire | 1 | 1",
                "agreed, in principle | agreed in principle | agreed [-, ]in principle | 0 | 0",
                "جنگ بندی جاری ہے | جنگ بندی جاری نہیں ہے | جنگ بندی جاری [+نہیں ]ہے | 1 | 0",
                "اوربند دوام لري | اوربند دوام نه لري | اوربند دوام [+نه ]لري | 1 | 0",
            })
    void saysWhichWordsDiffer(String earlier, String later, String shown, int added, int removed) {
        WordDifference difference = WordDifference.between(earlier, later, later.matches("\\p{ASCII}*") ? "en" : "ur")
                .orElseThrow();

        assertThat(shown(difference).replaceAll("\\s+", " ")).isEqualTo(shown.replaceAll("\\s+", " "));
        assertThat(difference.added()).isEqualTo(added);
        assertThat(difference.removed()).isEqualTo(removed);
        assertThat(difference.isNone()).isEqualTo(earlier.equals(later));
    }

    @Test
    void spacesAndLineBreaksMakeNoDifference() {
        assertThat(WordDifference.between("one two\nthree", " one  two three ", "en")
                        .orElseThrow()
                        .isNone())
                .isTrue();
    }

    @Test
    void emptyTextsDifferByAllWords() {
        assertThat(WordDifference.between("", "two words", "en").orElseThrow().pieces())
                .containsExactly(new Piece(Kind.ADDED, "two words"));
        assertThat(WordDifference.between("", "", "en").orElseThrow().pieces()).isEmpty();
    }

    @Test
    void textsThatAreTooLongAreNotCompared() {
        String most = "word ".repeat(WordDifference.MOST_WORDS);

        assertThat(WordDifference.between(most, most, "en")).isPresent();
        assertThat(WordDifference.between(most + "more", "word", "en")).isEmpty();
        assertThat(WordDifference.between("word", most + "more", "en")).isEmpty();
    }

    /** The removed words left out, the pieces are the later text, and the other way round. */
    @Test
    void piecesAreBothTexts() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            String earlier = words(random);
            String later = words(random);
            WordDifference difference =
                    WordDifference.between(earlier, later, "en").orElseThrow();

            assertThat(without(Kind.REMOVED, difference))
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(later.split(" "));
            assertThat(without(Kind.ADDED, difference))
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(earlier.split(" "));
            List<Kind> kinds = difference.pieces().stream().map(Piece::kind).toList();
            assertThat(IntStream.range(1, kinds.size()).allMatch(at -> kinds.get(at) != kinds.get(at - 1)))
                    .isTrue();
        }
    }

    private static String words(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(30))
                .mapToObj(
                        at -> List.of("the", "sides", "meet", "truce", "border").get(random.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private static String[] without(Kind kind, WordDifference difference) {
        return difference.pieces().stream()
                .filter(piece -> piece.kind() != kind)
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining(" "))
                .strip()
                .split("\\s+");
    }

    private static String shown(WordDifference difference) {
        return difference.pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case ADDED -> "[+" + piece.text() + "]";
                    case REMOVED -> "[-" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
