package app.parley.crossing;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CONFIRMATION;

import app.parley.crossing.CrossingNews.Confirmed;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.sql.tables.records.ConfirmationRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Confirmations, newest first. */
final class NewConfirmations {
    private NewConfirmations() {}

    /** Of checks made from the first to the last local day, both inclusive. */
    static List<Confirmed> between(NewsReading reading, LocalDate first, LocalDate last) {
        Condition then = CONFIRMATION
                .CONFIRMED_AT
                .ge(reading.startOf(first))
                .and(CONFIRMATION.CONFIRMED_AT.lt(reading.startOf(last.plusDays(1))));
        return read(reading, then, CONFIRMATION.CONFIRMED_AT);
    }

    /** Recorded after an instant, under the day of recording. */
    static List<Confirmed> since(NewsReading reading, Instant recorded) {
        return read(reading, CONFIRMATION.RECORDED_AT.gt(recorded.atOffset(ZoneOffset.UTC)), CONFIRMATION.RECORDED_AT);
    }

    private static List<Confirmed> read(NewsReading reading, Condition isNew, Field<OffsetDateTime> at) {
        List<ConfirmationRecord> rows = reading.cut(
                List.copyOf(reading.sql()
                        .selectFrom(CONFIRMATION)
                        .where(CONFIRMATION.SITUATION_ID.eq(reading.situationId()))
                        .and(isNew)
                        .orderBy(at.desc(), CONFIRMATION.ID)
                        .limit(CrossingChangesQuery.MOST + 1)
                        .fetch()),
                CrossingChangesQuery.MOST);
        Map<UUID, List<CitedSource>> sources = Citations.of(
                reading.sql(),
                reading.situationId(),
                CITATION.CONFIRMATION_ID,
                rows.stream().map(ConfirmationRecord::getId).toList());
        return rows.stream()
                .map(row -> new Confirmed(
                        reading.about(row.getCrossingId(), reading.localDay(row.get(at))),
                        row.getTraffic() == null ? null : Traffic.parse(row.getTraffic()),
                        row.getConfirmedBy(),
                        sources.getOrDefault(row.getId(), List.of())))
                .toList();
    }
}
