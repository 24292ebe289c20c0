package app.parley.talks;

import java.util.List;

/**
 * All that is on file of a ceasefire by the day viewed.
 *
 * @param entry with its state and its place in the chain
 * @param reason why that is its state
 * @param deniedBy parties whose word that it does not hold stands, by name
 * @param span how long it had run
 * @param terms kind, purpose and end as stated, which may differ; at most {@value #MOST_SHOWN}
 * @param accounts what the parties said by then, newest first, undated ones last; at most {@value #MOST_SHOWN}
 * @param accountCount how many there are in all
 * @param violations those alleged by then, newest first, undated ones last; at most {@value #MOST_SHOWN}
 * @param violationCount how many there are in all
 * @param reported acts of war dated to the days on which it ran for certain: nobody need have called them a breach
 */
public record CeasefireFile(
        CeasefireEntry entry,
        CeasefireReason reason,
        List<String> deniedBy,
        CeasefireSpan span,
        List<CeasefireTerms> terms,
        List<CeasefireAccount> accounts,
        long accountCount,
        List<CeasefireViolation> violations,
        long violationCount,
        List<Reported> reported) {

    /** How many of each kind are read for one ceasefire at most. */
    public static final int MOST_SHOWN = 50;

    /**
     * How many incidents of a kind are on file.
     *
     * @param kind clash, airstrike, attack or shelling
     * @param count reports, each by itself, although two may tell of one event
     * @param more true if there are more than were counted
     */
    public record Reported(String kind, long count, boolean more) {}
}
