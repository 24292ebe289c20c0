package app.parley.crossing;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CROSSING;

import app.parley.cargo.StrandedFigure;
import app.parley.cargo.StrandedFigures;
import app.parley.crossing.ClaimContradiction.Reason;
import app.parley.crossing.DecidingClosures.Decided;
import app.parley.situation.Situation;
import app.parley.source.Basis;
import app.parley.source.Citations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads crossings as they stand on a day: a bounded number of queries, however many crossings. */
final class CrossingBoard {
    private final DSLContext sql;
    private final Situation situation;
    private final LocalDate day;
    private final Traffic counted;
    private Map<String, Basis> bases = Map.of();

    CrossingBoard(DSLContext sql, Situation situation, LocalDate day, Traffic counted) {
        this.sql = sql;
        this.situation = situation;
        this.day = day;
        this.counted = counted;
    }

    /** @param slug of the only crossing wanted, null for all, which come by slug */
    List<CrossingOnDay> read(@Nullable String slug) {
        Map<String, Decided> decided = new DecidingClosures(sql, situation.id()).on(day, counted, slug);
        bases = Citations.bases(sql, situation.id(), CITATION.CLOSURE_ID, closures(decided.values()));
        Map<String, List<Reason>> disagreements = Reports.disagreementsOn(sql, situation, slug, day);
        Map<String, List<StrandedFigure>> stranded = StrandedFigures.on(sql, situation.id(), slug, day);
        Map<String, LastReports> reports = Reports.newestOn(sql, situation, slug, day);
        return sql.selectFrom(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situation.id()))
                .and(slug == null ? DSL.noCondition() : CROSSING.ID.eq(slug))
                .orderBy(CROSSING.ID)
                .fetch(row -> crossing(
                        row,
                        reports.getOrDefault(row.getId(), LastReports.NONE),
                        decided.getOrDefault(row.getId(), Decided.NOT_ASSESSED),
                        disagreements.getOrDefault(row.getId(), List.of()),
                        stranded.getOrDefault(row.getId(), List.of())));
    }

    /** The closures by which something is assessed. */
    private static Set<String> closures(Collection<Decided> decided) {
        return decided.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.counted()), one.everyWay().stream().map(TrafficStatus::assessed)))
                .map(Assessed::closureId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Basis basis(Assessed assessed) {
        return assessed.closureId() == null ? Basis.NOBODY : bases.getOrDefault(assessed.closureId(), Basis.NOBODY);
    }

    private CrossingOnDay crossing(
            Record row,
            LastReports reports,
            Decided decided,
            List<Reason> disagreements,
            List<StrandedFigure> stranded) {
        Assessed assessed = decided.counted();
        List<TrafficStatus> cells = decided.everyWay();
        LocalDate reported = reports.ofAny();
        Freshness freshness = Freshness.of(day, reported, situation.staleAfter());
        return new CrossingOnDay(
                row.get(CROSSING.ID),
                row.get(CROSSING.NAME),
                List.of(row.get(CROSSING.ALIASES)),
                degrees(row.get(CROSSING.LAT)),
                degrees(row.get(CROSSING.LON)),
                row.get(CROSSING.KIND),
                new Place(
                        row.get(CROSSING.SIDE_A_PLACE),
                        row.get(CROSSING.SIDE_A_DISTRICT),
                        row.get(CROSSING.SIDE_A_PROVINCE)),
                new Place(
                        row.get(CROSSING.SIDE_B_PLACE),
                        row.get(CROSSING.SIDE_B_DISTRICT),
                        row.get(CROSSING.SIDE_B_PROVINCE)),
                counted,
                assessed.status(),
                StatusRule.overall(cells),
                assessed.since(),
                ClosedDays.count(day, assessed).orElse(null),
                states(StatusRule.byTraffic(cells), reports),
                states(cells, reports),
                stranded,
                List.copyOf(disagreements),
                reported,
                freshness.ageDays(),
                freshness.stale(),
                basis(assessed));
    }

    private List<TrafficState> states(List<TrafficStatus> lines, LastReports reports) {
        return lines.stream()
                .map(line -> state(line, reports.of(line.traffic())))
                .toList();
    }

    private TrafficState state(TrafficStatus line, @Nullable LocalDate reported) {
        Assessed assessed = line.assessed();
        Freshness freshness = Freshness.of(day, reported, situation.staleAfter());
        return new TrafficState(
                line.traffic(),
                line.direction(),
                assessed.status(),
                assessed.since(),
                ClosedDays.count(day, assessed).orElse(null),
                assessed.isAssessed(),
                reported,
                freshness.ageDays(),
                freshness.stale(),
                basis(assessed));
    }

    private static @Nullable Double degrees(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
