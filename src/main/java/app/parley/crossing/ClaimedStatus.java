package app.parley.crossing;

/** What a source says of a crossing as a whole, in the coarse words that sources use. */
public enum ClaimedStatus {
    /** Shut; in practice said of trade. */
    CLOSED,
    /** Open to all. */
    OPEN,
    /** Open in part. */
    RESTRICTED,
    /** Only people going home pass. */
    RETURNEES_ONLY,
    /** Only relief goods pass. */
    HUMANITARIAN_ONLY,
    /** Only people on foot pass. */
    PEDESTRIAN_ONLY;

    /** True if it names the only traffic that passes. */
    public boolean isOnly() {
        return this == RETURNEES_ONLY || this == HUMANITARIAN_ONLY || this == PEDESTRIAN_ONLY;
    }

    /**
     * True if both cannot be so at one crossing on one day.
     *
     * <ul>
     *   <li>Open contradicts every other status.
     *   <li>Closed contradicts restricted: one says that trade is shut, the other that some of it passes.
     *   <li>One kind of traffic only contradicts another kind only.
     *   <li>Closed and X only do <em>not</em> contradict: sources say closed of trade, and X only agrees that trade is shut.
     *   <li>Restricted and X only do not contradict: X only is a restriction, said more precisely.
     * </ul>
     *
     * Symmetric; a status never contradicts itself.
     */
    public boolean contradicts(ClaimedStatus other) {
        if (this == other) {
            return false;
        }
        if (this == OPEN || other == OPEN) {
            return true;
        }
        if (isOnly() && other.isOnly()) {
            return true;
        }
        return !isOnly() && !other.isOnly();
    }

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return Code.of(this);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static ClaimedStatus parse(String code) {
        return Code.parse(code, values(), "claimed status");
    }
}
