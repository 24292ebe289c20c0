package app.parley.cargo;

import app.parley.cargo.TotalSet.Doubt;
import app.parley.cargo.TotalSet.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds stated totals and the counts at crossings that claim to make them up.
 *
 * <p>A total is a count of no single crossing, and parts are counts at two or more crossings, that have
 *
 * <ul>
 *   <li>the same speaker, as {@link Speaker} tells;
 *   <li>the same unit and kind of cargo, as {@link CargoKind} reads it off the notes, and no opposite side;
 *   <li>the same day; or a day apart, if a source carries both;
 *   <li>a place among those that the total names, if it names crossings.
 * </ul>
 *
 * <p>Differing counts at one crossing are alternatives, never added up. Of several totals a part goes with the nearest in
 * days. What is likely but not said leaves a {@link Doubt}. Left out are counts in words only, undated ones, and totals
 * of ports alone.
 */
public final class StatedTotals {
    private final List<ReadTotal> totals;
    private final List<ReadCount> counts;

    private StatedTotals(List<CargoReport> claims, CrossingNames names) {
        List<ReadCount> read = claims.stream()
                .map(ReadCount::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(claim -> claim.report().id()))
                .toList();
        this.totals = totals(read, names);
        this.counts =
                read.stream().filter(count -> count.report().crossing() != null).toList();
    }

    /**
     * The sets found, newest total first; the order of the claims does not matter.
     *
     * @param names under which the notes of totals may speak of crossings
     */
    public static List<TotalSet> find(List<CargoReport> claims, CrossingNames names) {
        StatedTotals all = new StatedTotals(claims, names);
        return all.totals.stream()
                .flatMap(total -> all.set(total).stream())
                .sorted(Comparator.comparing((TotalSet set) -> set.date())
                        .reversed()
                        .thenComparing(set -> set.total().id()))
                .toList();
    }

    private Optional<TotalSet> set(ReadTotal total) {
        Map<String, List<ReadCount>> byCrossing = new TreeMap<>();
        counts.stream()
                .filter(count -> total.canHave(count) && !hasNearer(count, total))
                .forEach(count -> byCrossing
                        .computeIfAbsent(count.crossing(), slug -> new ArrayList<>())
                        .add(count));
        if (byCrossing.size() < 2) {
            return Optional.empty();
        }
        byCrossing.replaceAll((slug, at) -> total.nearest(at));
        List<ReadCount> taken =
                byCrossing.values().stream().flatMap(List::stream).toList();
        List<Part> parts = byCrossing.entrySet().stream()
                .map(at -> new Part(at.getKey(), alternatives(at.getValue()), reports(at.getValue())))
                .toList();
        CountRange sum = parts.stream().map(Part::count).reduce(CountRange.exactly(0), CountRange::plus);
        return Optional.of(new TotalSet(
                reports(total.claims()),
                parts,
                new StatedTotal(total.first().unit(), total.first().range(), sum),
                total.first().kinds(),
                total.named(),
                taken.stream().mapToInt(total::daysApart).max().orElse(0),
                ReadCount.shared(total.claims(), taken),
                doubts(total, taken, byCrossing),
                Stream.concat(total.claims().stream(), taken.stream()).anyMatch(ReadCount::isAbout)));
    }

    private Set<Doubt> doubts(ReadTotal total, List<ReadCount> taken, Map<String, List<ReadCount>> byCrossing) {
        Set<Doubt> doubts = total.doubts(taken);
        if (byCrossing.values().stream()
                .anyMatch(at -> at.stream().map(ReadCount::range).distinct().count() > 1)) {
            doubts.add(Doubt.SEVERAL_COUNTS);
        }
        if (taken.stream().anyMatch(count -> hasOther(count, total))) {
            doubts.add(Doubt.ANOTHER_TOTAL);
        }
        return doubts;
    }

    private boolean hasNearer(ReadCount count, ReadTotal than) {
        return totals.stream()
                .anyMatch(other ->
                        other != than && other.daysApart(count) < than.daysApart(count) && other.canHave(count));
    }

    private boolean hasOther(ReadCount count, ReadTotal than) {
        return totals.stream()
                .anyMatch(other ->
                        other != than && other.daysApart(count) == than.daysApart(count) && other.canHave(count));
    }

    /** Claims of no single crossing; those with the same speaker, unit, kinds, date and number are one, told again. */
    private static List<ReadTotal> totals(List<ReadCount> claims, CrossingNames names) {
        Map<List<Object>, List<ReadCount>> told = new LinkedHashMap<>();
        claims.stream()
                .filter(claim -> claim.report().crossing() == null)
                .filter(claim -> claim.saysWhole()
                        || !claim.saysPort()
                        || !names.in(claim.note()).isEmpty())
                .forEach(claim -> told.computeIfAbsent(
                                List.of(
                                        claim.speaker().names(),
                                        claim.unit(),
                                        claim.kinds(),
                                        claim.date(),
                                        claim.range()),
                                key -> new ArrayList<>())
                        .add(claim));
        return told.values().stream()
                .map(same -> new ReadTotal(List.copyOf(same), named(same, names)))
                .toList();
    }

    private static Set<String> named(List<ReadCount> claims, CrossingNames names) {
        Set<String> named = new TreeSet<>();
        claims.forEach(claim -> named.addAll(names.in(claim.note())));
        return named;
    }

    private static CountRange alternatives(List<ReadCount> counts) {
        return CountRange.covering(counts.stream().map(ReadCount::range).toList());
    }

    private static List<CargoReport> reports(List<ReadCount> counts) {
        return counts.stream().map(ReadCount::report).toList();
    }
}
