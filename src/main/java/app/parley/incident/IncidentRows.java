package app.parley.incident;

import static app.parley.sql.Tables.ACTOR;
import static app.parley.sql.Tables.CITATION;

import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.sql.tables.records.IncidentRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Incidents as the database has them. */
final class IncidentRows {
    private IncidentRows() {}

    /** Completes rows with the names of their actors and their sources, in the order given. */
    static List<IncidentEntry> complete(DSLContext sql, Situation situation, List<IncidentRecord> rows) {
        Map<String, String> names = actorNames(sql, situation, rows);
        Map<UUID, List<CitedSource>> sources = Citations.of(
                sql,
                situation.id(),
                CITATION.INCIDENT_ID,
                rows.stream().map(IncidentRecord::getId).toList());
        return rows.stream()
                .map(row -> entry(row, names, sources.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Map<String, String> actorNames(DSLContext sql, Situation situation, List<IncidentRecord> rows) {
        Set<String> ids =
                rows.stream().flatMap(row -> Arrays.stream(row.getActorIds())).collect(Collectors.toSet());
        return sql.select(ACTOR.ID, ACTOR.NAME)
                .from(ACTOR)
                .where(ACTOR.SITUATION_ID.eq(situation.id()))
                .and(ACTOR.ID.in(ids))
                .fetchMap(ACTOR.ID, ACTOR.NAME);
    }

    private static IncidentEntry entry(IncidentRecord row, Map<String, String> names, List<CitedSource> sources) {
        Integer low = row.getFatalitiesLow();
        Integer high = row.getFatalitiesHigh();
        return new IncidentEntry(
                row.getSlug(),
                row.getOccurredOn(),
                IncidentKind.parse(row.getKind()),
                row.getTitle(),
                List.of(row.getPlaces()),
                degrees(row.getLat()),
                degrees(row.getLon()),
                Arrays.stream(row.getActorIds())
                        .map(id -> new IncidentEntry.Actor(id, names.getOrDefault(id, id)))
                        .toList(),
                low,
                low != null && low.equals(high) ? low : null,
                high,
                row.getClaimBy(),
                sources);
    }

    private static @Nullable Double degrees(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
