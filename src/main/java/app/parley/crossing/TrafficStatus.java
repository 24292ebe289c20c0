package app.parley.crossing;

/**
 * The status of one traffic in one direction on a day.
 *
 * @param traffic what moves
 * @param direction one way, or both where they agree
 * @param assessed status, since when, by which row
 */
public record TrafficStatus(Traffic traffic, Direction direction, Assessed assessed) {}
