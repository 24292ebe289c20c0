package app.parley.timeline;

import java.util.Locale;

/** How a point is drawn, and an interval that is too short to see at the zoom. */
public enum Shape {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    CROSS,
    RING;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
