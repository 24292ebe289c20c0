package app.parley.talks;

import java.util.Locale;

/**
 * Whether somebody whom no source names may have sat in a party's team all the same. Only a team that is {@link #NAMED} is
 * closed: by the sizes told, those named are all.
 */
public enum Openness {
    /** Nothing at all is recorded of the party at that round. */
    NOT_RECORDED,
    /** The party is recorded, and nobody of it is named. */
    NOBODY_NAMED,
    /** Somebody is described and not named. */
    UNNAMED_MEMBERS,
    /** A source counts more persons than are named and certainly sat there. */
    LARGER_THAN_NAMED,
    /** No source says how many sat there. */
    SIZE_NOT_TOLD,
    /** Only sources rated unreliable or not to be judged say how many sat there. */
    SIZE_UNRELIABLE,
    /** A source says how many sat there, and no source counts more than those named who certainly did. */
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
