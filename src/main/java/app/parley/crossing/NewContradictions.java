package app.parley.crossing;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.SOURCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;

import app.parley.crossing.CrossingNews.Disputed;
import app.parley.crossing.CrossingNews.Said;
import app.parley.platform.database.PartialDates;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.time.DateInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Row3;
import org.jooq.SortField;
import org.jooq.Table;

/** Claims that contradict others which vouch for their first day. */
final class NewContradictions {
    /** Other claims that are held against the new ones, all in all. */
    private static final int MOST_OTHERS = 5_000;

    private static final Field<LocalDate> FIRST_DAY = PartialDates.latest(CROSSING_CLAIM.FROM_ON);
    /** As {@link CrossingClaim#of} wants it: of a publication known only in part the first day. */
    private static final Field<LocalDate> NEWEST_PUBLICATION =
            field(select(max(PartialDates.earliest(SOURCE.PUBLISHED_ON)))
                    .from(CITATION)
                    .join(SOURCE)
                    .on(SOURCE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                    .and(SOURCE.ID.eq(CITATION.SOURCE_ID))
                    .where(CITATION.CROSSING_CLAIM_ID.eq(CROSSING_CLAIM.ID)));

    private static final Field<LocalDate> PUBLISHED_BY = NEWEST_PUBLICATION.as("published_by");

    private static final Field<UUID> ASKED = field(name("asked", "claim"), UUID.class);
    private static final Field<String> ASKED_CROSSING = field(name("asked", "crossing"), String.class);
    private static final Field<LocalDate> ASKED_DAY = field(name("asked", "day"), LocalDate.class);

    private NewContradictions() {}

    /** Of claims whose first day is between the two, both inclusive. */
    static List<Disputed> between(NewsReading reading, LocalDate first, LocalDate last) {
        Condition starts = FIRST_DAY
                .between(first, last)
                // For the index; a start known to the year may be a year earlier.
                .and(PartialDates.earliest(CROSSING_CLAIM.FROM_ON).between(first.minusYears(1), last));
        return disputed(reading, starts, FIRST_DAY.desc(), false);
    }

    /** Of claims recorded after an instant. */
    static List<Disputed> since(NewsReading reading, Instant recorded) {
        Condition newer = CROSSING_CLAIM.RECORDED_AT.gt(recorded.atOffset(ZoneOffset.UTC));
        return disputed(reading, newer, CROSSING_CLAIM.RECORDED_AT.desc(), true);
    }

    private static List<Disputed> disputed(
            NewsReading reading, Condition isNew, SortField<?> newestFirst, boolean byRecording) {
        List<Record> rows = reading.cut(
                List.copyOf(reading.sql()
                        .select(CROSSING_CLAIM.fields())
                        .select(PUBLISHED_BY)
                        .from(CROSSING_CLAIM)
                        .where(CROSSING_CLAIM.SITUATION_ID.eq(reading.situationId()))
                        .and(isNew)
                        .orderBy(newestFirst, CROSSING_CLAIM.ID)
                        .limit(CrossingChangesQuery.MOST + 1)
                        .fetch()),
                CrossingChangesQuery.MOST);
        Map<UUID, List<Said>> others = others(reading, rows);
        Map<UUID, List<CitedSource>> sources = Citations.of(
                reading.sql(), reading.situationId(), CITATION.CROSSING_CLAIM_ID, List.copyOf(others.keySet()));
        Set<Set<String>> told = new HashSet<>();
        List<Disputed> news = new ArrayList<>();
        for (Record row : rows) {
            CrossingClaim claim = claim(row);
            List<Said> against = others.getOrDefault(row.get(CROSSING_CLAIM.ID), List.of()).stream()
                    .filter(other -> told.add(Set.of(claim.id(), other.claim().id())))
                    .toList();
            if (!against.isEmpty()) {
                LocalDate day = byRecording
                        ? reading.localDay(row.get(CROSSING_CLAIM.RECORDED_AT))
                        : claim.stated().from().latest();
                news.add(new Disputed(
                        byRecording
                                ? reading.about(row.get(CROSSING_CLAIM.CROSSING_ID), day)
                                : reading.about(
                                        row.get(CROSSING_CLAIM.CROSSING_ID),
                                        claim.stated().from(),
                                        day),
                        new Said(
                                claim,
                                row.get(CROSSING_CLAIM.CLAIM_BY),
                                against.getFirst().reason()),
                        against,
                        sources.getOrDefault(row.get(CROSSING_CLAIM.ID), List.of())));
            }
        }
        return news;
    }

    /** By new claim, the claims that vouch for its first day and cannot hold together with it. */
    private static Map<UUID, List<Said>> others(NewsReading reading, List<Record> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<UUID, CrossingClaim> asked = new LinkedHashMap<>();
        rows.forEach(row -> asked.put(row.get(CROSSING_CLAIM.ID), claim(row)));
        Table<?> wanted = values(rows.stream()
                        .map(row -> row(
                                row.get(CROSSING_CLAIM.ID),
                                row.get(CROSSING_CLAIM.CROSSING_ID),
                                claim(row).stated().from().latest()))
                        .toArray(Row3[]::new))
                .as("asked", "claim", "crossing", "day");
        Result<? extends Record> others = reading.sql()
                .select(ASKED, ASKED_DAY)
                .select(CROSSING_CLAIM.fields())
                .select(PUBLISHED_BY)
                .from(wanted)
                .join(CROSSING_CLAIM)
                .on(CROSSING_CLAIM.SITUATION_ID.eq(reading.situationId()))
                .and(CROSSING_CLAIM.CROSSING_ID.eq(ASKED_CROSSING))
                .and(CROSSING_CLAIM.ID.ne(ASKED))
                .and(FIRST_DAY.le(ASKED_DAY))
                .and(coalesce(PartialDates.earliest(CROSSING_CLAIM.TO_ON), greatest(NEWEST_PUBLICATION, FIRST_DAY))
                        .ge(ASKED_DAY))
                .orderBy(FIRST_DAY.desc(), CROSSING_CLAIM.ID)
                .limit(MOST_OTHERS + 1)
                .fetch();
        Map<UUID, List<Said>> contradicting = new HashMap<>();
        reading.cut(others, MOST_OTHERS).forEach(row -> {
            CrossingClaim claim = Objects.requireNonNull(asked.get(row.get(ASKED)));
            ClaimContradiction.find(row.get(ASKED_DAY), List.of(claim, claim(row)))
                    .forEach(pair -> contradicting
                            .computeIfAbsent(row.get(ASKED), id -> new ArrayList<>())
                            .add(new Said(pair.second(), row.get(CROSSING_CLAIM.CLAIM_BY), pair.reason())));
        });
        return contradicting;
    }

    private static CrossingClaim claim(Record row) {
        return CrossingClaim.of(
                row.get(CROSSING_CLAIM.ID).toString(),
                new DateInterval(row.get(CROSSING_CLAIM.FROM_ON), row.get(CROSSING_CLAIM.TO_ON)),
                ClaimedStatus.parse(row.get(CROSSING_CLAIM.STATUS)),
                row.get(PUBLISHED_BY));
    }
}
