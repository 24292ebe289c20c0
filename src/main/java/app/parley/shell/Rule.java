package app.parley.shell;

import java.util.Locale;

/** A way of counting that numbers on the screens go by; each is explained on the screen of rules, at an anchor of its own. */
public enum Rule {
    /** On which day of a closure a crossing is. */
    CLOSED_DAYS,
    /** Closed, restricted, open or unknown. */
    STATUS,
    /** How old the newest report is, and when that is stale. */
    FRESHNESS,
    /** For which days a source's word is taken. */
    VOUCHING,
    /** When two claims cannot both hold. */
    CONTRADICTION,
    /** What is stranded by the newest counts. */
    STRANDED_NOW,
    /** Parts held against a stated total. */
    STATED_TOTAL,
    /** Days open of days scheduled. */
    OPEN_DAYS,
    /** What was let through while a crossing was closed. */
    EXCEPTIONAL_OPENING,
    /** What counts as a change of status. */
    CHANGES,
    /** Which crossings are near, and whether flow moved there. */
    NEARBY,
    /** The estimated cost of waiting. */
    WAITING_COST,
    /** Two periods or two crossings set side by side, and days between talks and a reopening. */
    COMPARISON;

    /** The lower-case word, as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The anchor on the screen of rules, such as {@code closed-days}. */
    public String slug() {
        return code().replace('_', '-');
    }
}
