package app.parley.source;

import java.util.Locale;

/** What a source can be cited for. */
public enum FactKind {
    CLOSURE,
    CROSSING_CLAIM,
    CONFIRMATION,
    CARGO_CLAIM,
    IMPACT_CLAIM,
    ROUND,
    DELEGATION_CLAIM,
    DELEGATE,
    COMMITMENT,
    COMMITMENT_REVIEW,
    CEASEFIRE,
    INCIDENT,
    DOCUMENT,
    CEASEFIRE_TERMS,
    CEASEFIRE_ACCOUNT,
    CEASEFIRE_VIOLATION,
    ROUND_SESSION,
    ROUND_STATEMENT,
    COMMITMENT_CLAIM;

    /** The lower-case word used in SQL and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
