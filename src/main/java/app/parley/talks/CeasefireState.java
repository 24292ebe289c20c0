package app.parley.talks;

/** Whether a ceasefire holds at a time. */
public enum CeasefireState {
    IN_FORCE,
    /** Some were in force before, none is now. */
    LAPSED,
    /** Dates known in part leave it undecided, or no ceasefire had begun. */
    UNKNOWN,
    /** All that are in force are such that a party says that they do not hold; see {@link CeasefireOnDay#contestedBeside}. */
    CONTESTED
}
