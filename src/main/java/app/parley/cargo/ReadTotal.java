package app.parley.cargo;

import app.parley.cargo.TotalSet.Doubt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A stated total, with every claim that states it, and which counts at crossings can belong to it.
 *
 * @param claims by the same speaker, with the same unit, kinds, date and number; at least one
 * @param named crossings its words name, by slug; empty if none
 */
record ReadTotal(List<ReadCount> claims, Set<String> named) {

    ReadCount first() {
        return claims.getFirst();
    }

    int daysApart(ReadCount count) {
        return first().daysApart(count);
    }

    boolean sharesSource(ReadCount count) {
        return claims.stream().anyMatch(claim -> claim.sharesSource(count));
    }

    boolean canHave(ReadCount count) {
        return count.unit() == first().unit()
                && isNear(count)
                && (named.isEmpty() || named.contains(count.crossing()))
                && CargoKind.canBeAlike(first().kinds(), count.kinds())
                && claims.stream().anyMatch(claim -> claim.canBeOnSideOf(count))
                && saidBySame(count);
    }

    private boolean isNear(ReadCount count) {
        int days = daysApart(count);
        return days == 0 && count.date().isDay() || days <= 1 && sharesSource(count);
    }

    /** Two claims that name nobody have at best their source in common. */
    private boolean saidBySame(ReadCount count) {
        return switch (first().speaker().likeness(count.speaker())) {
            case SAME -> true;
            case PERHAPS -> !count.speaker().names().isEmpty() || sharesSource(count);
            case OTHER -> false;
        };
    }

    /** Of the counts at one crossing: those that say the same kind as the total, of them the nearest in days. */
    List<ReadCount> nearest(List<ReadCount> counts) {
        boolean said = counts.stream().anyMatch(this::saysSameKind);
        List<ReadCount> alike =
                counts.stream().filter(count -> !said || saysSameKind(count)).toList();
        int days = alike.stream().mapToInt(this::daysApart).min().orElseThrow();
        return alike.stream().filter(count -> daysApart(count) == days).toList();
    }

    private boolean saysSameKind(ReadCount count) {
        return count.kinds().equals(first().kinds());
    }

    /** Why it only may be that these counts belong to it, as far as total and counts alone tell. */
    Set<Doubt> doubts(List<ReadCount> counts) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        boolean whole = !named.isEmpty() || first().saysWhole();
        if (counts.stream().anyMatch(count -> first().speaker().likeness(count.speaker()) != Speaker.Likeness.SAME)) {
            doubts.add(Doubt.SPEAKER);
        }
        boolean unsaid = CargoKind.in(CargoKind.Group.TRAFFIC, first().kinds()).isEmpty();
        if (!counts.stream().allMatch(this::saysSameKind) || unsaid && !whole) {
            doubts.add(Doubt.KIND);
        }
        if (!whole && first().saysPlace()) {
            doubts.add(Doubt.PLACE);
        }
        if (!first().date().isDay()) {
            doubts.add(Doubt.VAGUE_DATE);
        }
        if (counts.stream().map(ReadCount::date).distinct().count() > 1) {
            doubts.add(Doubt.DAYS);
        }
        return doubts;
    }
}
