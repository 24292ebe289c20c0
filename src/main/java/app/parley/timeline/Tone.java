package app.parley.timeline;

import java.util.Locale;

/**
 * What an item says by its colour and pattern. As an interval, {@link #CLOSED} is solid, {@link #RESTRICTED} striped,
 * {@link #OPEN} hollow and {@link #UNKNOWN} dashed, so that no state is told by colour alone.
 */
public enum Tone {
    CLOSED,
    RESTRICTED,
    OPEN,
    UNKNOWN,
    NEUTRAL,
    ACCENT,
    TALKS,
    VIOLENCE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
