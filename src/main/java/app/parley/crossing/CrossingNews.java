package app.parley.crossing;

import app.parley.cargo.StrandedChange;
import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that changed at a crossing, or that was learned of it. */
public sealed interface CrossingNews {

    /** Newest first; then by crossing, in the order of the kinds. */
    Comparator<CrossingNews> NEWEST_FIRST = Comparator.comparing(
                    (CrossingNews news) -> news.about().day())
            .reversed()
            .thenComparing(news -> news.about().name())
            .thenComparing(news -> news.about().crossing())
            .thenComparing(CrossingNews::rank);

    /**
     * Where and when.
     *
     * @param crossing slug
     * @param name of the crossing
     * @param on the day it counts under, at the precision known
     * @param day the local day it is ordered by
     */
    record About(String crossing, String name, PartialDate on, LocalDate day) {}

    About about();

    /** What it rests on. */
    List<CitedSource> sources();

    private int rank() {
        return switch (this) {
            case Changed changed -> 0;
            case Assessed assessed -> 1;
            case Disputed disputed -> 2;
            case Counted counted -> 3;
            case Confirmed confirmed -> 4;
        };
    }

    /** One traffic went from one status to another. */
    record Changed(About about, StatusChange change, List<CitedSource> sources) implements CrossingNews {}

    /**
     * The desk recorded, changed or withdrew an assessed closure.
     *
     * @param before as it was recorded before, null if it is new
     * @param now null if it was withdrawn; one of the two is there
     */
    record Assessed(
            About about, @Nullable Closure before, @Nullable Closure now, List<CitedSource> sources)
            implements CrossingNews {}

    /**
     * A claim that contradicts others which vouch for its first day.
     *
     * @param against at least one
     */
    record Disputed(About about, Said said, List<Said> against, List<CitedSource> sources) implements CrossingNews {}

    /**
     * What somebody claims of a crossing.
     *
     * @param speaker null if the source itself
     * @param reason what it disagrees about with the others; of the claim itself, with the first of them
     */
    record Said(CrossingClaim claim, @Nullable String speaker, ClaimContradiction.Reason reason) {}

    /** A newer count of what is stranded, in one unit. */
    record Counted(About about, StrandedChange change, List<CitedSource> sources) implements CrossingNews {}

    /**
     * Somebody checked that it is still so.
     *
     * @param traffic null if the crossing as a whole
     */
    record Confirmed(About about, @Nullable Traffic traffic, String by, List<CitedSource> sources)
            implements CrossingNews {}
}
