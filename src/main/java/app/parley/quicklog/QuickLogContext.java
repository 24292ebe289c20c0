package app.parley.quicklog;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the situation knows when a text is read.
 *
 * @param today the local day in the situation's zone: "yesterday" is the day before it, "25 October" the latest such day
 *     not after it
 */
public record QuickLogContext(
        List<KnownCrossing> crossings,
        List<KnownActor> actors,
        List<KnownSource> sources,
        List<KnownSide> sides,
        LocalDate today) {

    /** Copies the lists. */
    public QuickLogContext {
        crossings = List.copyOf(crossings);
        actors = List.copyOf(actors);
        sources = List.copyOf(sources);
        sides = List.copyOf(sides);
    }

    /**
     * A crossing and all its names; "A–B" and "A / B" also stand for either part.
     *
     * @param closedSince the first day of the closure that the desk takes to be in force, null if there is none
     */
    public record KnownCrossing(
            String id,
            String name,
            List<String> aliases,
            @Nullable PartialDate closedSince) {
        /** Copies the names. */
        public KnownCrossing {
            aliases = List.copyOf(aliases);
        }
    }

    /** A person or organisation that may speak or act. */
    public record KnownActor(String id, String name, List<String> aliases) {
        /** Copies the names. */
        public KnownActor {
            aliases = List.copyOf(aliases);
        }
    }

    /** @param publishedOn null if unknown */
    public record KnownSource(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String address,
            @Nullable PartialDate publishedOn) {}

    /**
     * A side of the conflict.
     *
     * @param cell how the dossier names the side in a count, such as "Afghan side"
     * @param words how a text may: "Afghan", "Afghanistan"
     */
    public record KnownSide(String cell, List<String> words) {
        /** Copies the words. */
        public KnownSide {
            words = List.copyOf(words);
        }
    }
}
