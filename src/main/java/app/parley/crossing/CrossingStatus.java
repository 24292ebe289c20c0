package app.parley.crossing;

/** Whether traffic passes, as our desk assesses it. */
public enum CrossingStatus {
    /** Nothing passes. */
    CLOSED,
    /** Something passes and something is held back. */
    RESTRICTED,
    /** Passes freely. */
    OPEN,
    /** Not assessed, or not decidable because a date is known only in part. Never a polite word for open. */
    UNKNOWN;

    /** True if anything passes; restricted counts as moving. */
    public boolean moves() {
        return this == OPEN || this == RESTRICTED;
    }

    /** True if anything is held back. */
    public boolean holdsBack() {
        return this == CLOSED || this == RESTRICTED;
    }

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return Code.of(this);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static CrossingStatus parse(String code) {
        return Code.parse(code, values(), "crossing status");
    }
}
