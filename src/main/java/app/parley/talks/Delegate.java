package app.parley.talks;

import org.jspecify.annotations.Nullable;

/**
 * One description of one person at one round; competing descriptions of a person are rows of their own.
 *
 * @param party the party they sat for
 * @param name as written; {@value #UNNAMED} if the source names nobody
 * @param role as worded, empty if none is given
 * @param organisation null if none is given
 * @param head true if the source says that they led the delegation
 * @param unreliable true if it rests only on sources rated unreliable or not to be judged
 */
public record Delegate(
        String party, String name, String role, @Nullable String organisation, boolean head, boolean unreliable) {

    /** Of a source that is not rated unreliable. */
    public Delegate(String party, String name, String role, @Nullable String organisation, boolean head) {
        this(party, name, role, organisation, head, false);
    }

    /** What stands for a name where a source gives a role only. */
    public static final String UNNAMED = "(unnamed)";

    /** True if the source names the person. */
    public boolean isNamed() {
        return !name.isBlank() && !name.strip().equals(UNNAMED);
    }

    public Level level() {
        return Level.of(role);
    }
}
