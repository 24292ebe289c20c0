package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.talks.ui.LineLabels.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineLabelsTest {
    @Test
    void farApartAllLieNextToTheLine() {
        assertThat(LineLabels.of(List.of(0.05, 0.35, 0.95)))
                .containsExactly(after(0), after(0), Optional.of(new Place(0, true)));
    }

    @Test
    void closeTogetherTheEarlierLiesLower() {
        assertThat(LineLabels.of(List.of(0.05, 0.07, 0.1))).containsExactly(after(2), after(1), after(0));
    }

    /** Doha, Istanbul and Istanbul from 5 Oct to 20 Nov 2025. */
    @Test
    void stemOfTheFirstPassesLabelsOfTheNext() {
        assertThat(LineLabels.of(List.of(0.3, 0.49, 0.72))).doesNotContain(Optional.empty());
    }

    @Test
    void nobodyIsLeftOutWithoutNeedAndNothingCoversAnything() {
        Random random = new Random(20251018);
        for (int run = 0; run < 500; run++) {
            List<Double> marks = Stream.generate(random::nextDouble)
                    .limit(1 + run % 12)
                    .sorted()
                    .toList();
            List<Optional<Place>> places = LineLabels.of(marks);
            assertThat(places).hasSameSizeAs(marks);
            if (marks.size() <= 3) {
                assertThat(places).as("%s", marks).doesNotContain(Optional.empty());
            }
            for (double width : new double[] {LineLabels.NARROWEST_LINE, 1.7 * LineLabels.NARROWEST_LINE}) {
                assertNoneCovers(marks, places, width);
            }
        }
    }

    private static void assertNoneCovers(List<Double> marks, List<Optional<Place>> places, double width) {
        List<double[]> boxes = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (places.get(i).isPresent()) {
                Place place = places.get(i).get();
                double stem = marks.get(i) * width;
                double from = place.before() ? stem - LineLabels.LABEL : stem;
                boxes.add(new double[] {from, from + LineLabels.LABEL, place.row(), stem});
            }
        }
        for (double[] one : boxes) {
            for (double[] other : boxes) {
                if (one != other && one[2] == other[2]) {
                    assertThat(one[1] <= other[0] || other[1] <= one[0])
                            .as("%s %s", marks, places)
                            .isTrue();
                }
                if (one != other && one[2] > other[2]) {
                    assertThat(one[3] > other[0] + 1 && one[3] < other[1] - 1)
                            .as("stem of a lower label through an upper one: %s %s", marks, places)
                            .isFalse();
                }
            }
        }
    }

    private static Optional<Place> after(int row) {
        return Optional.of(new Place(row, false));
    }
}
