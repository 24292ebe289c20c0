package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.COUNT_DAYS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import app.parley.source.Basis;
import app.parley.source.Citations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is stranded at crossings on a day: only the newest claims of each crossing and unit are read. */
public final class StrandedFigures {
    private static final Field<String> UNIT = DSL.field(name("counted", "unit"), String.class);

    private StrandedFigures() {}

    /**
     * By crossing, one figure a unit; crossings without one are absent. Of all crossings, the sources of a count are read
     * only where counts rival and the better rated is the figure; ask for one crossing to have the sources of all.
     *
     * @param sql within a read
     * @param crossing slug of the only one wanted, null for all
     * @param day the local day viewed, inclusive
     */
    public static Map<String, List<StrandedFigure>> on(
            DSLContext sql, int situationId, @Nullable String crossing, LocalDate day) {
        Select<Record1<UUID>> newest = select(COUNT_DAYS.CLAIM_ID)
                .from(COUNT_DAYS)
                .where(COUNT_DAYS.SITUATION_ID.eq(situationId))
                .and(crossing == null ? COUNT_DAYS.CROSSING_ID.isNotNull() : COUNT_DAYS.CROSSING_ID.eq(crossing))
                .and("{0} @> {1}::date", COUNT_DAYS.field("newest_on"), DSL.val(day));
        // As an array: each is fetched by its key, whatever the planner thinks how many there are.
        var rows = sql.select(CARGO_CLAIM.fields())
                .from(CARGO_CLAIM)
                .where(CARGO_CLAIM.ID.eq(any(array(newest))))
                .fetch();
        List<CargoReport> read = crossing == null
                ? CargoReports.withSources(sql, situationId, rows, rivals(rows))
                : CargoReports.withSources(sql, situationId, rows);
        Map<UUID, Basis> bases =
                Citations.bases(sql, situationId, CITATION.CARGO_CLAIM_ID, rows.getValues(CARGO_CLAIM.ID));
        Map<String, CargoReport> reports =
                read.stream().collect(Collectors.toMap(report -> report.id().toString(), Function.identity()));
        return StrandedNow.of(
                        day, reports.values().stream().map(CargoReports::claim).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        now -> Objects.requireNonNull(now.crossing()),
                        Collectors.mapping(now -> figure(now, reports, bases), Collectors.toList())));
    }

    /** Counts of one unit at one crossing, of which the better rated has to be found. */
    private static List<UUID> rivals(Result<? extends Record> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(CARGO_CLAIM.CROSSING_ID) + "/" + row.get(CARGO_CLAIM.UNIT),
                        Collectors.mapping(row -> row.get(CARGO_CLAIM.ID), Collectors.toList())))
                .values()
                .stream()
                .filter(line -> line.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /** @param reports the claims with all their sources */
    static StrandedFigure figure(StrandedNow now, Map<String, CargoReport> reports) {
        List<CargoReport> claims = claims(now, reports);
        return figure(now, claims, Basis.ofFacts(claims.stream().map(CargoReport::sources)));
    }

    private static StrandedFigure figure(StrandedNow now, Map<String, CargoReport> reports, Map<UUID, Basis> bases) {
        List<CargoReport> claims = claims(now, reports);
        return figure(
                now,
                claims,
                Basis.together(claims.stream()
                        .map(claim -> bases.getOrDefault(claim.id(), Basis.NOBODY))
                        .toList()));
    }

    private static List<CargoReport> claims(StrandedNow now, Map<String, CargoReport> reports) {
        return now.claims().stream()
                .map(claim -> Objects.requireNonNull(reports.get(claim.id())))
                .toList();
    }

    private static StrandedFigure figure(StrandedNow now, List<CargoReport> claims, Basis basis) {
        return new StrandedFigure(
                now.unit(),
                now.low(),
                now.best(),
                now.high(),
                now.asOf(),
                claims.getFirst().text(),
                claims,
                basis);
    }
}
