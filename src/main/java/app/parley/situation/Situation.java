package app.parley.situation;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One conflict that is followed.
 *
 * @param id the database's own number; never shown
 * @param slug what links name it by
 * @param sideA the party on side A of every crossing
 * @param sideB the party on side B
 * @param timeZone in which its local days are counted
 * @param bounds what its map shows first
 * @param staleAfter how old the newest word on a status may be before it counts as stale
 * @param version grows with every change of anything in the situation
 */
public record Situation(
        int id,
        String slug,
        String name,
        Side sideA,
        Side sideB,
        ZoneId timeZone,
        Bounds bounds,
        Duration staleAfter,
        long version) {

    /**
     * A party: its actor's id and name.
     *
     * @param country ISO 3166 code of two letters, null if it has none
     */
    public record Side(
            String actorId, String name, @Nullable String country) {}

    /** Degrees, WGS 84. */
    public record Bounds(double west, double south, double east, double north) {}
}
