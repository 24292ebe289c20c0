package app.parley.map;

/**
 * The colour of a feature, by role. Each is a CSS custom property {@code --map-tone-…}; no meaning is attached here.
 */
public enum Tone {
    CLOSED,
    RESTRICTED,
    OPEN,
    UNKNOWN,
    NEUTRAL,
    ACCENT
}
