package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CITATION;

import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.source.Reliability;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Cargo claims as they are read from rows. */
public final class CargoReports {
    private static final Field<PartialDate> REPORTED = CARGO_CLAIM.REPORTED_ON;

    /** What claims are ordered by; undated ones get a day before all others. */
    static final Field<LocalDate> FIRST_DAY =
            DSL.field("coalesce(earliest({0}), '0001-01-01')", LocalDate.class, REPORTED);

    static final Field<LocalDate> LAST_DAY =
            DSL.field("coalesce(latest({0}), '0001-01-01')", LocalDate.class, REPORTED);

    /** Newest first by {@link PartialDate}'s order, undated last, then by id. */
    static final List<SortField<?>> NEWEST_FIRST = List.of(FIRST_DAY.desc(), LAST_DAY.desc(), CARGO_CLAIM.ID.asc());

    private CargoReports() {}

    /** The newest claims of one crossing, undated last. */
    public static List<CargoReport> of(DSLContext sql, int situationId, String crossing, int limit) {
        return newest(sql, situationId, CARGO_CLAIM.CROSSING_ID.eq(crossing), limit);
    }

    static List<CargoReport> newest(DSLContext sql, int situationId, Condition condition, int limit) {
        return withSources(
                sql,
                situationId,
                sql.select(CARGO_CLAIM.fields())
                        .from(CARGO_CLAIM)
                        .where(CARGO_CLAIM.SITUATION_ID.eq(situationId))
                        .and(condition)
                        .orderBy(NEWEST_FIRST)
                        .limit(limit)
                        .fetch());
    }

    static List<CargoReport> withSources(DSLContext sql, int situationId, Result<? extends Record> rows) {
        return withSources(sql, situationId, rows, rows.getValues(CARGO_CLAIM.ID));
    }

    /** @param sourced ids of those of which the sources are read; the others come without any */
    static List<CargoReport> withSources(
            DSLContext sql, int situationId, Result<? extends Record> rows, Collection<UUID> sourced) {
        Map<UUID, List<CitedSource>> sources = Citations.of(sql, situationId, CITATION.CARGO_CLAIM_ID, sourced);
        return rows.stream()
                .map(row -> report(row, sources.getOrDefault(row.get(CARGO_CLAIM.ID), List.of())))
                .toList();
    }

    /** The claim as the rules know it. */
    static CargoClaim claim(CargoReport report) {
        List<Reliability> reliabilities =
                report.sources().stream().map(CitedSource::reliability).toList();
        return new CargoClaim(
                report.id().toString(),
                report.crossing(),
                report.unit(),
                report.reportedOn(),
                report.low(),
                report.best(),
                report.high(),
                report.text() == null ? "" : report.text(),
                reliabilities,
                false);
    }

    private static CargoReport report(Record row, List<CitedSource> sources) {
        Long low = row.get(CARGO_CLAIM.LOW);
        Long high = row.get(CARGO_CLAIM.HIGH);
        return new CargoReport(
                row.get(CARGO_CLAIM.ID),
                row.get(CARGO_CLAIM.CROSSING_ID),
                row.get(CARGO_CLAIM.REPORTED_ON),
                CargoUnit.parse(row.get(CARGO_CLAIM.UNIT)),
                low,
                figure(low, row.get(CARGO_CLAIM.BEST), high),
                high,
                row.get(CARGO_CLAIM.COUNT_TEXT),
                row.get(CARGO_CLAIM.CARGO_NOTE),
                row.get(CARGO_CLAIM.SIDE),
                row.get(CARGO_CLAIM.CLAIM_BY),
                sources);
    }

    private static @Nullable Long figure(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        if (best != null) {
            return best;
        }
        return low != null && low.equals(high) ? low : null;
    }
}
