package app.parley.cargo;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dated count with a number, and what its words say, read once.
 *
 * @param sources ids
 */
record ReadCount(
        CargoReport report,
        PartialDate date,
        CountRange range,
        Speaker speaker,
        Set<CargoKind> kinds,
        Set<String> sources) {

    private static final Pattern PORT = Pattern.compile("\\b(ports?|harbours?|harbors?|yards?)\\b");
    private static final Pattern WHOLE = Pattern.compile(
            "\\b(borders?|crossings?|nationwide|country|countries|together|total|altogether|overall|all)\\b");
    private static final Pattern PLACE = Pattern.compile("\\b(?:[Aa]t|[Ii]n|[Nn]ear)\\s+(?:the\\s+)?\\p{Lu}\\p{L}+");
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(about|around|nearly|almost|roughly|approximately|approx|some|circa)\\b|~", Pattern.CASE_INSENSITIVE);

    /** Empty if it is undated, in words only, or so large that it must be a slip of the pen. */
    static Optional<ReadCount> of(CargoReport report) {
        CargoClaim claim = CargoReports.claim(report);
        PartialDate date = report.reportedOn();
        if (date == null || !claim.hasNumber() || tooLarge(claim.lower()) || tooLarge(claim.upper())) {
            return Optional.empty();
        }
        return Optional.of(new ReadCount(
                report,
                date,
                new CountRange(claim.lower(), claim.upper()),
                Speaker.of(report.speaker()),
                CargoKind.of(report.note()),
                report.sources().stream().map(CitedSource::id).collect(Collectors.toSet())));
    }

    CargoUnit unit() {
        return report.unit();
    }

    /** Only for a count at a crossing. */
    String crossing() {
        return Objects.requireNonNull(report.crossing());
    }

    String note() {
        return Objects.requireNonNullElse(report.note(), "");
    }

    /** True if its words claim to cover more than one place. */
    boolean saysWhole() {
        return WHOLE.matcher(note().toLowerCase(Locale.ROOT)).find();
    }

    boolean saysPort() {
        return PORT.matcher(note().toLowerCase(Locale.ROOT)).find();
    }

    /** True if it names some place. */
    boolean saysPlace() {
        return PLACE.matcher(note()).find();
    }

    /** True if the number is given as “about” so many. */
    boolean isAbout() {
        return report.text() != null && ABOUT.matcher(report.text()).find();
    }

    /** Whole days between the two; a date known in part is near its equal alone. */
    int daysApart(ReadCount other) {
        if (!date.isDay() || !other.date.isDay()) {
            return date.equals(other.date) ? 0 : Integer.MAX_VALUE;
        }
        long apart =
                Math.abs(date.earliest().toEpochDay() - other.date.earliest().toEpochDay());
        return (int) Math.min(apart, Integer.MAX_VALUE);
    }

    boolean sharesSource(ReadCount other) {
        return sources.stream().anyMatch(other.sources::contains);
    }

    /** False if both name a side and the sides differ: that is not the same queue. “Both” goes with either. */
    boolean canBeOnSideOf(ReadCount other) {
        String mine = side();
        String theirs = other.side();
        return mine.equals("both") || theirs.equals("both") || mine.equals(theirs);
    }

    private String side() {
        String side = report.side();
        return side == null || side.isBlank() ? "both" : side.strip().toLowerCase(Locale.ROOT);
    }

    /** The sources that both carry, in the order in which the first cites them. */
    static List<CitedSource> shared(List<ReadCount> some, List<ReadCount> others) {
        Set<String> carried =
                others.stream().flatMap(claim -> claim.sources.stream()).collect(Collectors.toSet());
        return some.stream()
                .flatMap(claim -> claim.report.sources().stream())
                .filter(source -> carried.contains(source.id()))
                .collect(Collectors.toMap(
                        CitedSource::id, source -> source, (first, again) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static boolean tooLarge(@Nullable Long number) {
        return number != null && number > CountRange.LARGEST;
    }
}
