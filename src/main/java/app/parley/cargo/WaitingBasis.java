package app.parley.cargo;

import app.parley.time.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A count on record that an estimate of the cost of waiting can start from.
 *
 * @param key names it in an address: a crossing's slug or a claim's id
 * @param crossings where it waits, by slug; empty if that is not said
 * @param partsOfTotal true if it is the sum of what one speaker counted at several crossings
 * @param asOf the day the count speaks of
 * @param claims that it rests on, at least one
 */
public record WaitingBasis(
        String key,
        CargoUnit unit,
        Quantity count,
        Set<String> crossings,
        boolean partsOfTotal,
        PartialDate asOf,
        List<CargoReport> claims) {

    /** What comes in by the day is no count of what stands there. */
    private static final Pattern FLOW =
            Pattern.compile("\\b(an?|per|each|every) day\\b|\\bdaily\\b", Pattern.CASE_INSENSITIVE);

    /** The figure of one crossing in a unit, if it has one. */
    public static Optional<WaitingBasis> at(String crossing, List<StrandedFigure> stranded, CargoUnit unit) {
        return stranded.stream()
                .filter(figure -> figure.unit() == unit && figure.low() != null)
                .filter(figure -> figure.claims().stream().noneMatch(WaitingBasis::isFlow))
                .findFirst()
                .map(figure -> new WaitingBasis(
                        crossing,
                        unit,
                        Quantity.of(Objects.requireNonNull(figure.low()), figure.high()),
                        Set.of(crossing),
                        false,
                        figure.asOf(),
                        figure.claims()));
    }

    /**
     * What a situation offers in a unit, the one to start from first: what one speaker counted at crossings on one day, then
     * counts of crossings, then counts of no single crossing; each newest first.
     */
    public static List<WaitingBasis> of(
            Map<String, List<StrandedFigure>> stranded, CargoPicture picture, CargoUnit unit) {
        List<WaitingBasis> all = new ArrayList<>();
        picture.totals().stream()
                .filter(set -> set.isCertain() && set.check().unit() == unit)
                .flatMap(set -> parts(set).stream())
                .forEach(all::add);
        new TreeMap<>(stranded)
                .entrySet().stream()
                        .flatMap(at -> at(at.getKey(), at.getValue(), unit).stream())
                        .sorted(Comparator.comparing(WaitingBasis::asOf).reversed())
                        .forEach(all::add);
        picture.elsewhere().stream()
                .filter(claim -> claim.unit() == unit && claim.low() != null && !isFlow(claim))
                .map(claim -> new WaitingBasis(
                        claim.id().toString(),
                        unit,
                        Quantity.of(Objects.requireNonNull(claim.low()), claim.high()),
                        Set.of(),
                        false,
                        Objects.requireNonNull(claim.reportedOn()),
                        List.of(claim)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Optional<WaitingBasis> parts(TotalSet set) {
        CountRange sum = set.check().parts();
        Set<String> crossings = new TreeSet<>();
        List<CargoReport> claims = new ArrayList<>();
        set.parts().forEach(part -> {
            crossings.add(part.crossing());
            claims.addAll(part.claims());
        });
        return Optional.ofNullable(sum.low())
                .filter(low -> claims.stream().noneMatch(WaitingBasis::isFlow))
                .map(low -> new WaitingBasis(
                        set.total().id().toString(),
                        set.check().unit(),
                        Quantity.of(low, sum.high()),
                        crossings,
                        true,
                        Objects.requireNonNull(claims.getFirst().reportedOn()),
                        claims));
    }

    private static boolean isFlow(CargoReport claim) {
        return claim.text() != null && FLOW.matcher(claim.text()).find();
    }
}
