package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CROSSING;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;

import app.parley.platform.database.PartialDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row1;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is stranded at crossings on a day: only the newest claims of each crossing and unit are read. */
public final class StrandedFigures {
    private static final Field<String> UNIT = DSL.field(name("counted", "unit"), String.class);

    private StrandedFigures() {}

    /**
     * By crossing, one figure a unit; crossings without one are absent.
     *
     * @param sql within a read
     * @param crossing slug of the only one wanted, null for all
     * @param day the local day viewed, inclusive
     */
    public static Map<String, List<StrandedFigure>> on(
            DSLContext sql, int situationId, @Nullable String crossing, LocalDate day) {
        Table<?> counts = lateral(select(CARGO_CLAIM.fields())
                        .from(CARGO_CLAIM)
                        .where(CARGO_CLAIM.SITUATION_ID.eq(situationId))
                        .and(CARGO_CLAIM.CROSSING_ID.eq(CROSSING.ID))
                        .and(CARGO_CLAIM.UNIT.eq(UNIT))
                        .and(CargoReports.FIRST_DAY.le(day))
                        .and(PartialDates.latest(CARGO_CLAIM.REPORTED_ON).le(day))
                        .orderBy(CargoReports.FIRST_DAY.desc(), CargoReports.LAST_DAY.desc())
                        .limit(1)
                        .withTies())
                .as("cargo_claim");
        var rows = sql.select(CARGO_CLAIM.fields())
                .from(CROSSING)
                .crossJoin(everyUnit())
                .crossJoin(counts)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .and(crossing == null ? DSL.noCondition() : CROSSING.ID.eq(crossing))
                .fetch();
        Map<String, CargoReport> reports = CargoReports.withSources(sql, situationId, rows).stream()
                .collect(Collectors.toMap(report -> report.id().toString(), Function.identity()));
        return StrandedNow.of(
                        day, reports.values().stream().map(CargoReports::claim).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        now -> Objects.requireNonNull(now.crossing()),
                        Collectors.mapping(now -> figure(now, reports), Collectors.toList())));
    }

    @SuppressWarnings("unchecked")
    private static Table<?> everyUnit() {
        Row1<String>[] units =
                Stream.of(CargoUnit.values()).map(unit -> row(unit.code())).toArray(Row1[]::new);
        return values(units).as("counted", "unit");
    }

    static StrandedFigure figure(StrandedNow now, Map<String, CargoReport> reports) {
        List<CargoReport> claims = now.claims().stream()
                .map(claim -> Objects.requireNonNull(reports.get(claim.id())))
                .toList();
        return new StrandedFigure(
                now.unit(),
                now.low(),
                now.best(),
                now.high(),
                now.asOf(),
                claims.getFirst().text(),
                claims);
    }
}
