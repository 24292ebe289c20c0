package app.parley.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.source.Basis;
import app.parley.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrandedDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "412, 412,  83,  83, -329, -329",
        " 83,  83, 412, 412,  329,  329",
        "100, 200, 150, 300,  -50,  200",
        "100,    , 150, 300,     ,  200",
        "100, 200, 150,    ,  -50,     ",
    })
    void secondLessFirst(
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Long otherLow,
            @Nullable Long otherHigh,
            @Nullable Long fewest,
            @Nullable Long most) {
        assertThat(StrandedDifference.between(
                        figure(CargoUnit.VEHICLES, low, high), figure(CargoUnit.VEHICLES, otherLow, otherHigh)))
                .contains(new StrandedDifference(fewest, most));
    }

    @Test
    void countsWithoutEndsHaveNoDifference() {
        assertThat(StrandedDifference.between(
                        figure(CargoUnit.TRUCKS, 1500L, null), figure(CargoUnit.TRUCKS, 2000L, null)))
                .isEmpty();
        assertThat(StrandedDifference.between(figure(CargoUnit.TRUCKS, null, null), figure(CargoUnit.TRUCKS, 5L, 5L)))
                .isEmpty();
    }

    @Test
    void unlikeUnitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrandedDifference.between(
                        figure(CargoUnit.TRUCKS, 1L, 1L), figure(CargoUnit.CONTAINERS, 1L, 1L)))
                .withMessageContaining("trucks")
                .withMessageContaining("containers");
    }

    private static StrandedFigure figure(CargoUnit unit, @Nullable Long low, @Nullable Long high) {
        return new StrandedFigure(
                unit, low, null, high, PartialDate.parse("2025-10-25"), null, List.of(), Basis.NOBODY);
    }
}
