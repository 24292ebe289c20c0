package app.parley.talks;

import app.parley.source.CitationStance;
import app.parley.source.CitedSource;
import java.util.List;

/**
 * The sources of a commitment by the stance that is recorded of each; none is guessed.
 *
 * @param supports those recorded as supporting it
 * @param disputes those recorded as disputing it
 * @param noStance those that report it, with no stance recorded
 */
public record CommitmentClaims(List<CitedSource> supports, List<CitedSource> disputes, List<CitedSource> noStance) {
    /** Each source is in one of the three, in the order given. */
    public static CommitmentClaims of(List<CitedSource> sources) {
        return new CommitmentClaims(
                of(sources, CitationStance.SUPPORTS),
                of(sources, CitationStance.DISPUTES),
                of(sources, CitationStance.REPORTS));
    }

    private static List<CitedSource> of(List<CitedSource> sources, CitationStance stance) {
        return sources.stream().filter(one -> one.stance() == stance).toList();
    }
}
