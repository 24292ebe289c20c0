package app.parley.overview;

import app.parley.crossing.ClosedDayCount;
import app.parley.talks.CeasefireOnDay;
import app.parley.talks.RoundSummary;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the sentence that states a situation on a day. No wording.
 *
 * @param day local to the situation
 * @param crossings number of all
 * @param assessed of them, those for which some trade (import, export, transit) is assessed
 * @param closedToTrade of them, those where every assessed trade is closed
 * @param longestClosed the longest running closure to trade; null if none is
 * @param commonClosed the day count that most of those closed share, the longer of two equally common; null if none is
 * @param sharingCommon how many share it
 * @param ceasefire whether one is in force, and what changed last
 * @param lastRound the last round that had begun by that day and took place; null if none
 * @param newestReportOn day of the newest report of anything by that day; null if none is dated
 */
public record SituationSentence(
        LocalDate day,
        int crossings,
        int assessed,
        int closedToTrade,
        @Nullable ClosedDayCount longestClosed,
        @Nullable ClosedDayCount commonClosed,
        int sharingCommon,
        CeasefireOnDay ceasefire,
        @Nullable RoundSummary lastRound,
        @Nullable PartialDate newestReportOn) {}
