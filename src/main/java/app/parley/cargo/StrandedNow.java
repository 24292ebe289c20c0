package app.parley.cargo;

import app.parley.source.Reliability;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is stranded at one crossing in one unit, by the newest claims no later than the day viewed.
 *
 * <p>Claims in words only stay among {@code claims} and leave the numbers alone.
 *
 * @param crossing slug, null for claims of no single crossing
 * @param unit what is counted
 * @param asOf the day the newest claims speak of, at their precision
 * @param low smallest low; null if there is no number, or one of the counts is open below
 * @param best the desk's pick, else the figure of the best-rated claim; null if that claim states no single figure
 * @param high largest high; null if there is no number, or one of the counts is open-ended
 * @param claims the newest claims it rests on, the one that gave {@code best} first; at least one
 */
public record StrandedNow(
        @Nullable String crossing,
        CargoUnit unit,
        PartialDate asOf,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        List<CargoClaim> claims) {

    /**
     * Desk's pick, then better best reliability, then more sources of it, then more sources, then the larger number; the
     * id decides last, so that the answer does not depend on the order of rows. Claims in words only come last.
     */
    private static final Comparator<CargoClaim> BEST_FIRST = Comparator.comparing(CargoClaim::hasNumber)
            .thenComparing(CargoClaim::deskPick)
            .thenComparing(StrandedNow::bestReliability, Comparator.reverseOrder())
            .thenComparingLong(StrandedNow::sourcesOfBestReliability)
            .thenComparingInt(claim -> claim.sources().size())
            .thenComparingLong(StrandedNow::largestNumber)
            .reversed()
            .thenComparing(CargoClaim::id);

    private record Key(@Nullable String crossing, CargoUnit unit) {}

    /**
     * One line per crossing and unit that has a dated claim by then, ordered by crossing (none last) and unit.
     *
     * <p>A claim dated in part counts once its latest possible day has come. Undated claims never count. Newest is by
     * {@link PartialDate}'s order: a month does not outrank a known day within it, for the count may be older.
     *
     * @param day the local day viewed, inclusive
     */
    public static List<StrandedNow> of(LocalDate day, List<CargoClaim> claims) {
        Map<Key, List<CargoClaim>> groups = new LinkedHashMap<>();
        for (CargoClaim claim : claims) {
            PartialDate asOf = claim.asOf();
            if (asOf != null && !asOf.latest().isAfter(day)) {
                groups.computeIfAbsent(new Key(claim.crossing(), claim.unit()), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        return groups.entrySet().stream()
                .map(group -> newestOf(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(
                                StrandedNow::crossing, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                        .thenComparing(StrandedNow::unit))
                .toList();
    }

    private static StrandedNow newestOf(Key key, List<CargoClaim> dated) {
        PartialDate newest = Collections.max(dated.stream()
                .map(claim -> Objects.requireNonNull(claim.asOf()))
                .toList());
        List<CargoClaim> claims = dated.stream()
                .filter(claim -> newest.equals(claim.asOf()))
                .sorted(BEST_FIRST)
                .toList();
        List<CargoClaim> counted = claims.stream().filter(CargoClaim::hasNumber).toList();
        Long low = bound(counted, CargoClaim::lower, Comparator.reverseOrder());
        Long high = bound(counted, CargoClaim::upper, Comparator.naturalOrder());
        Long best = counted.isEmpty() ? null : counted.getFirst().figure();
        return new StrandedNow(key.crossing(), key.unit(), newest, low, best, high, claims);
    }

    /** The outermost bound, null as soon as one of them is open. */
    private static @Nullable Long bound(
            List<CargoClaim> counted, Function<CargoClaim, @Nullable Long> side, Comparator<Long> outermost) {
        List<Long> bounds = new ArrayList<>();
        for (CargoClaim claim : counted) {
            Long bound = side.apply(claim);
            if (bound == null) {
                return null;
            }
            bounds.add(bound);
        }
        return bounds.stream().max(outermost).orElse(null);
    }

    private static Reliability bestReliability(CargoClaim claim) {
        return claim.sources().stream().min(Comparator.naturalOrder()).orElse(Reliability.F);
    }

    private static long sourcesOfBestReliability(CargoClaim claim) {
        Reliability best = bestReliability(claim);
        return claim.sources().stream().filter(best::equals).count();
    }

    private static long largestNumber(CargoClaim claim) {
        Long figure = claim.figure();
        if (figure != null) {
            return figure;
        }
        Long number = claim.high() != null ? claim.high() : claim.low();
        return number == null ? -1 : number;
    }
}
