package app.parley.crossing;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Closures of one crossing as a careless desk might assess them: any traffic and direction, rows that adjoin, gaps, open ends,
 * dates known in part; but no two rows of one traffic and direction that share a possible day. Invented.
 */
public final class RandomClosures {
    public static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private final RandomGenerator random;
    private final String prefix;
    private final List<Closure> rows = new ArrayList<>();
    private int number;

    private RandomClosures(RandomGenerator random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    /** Up to so many rows; fewer where they would overlap. */
    public static List<Closure> of(RandomGenerator random, String prefix, int proposals) {
        RandomClosures made = new RandomClosures(random, prefix);
        for (int i = 0; i < proposals; i++) {
            made.propose().filter(made::fits).ifPresent(made.rows::add);
        }
        return List.copyOf(made.rows);
    }

    /** One row that may or may not fit to others; empty if its dates make no interval. */
    static Optional<Closure> one(RandomGenerator random, String prefix) {
        return new RandomClosures(random, prefix).propose();
    }

    private Optional<Closure> propose() {
        Closure before = rows.isEmpty() || random.nextInt(100) < 45 ? null : rows.get(random.nextInt(rows.size()));
        boolean sameLines = before != null && random.nextInt(4) > 0;
        Set<Traffic> traffic = before != null && sameLines ? before.traffic() : someTraffic();
        Direction direction = before != null && sameLines ? before.direction() : any(Direction.values());
        PartialDate end = before == null ? null : before.interval().to();
        LocalDate first = end == null ? anyDay() : end.latest().plusDays(1 + gap());
        PartialDate from = partly(first);
        PartialDate to = random.nextInt(100) < 6 ? null : partly(first.plusDays(random.nextInt(60)));
        if (to != null && to.latest().isBefore(from.earliest())) {
            return Optional.empty();
        }
        CrossingStatus status = random.nextInt(100) < 60 ? CrossingStatus.CLOSED : CrossingStatus.RESTRICTED;
        return Optional.of(
                new Closure(prefix + "-" + number++, traffic, direction, new DateInterval(from, to), status));
    }

    private int gap() {
        return random.nextInt(3) > 0 ? 0 : random.nextInt(5);
    }

    private boolean fits(Closure row) {
        return rows.stream().noneMatch(other -> sharesALine(row, other) && overlaps(row.interval(), other.interval()));
    }

    private static boolean sharesALine(Closure one, Closure other) {
        boolean sameWay = Direction.ONE_WAYS.stream()
                .anyMatch(
                        way -> one.direction().covers(way) && other.direction().covers(way));
        return sameWay && one.traffic().stream().anyMatch(other.traffic()::contains);
    }

    private static boolean overlaps(DateInterval one, DateInterval other) {
        return startsNoLaterThanItEnds(one, other) && startsNoLaterThanItEnds(other, one);
    }

    private static boolean startsNoLaterThanItEnds(DateInterval one, DateInterval other) {
        return other.to() == null || !one.from().earliest().isAfter(other.to().latest());
    }

    private Set<Traffic> someTraffic() {
        Set<Traffic> some = EnumSet.of(any(Traffic.values()));
        while (random.nextBoolean()) {
            some.add(any(Traffic.values()));
        }
        return some;
    }

    private LocalDate anyDay() {
        return anyDay(random);
    }

    static LocalDate anyDay(RandomGenerator random) {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
    }

    private PartialDate partly(LocalDate day) {
        return partly(random, day);
    }

    static PartialDate partly(RandomGenerator random, LocalDate day) {
        return switch (random.nextInt(16)) {
            case 0 -> new PartialDate(day.getYear(), null, null);
            case 1, 2 -> PartialDate.of(YearMonth.from(day));
            default -> PartialDate.of(day);
        };
    }

    @SafeVarargs
    private final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
