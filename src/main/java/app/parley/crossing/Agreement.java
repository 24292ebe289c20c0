package app.parley.crossing;

/** How what a source says of a day stands to what the desk takes as true of it. */
public enum Agreement {
    /** Says the same. */
    AS_ASSESSED,
    /** True of what it names, but more passes than it says. */
    IN_PART,
    /** Cannot both be so. */
    DEVIATES,
    /** The desk has not assessed, or could not decide, what it speaks of. */
    NOT_ASSESSED;

    /**
     * Compares the coarse word of a source with the assessment of a day.
     *
     * <ul>
     *   <li>Closed is said of trade: it agrees if trade is closed, whatever else passes.
     *   <li>Open agrees only if all that is assessed passes freely.
     *   <li>Restricted agrees if trade passes and something is held back; in part, if trade is shut and other traffic passes.
     *   <li>X only agrees if X passes, trade does not, and nothing else does; in part, if other traffic passes too.
     * </ul>
     */
    static Agreement of(ClaimedStatus said, AssessedDay desk) {
        return switch (said) {
            case CLOSED -> ifKnown(desk.trade(), desk.trade() == CrossingStatus.CLOSED);
            case OPEN -> ifKnown(desk.overall(), desk.overall() == CrossingStatus.OPEN);
            case RESTRICTED ->
                desk.overall() == CrossingStatus.RESTRICTED && desk.trade() == CrossingStatus.CLOSED
                        ? IN_PART
                        : ifKnown(desk.overall(), desk.overall() == CrossingStatus.RESTRICTED);
            case RETURNEES_ONLY -> ofOnly(Traffic.RETURNEES, desk);
            case HUMANITARIAN_ONLY -> ofOnly(Traffic.HUMANITARIAN, desk);
            case PEDESTRIAN_ONLY -> ofOnly(Traffic.PEDESTRIAN, desk);
        };
    }

    private static Agreement ofOnly(Traffic named, AssessedDay desk) {
        if (desk.trade().moves()) {
            return DEVIATES;
        }
        Agreement passes = ifKnown(desk.of(named), desk.of(named).moves());
        return passes == AS_ASSESSED && desk.movesBesides(named) ? IN_PART : passes;
    }

    private static Agreement ifKnown(CrossingStatus assessed, boolean agrees) {
        if (assessed == CrossingStatus.UNKNOWN) {
            return NOT_ASSESSED;
        }
        return agrees ? AS_ASSESSED : DEVIATES;
    }

    /** The lower-case word used in HTTP. */
    public String code() {
        return Code.of(this);
    }
}
