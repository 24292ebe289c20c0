package app.parley.quicklog;

/** Why what a sentence mentions is no fact by it. */
enum Doubt {
    NONE,
    NEGATED,
    NOT_YET,
    DENIED,
    QUESTION
}
