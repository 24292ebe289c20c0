package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CROSSING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;

import app.parley.platform.database.PartialDates;
import app.parley.source.Basis;
import app.parley.sql.tables.CargoClaim;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row1;
import org.jooq.Row3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Newer counts of what is stranded, each beside the one before it; four statements, however many crossings. */
public final class StrandedChangeQuery {
    /** Claims that are read, all in all, for the counts and those before them. */
    private static final int MOST_CLAIMS = 4_000;

    private static final CargoClaim EARLIER = CARGO_CLAIM.as("earlier");
    private static final Field<String> UNIT = field(name("unit", "unit"), String.class);
    private static final Field<OffsetDateTime> NEWEST_AT =
            field(name("newest_at"), CARGO_CLAIM.RECORDED_AT.getDataType());
    private static final Field<LocalDate> LAST_DAY = PartialDates.latest(CARGO_CLAIM.REPORTED_ON);

    private StrandedChangeQuery() {}

    /** The claims of one crossing and unit that speak of one day. */
    private record Count(String crossing, CargoUnit unit, PartialDate asOf) {
        Row3<String, String, PartialDate> row() {
            return DSL.row(DSL.val(crossing), DSL.val(unit.code()), DSL.val(asOf, CARGO_CLAIM.REPORTED_ON));
        }
    }

    private record Pair(Count now, @Nullable Count before, OffsetDateTime recordedAt) {}

    /** Counts whose day is certainly between the two, both inclusive; newest first. */
    public static List<StrandedChange> between(
            DSLContext sql, int situationId, LocalDate first, LocalDate last, int limit) {
        return changes(sql, situationId, LAST_DAY.between(first, last), limit);
    }

    /** Counts with a claim that was recorded after an instant; newest day first, undated claims left out. */
    public static List<StrandedChange> since(DSLContext sql, int situationId, Instant recorded, int limit) {
        Condition newer =
                CARGO_CLAIM.RECORDED_AT.gt(recorded.atOffset(ZoneOffset.UTC)).and(CARGO_CLAIM.REPORTED_ON.isNotNull());
        return changes(sql, situationId, newer, limit);
    }

    private static List<StrandedChange> changes(DSLContext sql, int situationId, Condition isNew, int limit) {
        List<Pair> pairs = pairs(sql, situationId, isNew, limit);
        List<Count> counts = pairs.stream()
                .flatMap(pair -> Stream.of(pair.now(), pair.before()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Count, StrandedFigure> figures = figures(sql, situationId, counts);
        return pairs.stream()
                .filter(pair -> figures.containsKey(pair.now()))
                .map(pair -> new StrandedChange(
                        pair.now().crossing(),
                        pair.now().unit(),
                        pair.before() == null ? null : figures.get(pair.before()),
                        Objects.requireNonNull(figures.get(pair.now())),
                        pair.recordedAt()))
                .toList();
    }

    private static List<Pair> pairs(DSLContext sql, int situationId, Condition isNew, int limit) {
        Table<?> counted = lateral(select(
                                CARGO_CLAIM.CROSSING_ID,
                                CARGO_CLAIM.UNIT,
                                CARGO_CLAIM.REPORTED_ON,
                                max(CARGO_CLAIM.RECORDED_AT).as(NEWEST_AT))
                        .from(CARGO_CLAIM)
                        .where(CARGO_CLAIM.SITUATION_ID.eq(situationId))
                        .and(CARGO_CLAIM.CROSSING_ID.eq(CROSSING.ID))
                        .and(CARGO_CLAIM.UNIT.eq(UNIT))
                        .and(isNew)
                        .groupBy(CARGO_CLAIM.CROSSING_ID, CARGO_CLAIM.UNIT, CARGO_CLAIM.REPORTED_ON))
                .as("cargo_claim");
        Field<PartialDate> before = field(select(EARLIER.REPORTED_ON)
                        .from(EARLIER)
                        .where(EARLIER.SITUATION_ID.eq(situationId))
                        .and(EARLIER.CROSSING_ID.eq(CARGO_CLAIM.CROSSING_ID))
                        .and(EARLIER.UNIT.eq(CARGO_CLAIM.UNIT))
                        .and(PartialDates.latest(EARLIER.REPORTED_ON)
                                .lt(PartialDates.earliest(CARGO_CLAIM.REPORTED_ON)))
                        .orderBy(
                                PartialDates.latest(EARLIER.REPORTED_ON).desc(),
                                PartialDates.earliest(EARLIER.REPORTED_ON).desc())
                        .limit(1))
                .as("before");
        return sql.select(CARGO_CLAIM.CROSSING_ID, CARGO_CLAIM.UNIT, CARGO_CLAIM.REPORTED_ON, before, NEWEST_AT)
                .from(CROSSING)
                .crossJoin(units())
                .crossJoin(counted)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .orderBy(LAST_DAY.desc(), CARGO_CLAIM.CROSSING_ID, CARGO_CLAIM.UNIT, CARGO_CLAIM.REPORTED_ON)
                .limit(limit)
                .fetch(row -> {
                    String crossing = row.get(CARGO_CLAIM.CROSSING_ID);
                    CargoUnit unit = CargoUnit.parse(row.get(CARGO_CLAIM.UNIT));
                    PartialDate earlier = row.get(before);
                    return new Pair(
                            new Count(crossing, unit, row.get(CARGO_CLAIM.REPORTED_ON)),
                            earlier == null ? null : new Count(crossing, unit, earlier),
                            row.get(NEWEST_AT));
                });
    }

    private static Map<Count, StrandedFigure> figures(DSLContext sql, int situationId, List<Count> counts) {
        if (counts.isEmpty()) {
            return Map.of();
        }
        var rows = sql.select(CARGO_CLAIM.fields())
                .from(CARGO_CLAIM)
                .where(CARGO_CLAIM.SITUATION_ID.eq(situationId))
                .and(row(CARGO_CLAIM.CROSSING_ID, CARGO_CLAIM.UNIT, CARGO_CLAIM.REPORTED_ON)
                        .in(counts.stream().map(Count::row).toList()))
                .orderBy(CARGO_CLAIM.ID)
                .limit(MOST_CLAIMS)
                .fetch();
        Map<Count, List<CargoReport>> reports = CargoReports.withSources(sql, situationId, rows).stream()
                .collect(Collectors.groupingBy(report -> new Count(
                        Objects.requireNonNull(report.crossing()),
                        report.unit(),
                        Objects.requireNonNull(report.reportedOn()))));
        return reports.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> figure(one.getKey(), one.getValue())));
    }

    private static StrandedFigure figure(Count count, List<CargoReport> reports) {
        Map<String, CargoReport> byId =
                reports.stream().collect(Collectors.toMap(report -> report.id().toString(), Function.identity()));
        StrandedNow now = StrandedNow.of(
                        count.asOf().latest(),
                        reports.stream().map(CargoReports::claim).toList())
                .getFirst();
        List<CargoReport> claims = new ArrayList<>();
        now.claims().forEach(claim -> claims.add(Objects.requireNonNull(byId.get(claim.id()))));
        return new StrandedFigure(
                now.unit(),
                now.low(),
                now.best(),
                now.high(),
                now.asOf(),
                claims.getFirst().text(),
                claims,
                Basis.ofFacts(claims.stream().map(CargoReport::sources)));
    }

    @SuppressWarnings("unchecked")
    private static Table<?> units() {
        Row1<String>[] units =
                Stream.of(CargoUnit.values()).map(unit -> row(unit.code())).toArray(Row1[]::new);
        return values(units).as("unit", "unit");
    }
}
