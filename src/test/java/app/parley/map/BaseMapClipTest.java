package app.parley.map;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.map.BaseMapClip.Window;
import org.junit.jupiter.api.Test;

class BaseMapClipTest {

    private static final Window WINDOW = new Window(0, 0, 100, 100);

    @Test
    void aLineThatLeavesAndComesBackBecomesTwoPieces() {
        int[] line = {-50, 50, 50, 50, 150, 50, 150, 80, 50, 80};

        assertThat(BaseMapClip.line(line, WINDOW))
                .containsExactly(new int[] {0, 50, 50, 50, 100, 50}, new int[] {100, 80, 50, 80});
    }

    @Test
    void aLineThatCrossesWithoutAPointInsideIsKept() {
        assertThat(BaseMapClip.line(new int[] {-100, -100, 200, 200}, WINDOW))
                .containsExactly(new int[] {0, 0, 100, 100});
    }

    @Test
    void aLineBesideTheWindowIsDropped() {
        assertThat(BaseMapClip.line(new int[] {-10, 0, -10, 100}, WINDOW)).isEmpty();
        assertThat(BaseMapClip.line(new int[] {-60, 50, 50, 160}, WINDOW)).isEmpty();
    }

    @Test
    void aRingAroundTheWindowFillsIt() {
        int[] clipped = BaseMapClip.ring(new int[] {-500, -500, 500, -500, 500, 500, -500, 500}, WINDOW);

        assertThat(Window.around(clipped)).isEqualTo(WINDOW);
        assertThat(clipped).hasSize(8);
    }

    @Test
    void aRingWithinTheWindowStaysAsItIs() {
        int[] ring = {10, 10, 20, 10, 20, 20};

        assertThat(BaseMapClip.ring(ring, WINDOW)).isEqualTo(ring);
    }

    @Test
    void aRingWhoseBoxOverlapsButWhoseAreaDoesNotIsDropped() {
        assertThat(BaseMapClip.ring(new int[] {-90, 110, -90, 190, 60, 190}, WINDOW))
                .isEmpty();
        assertThat(BaseMapClip.ring(new int[] {90, 220, 220, 90, 220, 220}, WINDOW))
                .isEmpty();
    }

    @Test
    void thinningDropsWhatLiesWithinTheToleranceAndKeepsTheEnds() {
        assertThat(BaseMapClip.thinned(new int[] {0, 0, 50, 4, 100, 0}, 5)).containsExactly(0, 0, 100, 0);
        assertThat(BaseMapClip.thinned(new int[] {0, 0, 50, 6, 100, 0}, 5)).containsExactly(0, 0, 50, 6, 100, 0);
    }

    @Test
    void thinningAClosedLineKeepsItsFarCorner() {
        assertThat(BaseMapClip.thinned(new int[] {0, 0, 100, 0, 100, 100, 0, 0}, 5))
                .hasSize(8);
    }
}
