package app.parley.map;

/** The outline of a marker. Shapes differ without colour, so that a legend can be read in black and white. */
public enum Shape {
    CIRCLE,
    RING,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    OCTAGON,
    CROSS,
    STAR
}
