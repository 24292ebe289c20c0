package app.parley.talks;

import app.parley.name.NearNames;
import app.parley.source.CitedSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A party's team at a round, as far as sources tell.
 *
 * @param party as the sources name it
 * @param actorId null if the name is no known actor's
 * @param thirdRoles in which roles of a third party it is recorded at the round; empty for a party to the talks
 * @param claims what is said of the team as a whole; claims may contradict
 * @param delegates one row per description of a person; a person described in several ways has several rows
 * @param heads everyone whom some source calls the head, spellings apart
 */
public record PartyDelegation(
        String party,
        @Nullable String actorId,
        List<ParticipantRole> thirdRoles,
        List<Claim> claims,
        List<Member> delegates,
        List<Head> heads) {

    /** True if sources name several heads, be they several persons or several spellings of one. */
    public boolean headContested() {
        return heads.size() > 1;
    }

    /** Every size that a source tells, in persons. */
    public Set<Integer> sizes() {
        return claims.stream().map(Claim::size).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** True if somebody is described and not named; it is then at least one. */
    public boolean hasUnnamed() {
        return delegates.stream().anyMatch(one -> !one.named());
    }

    /** Other names of the team that are near to that one, as first written. They may mean the same person. */
    public List<String> mayBe(String name) {
        return Stream.concat(
                        heads.stream().map(Head::name),
                        delegates.stream().filter(Member::named).map(Member::name))
                .distinct()
                .filter(other -> NearNames.near(name, other))
                .toList();
    }

    /** How sure it is that one who is named sat there; of a name that is not the team's, agreed. */
    public Presence presenceOf(String name) {
        Person person = asTeam().persons().get(PlainText.of(name));
        return person == null ? Presence.AGREED : person.presence();
    }

    /** What the rules read of it. */
    Team asTeam() {
        return Team.of(
                party,
                delegates.stream()
                        .map(one -> new Delegate(
                                party,
                                one.name(),
                                one.role(),
                                one.organisation(),
                                one.head(),
                                Presence.isUnreliable(one.sources())))
                        .toList(),
                heads.stream().map(Head::name).toList(),
                sizes(),
                delegates.stream()
                        .filter(one -> Presence.isDisputed(one.sources()))
                        .map(one -> PlainText.of(one.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                new Team.Unreliable(
                        heads.stream()
                                .filter(head -> Presence.isUnreliable(head.sources()))
                                .map(head -> PlainText.of(head.name()))
                                .collect(Collectors.toUnmodifiableSet()),
                        claims.stream()
                                .filter(claim -> claim.size() != null)
                                .allMatch(claim -> Presence.isUnreliable(claim.sources()))));
    }

    /**
     * What one set of sources says of the whole team.
     *
     * @param id under which it is stored
     * @param size in persons; null if not told
     * @param headName who led it; null if not told
     */
    public record Claim(
            UUID id, @Nullable Integer size, @Nullable String headName, List<CitedSource> sources) {}

    /**
     * One description of one person.
     *
     * @param id under which it is stored
     * @param name as written; see {@link Delegate#UNNAMED}
     * @param named false if only a role is told
     * @param role as worded, empty if none is given
     * @param level the rank that the role stands for
     * @param head true if the sources say that they led the team
     */
    public record Member(
            UUID id,
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
