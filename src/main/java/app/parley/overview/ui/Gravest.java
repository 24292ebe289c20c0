package app.parley.overview.ui;

import app.parley.crossing.CrossingOnDay;
import java.util.Comparator;

/** What matters stands on top: closed before open, fresh before stale, what carries much before what carries little. */
final class Gravest {

    static final Comparator<CrossingOnDay> FIRST = Comparator.comparing(CrossingOnDay::status)
            .thenComparing(CrossingOnDay::stale)
            .thenComparing(crossing -> -crossing.stranded().size())
            .thenComparing(crossing -> -crossing.byTraffic().size())
            .thenComparing(CrossingOnDay::name);

    private Gravest() {}
}
