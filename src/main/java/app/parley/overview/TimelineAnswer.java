package app.parley.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything of a situation on one axis of time.
 *
 * @param from first local day, inclusive
 * @param to last local day, inclusive
 * @param buckets number of equal parts the window is cut into
 * @param lanes talks, ceasefires, each crossing, cargo, incidents, as far as asked for
 */
public record TimelineAnswer(LocalDate from, LocalDate to, int buckets, List<TimelineLane> lanes) {}
