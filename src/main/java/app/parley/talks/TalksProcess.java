package app.parley.talks;

/**
 * A negotiation track, of which rounds are the meetings.
 *
 * @param id what links name it by
 */
public record TalksProcess(String id, String name) {}
