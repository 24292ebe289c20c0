package app.parley.talks;

import app.parley.source.Basis;
import app.parley.source.CitationStance;
import app.parley.source.CitedSource;
import app.parley.source.Reliability;
import java.util.Collection;
import java.util.Locale;

/** How sure it is that somebody whom sources name sat at a round. */
public enum Presence {
    /** Some source not rated unreliable names them, and none disputes it. */
    AGREED,
    /** A source disputes it, or they are named only as head where other sources name another. */
    CONTESTED,
    /** Only sources rated unreliable, or not to be judged, name them. */
    UNRELIABLE;

    /** The lower-case word used in HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isDisputed(Collection<CitedSource> sources) {
        return sources.stream().anyMatch(source -> source.stance() == CitationStance.DISPUTES);
    }

    /** True if some source says so, and all that do are rated {@link Reliability#E} or {@link Reliability#F}. */
    static boolean isUnreliable(Collection<CitedSource> sources) {
        return Basis.of(sources).isDoubtful();
    }
}
