package app.parley.crossing;

import app.parley.cargo.CargoReport;
import app.parley.cargo.StrandedChange;
import app.parley.cargo.StrandedChangeQuery;
import app.parley.crossing.CrossingNews.Counted;
import app.parley.source.CitedSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Newer counts of what is stranded. */
final class NewCounts {
    private NewCounts() {}

    /** Of counts that speak of days between the two, both inclusive. */
    static List<Counted> between(NewsReading reading, LocalDate first, LocalDate last) {
        return news(
                reading,
                StrandedChangeQuery.between(
                        reading.sql(), reading.situationId(), first, last, CrossingChangesQuery.MOST + 1),
                null);
    }

    /** Of counts recorded after an instant, under the day of recording. */
    static List<Counted> since(NewsReading reading, Instant recorded) {
        return news(
                reading,
                StrandedChangeQuery.since(
                        reading.sql(), reading.situationId(), recorded, CrossingChangesQuery.MOST + 1),
                recorded);
    }

    private static List<Counted> news(NewsReading reading, List<StrandedChange> changes, @Nullable Instant recorded) {
        return reading.cut(changes, CrossingChangesQuery.MOST).stream()
                .map(change -> new Counted(
                        recorded == null
                                ? reading.about(
                                        change.crossing(),
                                        change.now().asOf(),
                                        change.now().asOf().latest())
                                : reading.about(change.crossing(), reading.localDay(change.recordedAt())),
                        change,
                        sources(change)))
                .toList();
    }

    private static List<CitedSource> sources(StrandedChange change) {
        return change.now().claims().stream()
                .map(CargoReport::sources)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
