package app.parley.crossing;

import app.parley.cargo.CargoReport;
import app.parley.crossing.CrossingDetail.Impact;
import app.parley.crossing.CrossingDetail.StatusClaim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a crossing shows of its file; days and ledger are asked for on their own.
 *
 * @param coordinateSource where the position is from, null if unknown
 * @param cargo claims of all times, newest first, undated last
 * @param impacts claims of what the crossing's state costs, newest first, undated last
 * @param passing claims of something passing that begin by the day viewed and reach into what is assessed, the newest
 * @param passingInAll how many of these there are
 */
public record CrossingPage(
        CrossingOnDay onDay,
        List<String> aliases,
        List<String> unLocode,
        @Nullable String coordinateSource,
        List<CargoReport> cargo,
        List<Impact> impacts,
        List<StatusClaim> passing,
        int passingInAll) {}
