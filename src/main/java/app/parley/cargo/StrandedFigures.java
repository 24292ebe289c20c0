package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.select;

import app.parley.platform.database.PartialDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What is stranded at crossings on a day: only the newest claims of each crossing and unit are read. */
public final class StrandedFigures {
    private StrandedFigures() {}

    /**
     * By crossing, one figure a unit; crossings without one are absent.
     *
     * @param sql within a read
     * @param crossings which of {@code cargo_claim} are wanted
     * @param day the local day viewed, inclusive
     */
    public static Map<String, List<StrandedFigure>> on(
            DSLContext sql, int situationId, Condition crossings, LocalDate day) {
        Field<Integer> age = rank().over()
                .partitionBy(CARGO_CLAIM.CROSSING_ID, CARGO_CLAIM.UNIT)
                .orderBy(CargoReports.FIRST_DAY.desc(), CargoReports.LAST_DAY.desc())
                .as("age");
        Table<?> dated = select(CARGO_CLAIM.fields())
                .select(age)
                .from(CARGO_CLAIM)
                .where(CARGO_CLAIM.SITUATION_ID.eq(situationId))
                .and(CARGO_CLAIM.CROSSING_ID.isNotNull())
                .and(crossings)
                .and(PartialDates.latest(CARGO_CLAIM.REPORTED_ON).le(day))
                .asTable("cargo_claim");
        var rows = sql.select(CARGO_CLAIM.fields())
                .from(dated)
                .where(DSL.field("age", Integer.class).eq(1))
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
