package app.parley.incident;

import org.jspecify.annotations.Nullable;

/**
 * Placed incidents of one cell of the map's grid.
 *
 * @param id of the cell: grid level, column, row
 * @param lat of the mean of their places on the map, to a 256th of the cell; degrees WGS 84
 * @param lon of the same
 * @param count at least 1
 * @param kind the most frequent; of equally frequent ones the first in the alphabet
 * @param fatalitiesLow the largest "at least" among these reports; null if none gives a number
 * @param fatalitiesBest the largest exact number of dead that one of these reports gives, never a sum: competing reports of
 *     one event are incidents of their own, and adding them up would count the dead twice; null if none is exact
 * @param incident the one incident of a cluster of one, else null
 */
public record IncidentCluster(
        String id,
        double lat,
        double lon,
        long count,
        IncidentKind kind,
        @Nullable Integer fatalitiesLow,
        @Nullable Integer fatalitiesBest,
        @Nullable IncidentEntry incident) {}
