package app.parley.talks;

import app.parley.time.PartialDate;

/**
 * Dated evidence of what became of a commitment.
 *
 * @param on the local day of the evidence
 * @param state what it shows
 */
public record CommitmentEvidence(PartialDate on, State state) {

    /** What evidence shows, the graver later: of one day's evidence the graver counts. */
    public enum State {
        /** Agreed again, or said to hold on. */
        REAFFIRMED,
        /** Done as agreed. */
        MET,
        /** Put off to a later date. */
        DEFERRED,
        /** Declared void, or its time ran out. */
        VOIDED,
        /** Broken. */
        VIOLATED
    }
}
