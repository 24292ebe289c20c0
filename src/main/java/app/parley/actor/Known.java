package app.parley.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with everything that is recorded under its names. Filled by {@link Directory} while it is built, and never
 * after.
 *
 * @param wordings how claims and quotations name it as their speaker
 */
record Known(
        String id,
        String name,
        ActorKind kind,
        boolean onFile,
        @Nullable String parentId,
        @Nullable String country,
        Set<String> otherNames,
        List<Seat> seats,
        List<OnRecord.Team> teams,
        List<OnRecord.ThirdParty> roles,
        List<String> wordings) {

    Stream<String> names() {
        return Stream.concat(Stream.of(name), otherNames.stream());
    }

    /** Everything but {@link ActorKind#PERSON} and those of whom that is not known. */
    boolean isBody() {
        return kind != ActorKind.PERSON && kind != ActorKind.NOT_ON_FILE;
    }

    /** All rounds it is named at, whether they took place or not. */
    Set<String> rounds() {
        Set<String> rounds = new LinkedHashSet<>();
        seats.forEach(seat -> rounds.add(seat.roundId()));
        teams.forEach(team -> rounds.add(team.roundId()));
        roles.forEach(role -> rounds.add(role.roundId()));
        return rounds;
    }
}
