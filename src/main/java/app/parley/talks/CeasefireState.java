package app.parley.talks;

/** Whether a ceasefire holds at a time. */
public enum CeasefireState {
    IN_FORCE,
    /** Some were in force before, none is now. */
    LAPSED,
    /** Dates known in part leave it undecided, or no ceasefire had begun. */
    UNKNOWN,
    /** The only one in force is one that a party says does not hold. */
    CONTESTED
}
