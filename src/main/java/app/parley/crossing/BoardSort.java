package app.parley.crossing;

import app.parley.cargo.StrandedFigure;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which order the board lists crossings.
 *
 * @param key what is compared
 * @param traffic whose state is compared, for {@link Key#TRAFFIC} alone; else null, and status and closed days are those of
 *     the counted traffic
 * @param reversed the other way round than {@link Key} says
 */
public record BoardSort(Key key, @Nullable Traffic traffic, boolean reversed) implements Serializable {

    /** What is compared, and which end comes first. */
    public enum Key {
        /** Newest change of status first; nothing assessed last. */
        CHANGED(true),
        /** Stalest report first, never reported before all; that is by its day, the earliest first. */
        REPORT(false),
        /** By name. */
        NAME(false),
        /** Closed first, then restricted, open, unknown. */
        STATUS(false),
        /** Longest closed first; what is not closed last. */
        CLOSED(true),
        /** Most stranded first, unit by unit: unlike units are never compared. No count last. */
        STRANDED(true),
        /** One traffic: closed first, the longest before others. */
        TRAFFIC(false);

        private final boolean largestFirst;

        Key(boolean largestFirst) {
            this.largestFirst = largestFirst;
        }

        /** The lower-case word in addresses and keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What changed last comes first. */
    public static final BoardSort DEFAULT = by(Key.CHANGED);

    public static BoardSort by(Key key) {
        return new BoardSort(key, null, false);
    }

    public static BoardSort by(Traffic traffic) {
        return new BoardSort(Key.TRAFFIC, traffic, false);
    }

    public BoardSort reverse() {
        return new BoardSort(key, traffic, !reversed);
    }

    /** True if both compare the same, whichever way round. */
    public boolean comparesAs(BoardSort other) {
        return key == other.key && traffic == other.traffic;
    }

    /** True if what is compared grows from the first row to the last. */
    public boolean isAscending() {
        return key.largestFirst == reversed;
    }

    /** Reads {@link #toString}; empty for anything else. */
    public static Optional<BoardSort> parse(String text) {
        boolean reversed = text.startsWith("-");
        String word = reversed ? text.substring(1) : text;
        Optional<BoardSort> key = Arrays.stream(Key.values())
                .filter(one -> one != Key.TRAFFIC && one.code().equals(word))
                .findFirst()
                .map(BoardSort::by);
        return key.or(() -> Arrays.stream(Traffic.values())
                        .filter(one -> one.code().equals(word))
                        .findFirst()
                        .map(BoardSort::by))
                .map(sort -> reversed ? sort.reverse() : sort);
    }

    /** {@code changed}, {@code import}; reversed with a hyphen before it. */
    @Override
    public String toString() {
        return (reversed ? "-" : "") + (traffic == null ? key.code() : traffic.code());
    }

    /** The crossings in this order; where it is equal, by name and slug. */
    public List<CrossingOnDay> of(List<CrossingOnDay> crossings) {
        Comparator<CrossingOnDay> order = reversed ? order().reversed() : order();
        return crossings.stream()
                .sorted(order.thenComparing(CrossingOnDay::name).thenComparing(CrossingOnDay::slug))
                .toList();
    }

    private Comparator<CrossingOnDay> order() {
        return switch (key) {
            case CHANGED ->
                Comparator.comparing(
                        (CrossingOnDay crossing) -> LastChange.of(crossing).orElse(null),
                        Comparator.nullsLast(LastChange.byDay().reversed()));
            case REPORT ->
                Comparator.comparing(CrossingOnDay::ageDays, Comparator.nullsFirst(Comparator.reverseOrder()));
            case NAME -> Comparator.comparing(CrossingOnDay::name, String.CASE_INSENSITIVE_ORDER);
            case STATUS -> Comparator.comparing(CrossingOnDay::status);
            case CLOSED -> Comparator.comparing(crossing -> longest(crossing.closedDays()));
            case STRANDED ->
                Comparator.comparing(
                        (CrossingOnDay crossing) -> crossing.stranded().stream()
                                .min(Comparator.comparing(StrandedFigure::unit))
                                .orElse(null),
                        Comparator.nullsLast(Comparator.comparing(StrandedFigure::unit)
                                .thenComparing(BoardSort::size, Comparator.reverseOrder())));
            case TRAFFIC -> Comparator.comparing(BoardSort.this::state).thenComparing(this::longestOfTraffic);
        };
    }

    /** Negated, so that the longest comes first; a start known in part counts with its latest day. */
    private static int longest(@Nullable ClosedDayCount count) {
        return count == null ? 0 : -count.low();
    }

    private CrossingStatus state(CrossingOnDay crossing) {
        return cells(crossing).stream()
                .map(TrafficState::status)
                .min(Comparator.naturalOrder())
                .orElse(CrossingStatus.UNKNOWN);
    }

    private int longestOfTraffic(CrossingOnDay crossing) {
        return cells(crossing).stream()
                .mapToInt(cell -> longest(cell.closedDays()))
                .min()
                .orElse(0);
    }

    private List<TrafficState> cells(CrossingOnDay crossing) {
        return crossing.cells().stream()
                .filter(cell -> cell.traffic() == traffic)
                .toList();
    }

    /** The best figure, else the end that is known; words only count least. */
    private static long size(StrandedFigure figure) {
        return Objects.requireNonNullElse(
                figure.best(),
                Objects.requireNonNullElse(figure.low(), Objects.requireNonNullElse(figure.high(), -1L)));
    }
}
