package app.parley.cargo;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A stated total and the counts at crossings that were put together with it, and why.
 *
 * @param totals the claim of the total; several if it is on record more than once
 * @param parts one a crossing, by slug; at least two
 * @param check the total held against the parts
 * @param kinds what both are said to be; empty if neither says
 * @param named crossings that the total's own words name, by slug; empty if it names none
 * @param daysApart how far the parts' days are from the total's at most: 0 or 1
 * @param sharedSources that carry both the total and some part
 * @param doubts why they may not belong together; empty if they do
 * @param about true if one of the counts is given as “about” so many
 */
public record TotalSet(
        List<CargoReport> totals,
        List<Part> parts,
        StatedTotal check,
        Set<CargoKind> kinds,
        Set<String> named,
        int daysApart,
        List<CitedSource> sharedSources,
        Set<Doubt> doubts,
        boolean about) {

    /**
     * What is counted at one crossing.
     *
     * @param count if several counts differ, from the smallest to the largest: they are alternatives and never added up
     * @param claims that it rests on, at least one
     */
    public record Part(String crossing, CountRange count, List<CargoReport> claims) {}

    /** Why a total and its parts only may belong together. */
    public enum Doubt {
        /** The same organisation by different people, a likely acronym, or nobody named. */
        SPEAKER,
        /** One of them does not say where the goods go, or none does and the total names no crossing. */
        KIND,
        /** The total names a place that is no crossing. */
        PLACE,
        /** A crossing has several differing counts; they may overlap. */
        SEVERAL_COUNTS,
        /** The parts speak of different days. */
        DAYS,
        /** Only the month or year is known. */
        VAGUE_DATE,
        /** Another total of the same kind is as near. */
        ANOTHER_TOTAL
    }

    public CargoReport total() {
        return totals.getFirst();
    }

    /** The day the total speaks of. */
    public PartialDate date() {
        return Objects.requireNonNull(total().reportedOn());
    }

    public boolean isCertain() {
        return doubts.isEmpty();
    }
}
