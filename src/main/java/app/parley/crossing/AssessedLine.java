package app.parley.crossing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The assessed status of some traffic over the days of a window.
 *
 * @param traffic classes of traffic that are assessed alike throughout; at least one
 * @param direction both ways if both are assessed alike, else the one that the line speaks of
 * @param stretches without a gap, in order
 */
public record AssessedLine(Set<Traffic> traffic, Direction direction, List<Stretch> stretches) {

    public AssessedLine {
        traffic = Set.copyOf(traffic);
        stretches = List.copyOf(stretches);
    }

    /**
     * Days with one status and one reason for it.
     *
     * @param days within the window
     * @param assessed of the first of them
     */
    public record Stretch(LedgerWindow days, Assessed assessed) {}

    /** True if it speaks of import, export and transit together. */
    public boolean isTrade() {
        return traffic.equals(Traffic.trade());
    }

    boolean isAssessed() {
        return stretches.stream().anyMatch(stretch -> stretch.assessed().isAssessed());
    }

    /** True if every day has the same status since the same day; the rows behind it may differ. */
    boolean reads(AssessedLine other) {
        return Stream.of(this)
                .flatMap(AssessedLine::read)
                .toList()
                .equals(other.read().toList());
    }

    private Stream<List<Object>> read() {
        return stretches.stream()
                .map(stretch -> List.of(
                        stretch.days(),
                        stretch.assessed().status(),
                        String.valueOf(stretch.assessed().since())));
    }

    static AssessedLine.Stretch stretch(LocalDate from, LocalDate to, Assessed assessed) {
        return new Stretch(new LedgerWindow(from, to), assessed);
    }
}
