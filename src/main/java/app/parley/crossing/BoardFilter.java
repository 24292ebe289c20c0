package app.parley.crossing;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which crossings a reader of the board wants to see.
 *
 * <p>Status, traffic and direction speak of one cell together: closed, import, outbound asks for crossings where import is
 * closed outbound. Without a status any assessed cell will do.
 *
 * @param text in a name in any script, a place, district or province; empty for all
 * @param status null for any
 * @param traffic null for any
 * @param oneWay one direction, null for any
 * @param province on either side; empty for all
 * @param staleOnly only where the crossing, or an assessed cell of that traffic and direction, is stale
 * @param contradictedOnly only where claims contradict each other
 */
public record BoardFilter(
        String text,
        @Nullable CrossingStatus status,
        @Nullable Traffic traffic,
        @Nullable Direction oneWay,
        String province,
        boolean staleOnly,
        boolean contradictedOnly)
        implements Serializable {

    /** Nothing is left out. */
    public static final BoardFilter ALL = new BoardFilter("", null, null, null, "", false, false);

    public boolean isEmpty() {
        return equals(ALL);
    }

    public BoardFilter withText(String wanted) {
        return new BoardFilter(wanted, status, traffic, oneWay, province, staleOnly, contradictedOnly);
    }

    public BoardFilter withStatus(@Nullable CrossingStatus wanted) {
        return new BoardFilter(text, wanted, traffic, oneWay, province, staleOnly, contradictedOnly);
    }

    public BoardFilter withTraffic(@Nullable Traffic wanted) {
        return new BoardFilter(text, status, wanted, oneWay, province, staleOnly, contradictedOnly);
    }

    public BoardFilter withOneWay(@Nullable Direction wanted) {
        return new BoardFilter(text, status, traffic, wanted, province, staleOnly, contradictedOnly);
    }

    public BoardFilter withProvince(String wanted) {
        return new BoardFilter(text, status, traffic, oneWay, wanted, staleOnly, contradictedOnly);
    }

    public BoardFilter withStaleOnly(boolean wanted) {
        return new BoardFilter(text, status, traffic, oneWay, province, wanted, contradictedOnly);
    }

    public BoardFilter withContradictedOnly(boolean wanted) {
        return new BoardFilter(text, status, traffic, oneWay, province, staleOnly, wanted);
    }

    /** The crossings that are wanted, in the order given. */
    public List<CrossingOnDay> of(List<CrossingOnDay> crossings) {
        String folded = FoldedName.of(text);
        return crossings.stream()
                .filter(this::hasCell)
                .filter(crossing -> province.isEmpty()
                        || province.equals(crossing.sideA().province())
                        || province.equals(crossing.sideB().province()))
                .filter(crossing -> !staleOnly || isStale(crossing))
                .filter(crossing -> !contradictedOnly || crossing.contradicted())
                .filter(crossing -> folded.isEmpty() || isNamed(crossing, folded))
                .toList();
    }

    private boolean hasCell(CrossingOnDay crossing) {
        boolean any = status == null && traffic == null && oneWay == null;
        return any || asked(crossing).anyMatch(cell -> status == null ? cell.assessed() : cell.status() == status);
    }

    private boolean isStale(CrossingOnDay crossing) {
        return crossing.stale() || asked(crossing).anyMatch(cell -> cell.assessed() && cell.stale());
    }

    private Stream<TrafficState> asked(CrossingOnDay crossing) {
        return crossing.cells().stream()
                .filter(cell -> traffic == null || cell.traffic() == traffic)
                .filter(cell -> oneWay == null || cell.direction() == oneWay);
    }

    private static boolean isNamed(CrossingOnDay crossing, String folded) {
        return Stream.of(
                        Stream.of(crossing.slug(), crossing.name()),
                        crossing.aliases().stream(),
                        parts(crossing.sideA()),
                        parts(crossing.sideB()))
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .anyMatch(name -> FoldedName.of(name).contains(folded));
    }

    private static Stream<@Nullable String> parts(Place place) {
        return Stream.of(place.place(), place.district(), place.province());
    }
}
