package app.parley.talks;

import java.util.Collections;
import java.util.Set;

/**
 * A person who is named at both rounds.
 *
 * @param before as described at the earlier round
 * @param after as described at the later one
 */
public record Stay(Person before, Person after) {

    /** True if it is agreed of both rounds that they sat there; else nobody can say that they stayed. */
    public boolean certain() {
        return before.isCertain() && after.isCertain();
    }

    /**
     * True if both rounds describe a role, and neither an office nor an organisation is shared, or the level changed too.
     * Remarks in brackets do not count. Other words for a place in the same organisation are no change.
     */
    public boolean roleChanged() {
        return apart(before.plainRoles(), after.plainRoles())
                && (levelChanged() || Collections.disjoint(before.plainOrganisations(), after.plainOrganisations()));
    }

    /** True if both rounds tell a level and no level is shared. */
    public boolean levelChanged() {
        return apart(before.levels(), after.levels());
    }

    private static boolean apart(Set<?> before, Set<?> after) {
        return !before.isEmpty() && !after.isEmpty() && Collections.disjoint(before, after);
    }
}
