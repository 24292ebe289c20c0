package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CROSSING;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import app.parley.platform.database.PartialDates;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Stated totals with the counts at crossings that claim to make them up, as {@link StatedTotals} finds them. */
@Component
public class CargoTotalsQuery {
    /** How many totals are looked at, the newest. */
    static final int MOST_TOTALS = 100;

    /** How many counts at crossings are held against them. */
    private static final int MOST_COUNTS = 2_000;

    private static final Field<LocalDate> DAY = PartialDates.latest(CARGO_CLAIM.REPORTED_ON);

    private final Reads reads;

    public CargoTotalsQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * Newest first; nothing in them is later than the day.
     *
     * @param day the local day viewed, inclusive
     */
    public List<TotalSet> on(Situation situation, LocalDate day, AsOf asOf) {
        return reads.at(asOf, sql -> read(sql, situation.id(), day));
    }

    static List<TotalSet> read(DSLContext sql, int situationId, LocalDate day) {
        List<CargoReport> totals = CargoReports.newest(
                sql, situationId, CARGO_CLAIM.CROSSING_ID.isNull().and(DAY.le(day)), MOST_TOTALS);
        List<UUID> ids = totals.stream().map(CargoReport::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<CargoReport> claims = new ArrayList<>(totals);
        claims.addAll(around(sql, situationId, ids, day));
        return StatedTotals.find(claims, names(sql, situationId));
    }

    /** Counts at crossings of the same unit, dated no further than a day from one of the totals. */
    private static List<CargoReport> around(DSLContext sql, int situationId, List<UUID> totals, LocalDate day) {
        Table<?> stated = selectDistinct(CARGO_CLAIM.UNIT.as("stated_unit"), DAY.as("stated_day"))
                .from(CARGO_CLAIM)
                .where(CARGO_CLAIM.ID.in(totals))
                .asTable("stated");
        Field<String> unit = stated.field("stated_unit", String.class);
        Field<LocalDate> near = stated.field("stated_day", LocalDate.class);
        Table<?> counts = lateral(select(CARGO_CLAIM.ID)
                        .from(CARGO_CLAIM)
                        .where(CARGO_CLAIM.SITUATION_ID.eq(situationId))
                        .and(CARGO_CLAIM.CROSSING_ID.eq(CROSSING.ID))
                        .and(CARGO_CLAIM.UNIT.eq(unit))
                        .and(DAY.between(
                                near.minus(org.jooq.impl.DSL.inline(1)), near.plus(org.jooq.impl.DSL.inline(1))))
                        .and(DAY.le(day)))
                .asTable("counts");
        return CargoReports.newest(
                sql,
                situationId,
                CARGO_CLAIM.ID.in(select(counts.field("id", UUID.class))
                        .from(CROSSING)
                        .crossJoin(stated)
                        .crossJoin(counts)
                        .where(CROSSING.SITUATION_ID.eq(situationId))),
                MOST_COUNTS);
    }

    static CrossingNames names(DSLContext sql, int situationId) {
        return new CrossingNames(sql
                .select(CROSSING.ID, CROSSING.NAME, CROSSING.ALIASES)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.get(CROSSING.ID), CargoTotalsQuery::known)));
    }

    private static List<String> known(Record row) {
        return Stream.concat(Stream.of(row.get(CROSSING.NAME)), Arrays.stream(row.get(CROSSING.ALIASES)))
                .toList();
    }
}
