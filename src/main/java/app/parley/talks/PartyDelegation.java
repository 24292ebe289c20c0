package app.parley.talks;

import app.parley.source.CitedSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party's team at a round, as far as sources tell.
 *
 * @param party as the sources name it
 * @param actorId null if the name is no known actor's
 * @param claims what is said of the team as a whole; claims may contradict
 * @param delegates one row per description of a person; a person described in several ways has several rows
 * @param heads everyone whom some source calls the head, spellings apart
 */
public record PartyDelegation(
        String party, @Nullable String actorId, List<Claim> claims, List<Member> delegates, List<Head> heads) {

    /** True if sources name several heads, be they several persons or several spellings of one. */
    public boolean headContested() {
        return heads.size() > 1;
    }

    /**
     * What one set of sources says of the whole team.
     *
     * @param size in persons; null if not told
     * @param headName who led it; null if not told
     */
    public record Claim(@Nullable Integer size, @Nullable String headName, List<CitedSource> sources) {}

    /**
     * One description of one person.
     *
     * @param name as written; see {@link Delegate#UNNAMED}
     * @param named false if only a role is told
     * @param role as worded, empty if none is given
     * @param level the rank that the role stands for
     * @param head true if the sources say that they led the team
     */
    public record Member(
            String name,
            boolean named,
            String role,
            @Nullable String organisation,
            Level level,
            boolean head,
            List<CitedSource> sources) {}

    /** Whom some sources call the head, as first written. */
    public record Head(String name, List<CitedSource> sources) {}
}
