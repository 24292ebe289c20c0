package app.parley.crossing;

import app.parley.source.Basis;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The status of one traffic in one direction (or in both, where they agree) on a day.
 *
 * @param since first local day of the unbroken run, which is the day it last changed; null if unknown
 * @param closedDays on which day of the closure, null unless closed
 * @param assessed false if no closure of it was ever assessed by then: the status is unknown and nobody looked, other than
 *     a status that is unknown because a date is known only in part
 * @param lastReportedOn the newest day no later than the day viewed on which it was spoken of: by a claim or a count of
 *     the crossing, or by a confirmation of this traffic or of all; null if there is none
 * @param ageDays whole days since then, null if there is none
 * @param stale older than the situation's threshold, or never reported
 * @param basis what the closure rests on by which the status is assessed
 */
public record TrafficState(
        Traffic traffic,
        Direction direction,
        CrossingStatus status,
        @Nullable PartialDate since,
        @Nullable ClosedDayCount closedDays,
        boolean assessed,
        @Nullable LocalDate lastReportedOn,
        @Nullable Integer ageDays,
        boolean stale,
        Basis basis) {}
