package app.parley.quicklog;

import app.parley.quicklog.Passage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds stated totals against the counts of the same unit in the same line. */
final class Sums {
    private final Scene scene;
    private final Passage passage;

    Sums(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
    }

    /** @param proposed drafts by their position among the proposals */
    List<SumCheck> check(List<Draft> proposed) {
        List<SumCheck> checks = new ArrayList<>();
        for (int total = 0; total < proposed.size(); total++) {
            Draft draft = proposed.get(total);
            if (draft.total && draft.cells.containsKey("kind")) {
                List<Integer> parts = parts(proposed, total);
                if (parts.size() > 1) {
                    checks.add(check(proposed, total, parts));
                }
            }
        }
        return checks;
    }

    private List<Integer> parts(List<Draft> proposed, int total) {
        Draft sum = proposed.get(total);
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            Draft part = proposed.get(i);
            boolean sameKind = part.file.equals(Proposal.CARGO)
                    && sum.cells.get("kind") != null
                    && sum.cells.getOrDefault("kind", "").equals(part.cells.get("kind"));
            boolean within = passage.same(Part.LINE, sum.at, part.at)
                    && (!sum.cells.containsKey("crossing_id")
                            || sum.cells.getOrDefault("crossing_id", "").equals(part.cells.get("crossing_id")));
            if (i != total && sameKind && within && sameTraffic(sum, part) && !part.total && low(part) != null) {
                parts.add(i);
            }
        }
        return parts;
    }

    /** A total of one kind of traffic has no parts of another. */
    private boolean sameTraffic(Draft sum, Draft part) {
        Set<String> of = traffic(sum);
        Set<String> in = traffic(part);
        return of.isEmpty() || in.isEmpty() || of.containsAll(in);
    }

    private Set<String> traffic(Draft draft) {
        return draft.items.stream()
                .map(passage::item)
                .filter(item -> item.is(Kind.TRAFFIC))
                .map(Item::value)
                .collect(Collectors.toSet());
    }

    private SumCheck check(List<Draft> proposed, int total, List<Integer> parts) {
        @Nullable Long low = 0L;
        @Nullable Long high = 0L;
        for (int part : parts) {
            low = plus(low, low(proposed.get(part)));
            high = plus(high, high(proposed.get(part)));
        }
        Draft sum = proposed.get(total);
        boolean some = passage.has(Part.LINE, sum.at, Kind.INCLUDING);
        return new SumCheck(
                sum.cells.getOrDefault("kind", ""),
                total,
                parts,
                low(sum),
                high(sum),
                low,
                high,
                minus(low(sum), high),
                minus(high(sum), low),
                some);
    }

    private static @Nullable Long low(Draft draft) {
        return number(draft, "count_min");
    }

    private static @Nullable Long high(Draft draft) {
        return number(draft, "count_max");
    }

    private static @Nullable Long number(Draft draft, String column) {
        @Nullable String cell = draft.cells.get(column);
        return cell == null ? null : Long.valueOf(cell);
    }

    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one + other);
    }

    private static @Nullable Long minus(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one - other);
    }
}
