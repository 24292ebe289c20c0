package app.parley.talks;

import java.util.Locale;

/**
 * Whether somebody whom no source names may have sat in a party's team all the same. Even of {@link #NAMED} no source says
 * that nobody else did; there is then nothing on record that tells of others.
 */
public enum Openness {
    /** Nothing at all is recorded of the party at that round. */
    NOT_RECORDED,
    /** The party is recorded, and nobody of it is named. */
    NOBODY_NAMED,
    /** Somebody is described and not named. */
    UNNAMED_MEMBERS,
    /** A source tells of more persons than are named. */
    LARGER_THAN_NAMED,
    /** Nothing on record tells of others than those named. */
    NAMED;

    /** True if a name that is missing says nothing of who was missing. */
    public boolean isOpen() {
        return this != NAMED;
    }

    /** The lower-case word used in HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
