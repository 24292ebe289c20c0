package app.parley.crossing;

import app.parley.situation.Situation;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** What the readers of news share: the transaction, the situation, names, and whether one had to stop short. */
final class NewsReading {
    private final DSLContext sql;
    private final Situation situation;
    private final Map<String, String> names;
    private boolean cut;

    NewsReading(DSLContext sql, Situation situation, Map<String, String> names) {
        this.sql = sql;
        this.situation = situation;
        this.names = Map.copyOf(names);
    }

    DSLContext sql() {
        return sql;
    }

    int situationId() {
        return situation.id();
    }

    /** True if some news may be missing from what was read. */
    boolean isCut() {
        return cut;
    }

    /** As many rows as may be read; one more than that was asked for, to know whether there are more. */
    <T> List<T> cut(List<T> rows, int most) {
        cut = cut || rows.size() > most;
        return rows.size() > most ? rows.subList(0, most) : rows;
    }

    CrossingNews.About about(String crossing, PartialDate on, LocalDate day) {
        return new CrossingNews.About(crossing, names.getOrDefault(crossing, crossing), on, day);
    }

    CrossingNews.About about(String crossing, LocalDate day) {
        return about(crossing, PartialDate.of(day), day);
    }

    /** The local day of an instant. */
    LocalDate localDay(OffsetDateTime at) {
        return at.atZoneSameInstant(situation.timeZone()).toLocalDate();
    }

    /** When a local day begins. */
    OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(situation.timeZone()).toOffsetDateTime();
    }
}
