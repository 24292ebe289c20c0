package app.parley.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    @ParameterizedTest
    @CsvSource({
        "10, 0, 10, 5", // no width
        "11, 0, 10, 5", // crosses the antimeridian or is swapped
        "0, 5, 1, 5",
        "0, 6, 1, 5",
        "-180.1, 0, 1, 5",
        "0, 0, 180.1, 5",
        "0, -90.1, 1, 5",
        "0, 0, 1, 90.1",
        "NaN, 0, 1, 5",
        "0, 0, 1, NaN"
    })
    void boundsThatAreNoRectangleOnEarthAreRefused(double west, double south, double east, double north) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(west, south, east, north));
    }

    @Test
    void aMarginStopsAtTheEdgeOfTheWorld() {
        assertThat(new Bounds(170, 80, 179, 89).expandedBy(5)).isEqualTo(new Bounds(165, 75, 180, 90));
    }
}
