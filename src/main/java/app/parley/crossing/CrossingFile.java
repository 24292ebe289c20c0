package app.parley.crossing;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CLAIM_DAYS;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CLOSURE_SCOPE;
import static app.parley.sql.Tables.CROSSING;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.IMPACT_CLAIM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.parley.cargo.CargoReports;
import app.parley.crossing.CrossingDetail.AssessedClosure;
import app.parley.crossing.CrossingDetail.ContradictingPair;
import app.parley.crossing.CrossingDetail.Impact;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.platform.database.PartialDates;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;

/** Reads what is on file about one crossing: of each kind at most {@link #MOST}, the newest. */
final class CrossingFile {
    static final int MOST = 1_000;
    private static final int MOST_PASSING = 30;

    private final DSLContext sql;
    private final int situationId;
    private final String slug;

    CrossingFile(DSLContext sql, int situationId, String slug) {
        this.sql = sql;
        this.situationId = situationId;
        this.slug = slug;
    }

    CrossingPage page(CrossingOnDay onDay, LocalDate day) {
        Record crossing = crossing();
        Result<Record2<UUID, Integer>> passing = passing(onDay.counted(), day);
        return new CrossingPage(
                onDay,
                List.of(crossing.get(CROSSING.ALIASES)),
                List.of(crossing.get(CROSSING.UN_LOCODE)),
                crossing.get(CROSSING.COORDINATE_SOURCE),
                CargoReports.of(sql, situationId, slug, MOST),
                impacts(),
                claims(day, CROSSING_CLAIM.ID.in(passing.getValues(CLAIM_DAYS.CLAIM_ID)), MOST_PASSING)
                        .reversed(),
                passing.isEmpty() ? 0 : passing.getFirst().value2());
    }

    /**
     * The newest claims that something passes which begin by the day and reach into what is assessed of some traffic, each
     * with how many these are. Reads no column that is not in the index {@code claim_days_passing}, which leaves out what is
     * said to be closed.
     */
    private Result<Record2<UUID, Integer>> passing(Traffic counted, LocalDate day) {
        Field<LocalDate> firstAssessed =
                field(select(min(field("lower({0})", LocalDate.class, CLOSURE_SCOPE.field("days"))))
                        .from(CLOSURE_SCOPE)
                        .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                        .and(CLOSURE_SCOPE.CROSSING_ID.eq(slug))
                        .and(CLOSURE_SCOPE.TRAFFIC.eq(counted.code())));
        Field<LocalDate> vouchedUntil = field(
                "coalesce(upper({0}) - 1, {1})",
                LocalDate.class, CLAIM_DAYS.field("vouched_days"), CLAIM_DAYS.REPORTED_DAY);
        return sql.select(CLAIM_DAYS.CLAIM_ID, count().over())
                .from(CLAIM_DAYS)
                .where(CLAIM_DAYS.SITUATION_ID.eq(situationId))
                .and(CLAIM_DAYS.CROSSING_ID.eq(slug))
                .and(CLAIM_DAYS.STATUS.ne(inline(ClaimedStatus.CLOSED.code())))
                .and(CLAIM_DAYS.START_LATEST.le(day))
                .and(vouchedUntil.ge(firstAssessed))
                .orderBy(CLAIM_DAYS.START_EARLIEST.desc(), CLAIM_DAYS.CLAIM_ID.desc())
                .limit(MOST_PASSING)
                .fetch();
    }

    private Record crossing() {
        return Objects.requireNonNull(sql.select(CROSSING.ALIASES, CROSSING.UN_LOCODE, CROSSING.COORDINATE_SOURCE)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .and(CROSSING.ID.eq(slug))
                .fetchOne());
    }

    private Condition ofCrossing() {
        return CROSSING_CLAIM.SITUATION_ID.eq(situationId).and(CROSSING_CLAIM.CROSSING_ID.eq(slug));
    }

    CrossingDetail read(CrossingOnDay onDay, LocalDate day) {
        Record crossing = crossing();
        List<StatusClaim> claims = claims(day, noCondition(), MOST);
        return new CrossingDetail(
                onDay,
                List.of(crossing.get(CROSSING.ALIASES)),
                List.of(crossing.get(CROSSING.UN_LOCODE)),
                crossing.get(CROSSING.COORDINATE_SOURCE),
                closures(),
                claims,
                contradictions(day, claims),
                CargoReports.of(sql, situationId, slug, MOST),
                impacts());
    }

    private List<AssessedClosure> closures() {
        var rows = sql.select(CLOSURE.fields())
                .from(CLOSURE)
                .where(CLOSURE.SITUATION_ID.eq(situationId))
                .and(CLOSURE.CROSSING_ID.eq(slug))
                .orderBy(PartialDates.earliest(CLOSURE.FROM_ON).desc(), CLOSURE.ID.desc())
                .limit(MOST)
                .fetch();
        Map<String, List<CitedSource>> sources =
                Citations.of(sql, situationId, CITATION.CLOSURE_ID, rows.getValues(CLOSURE.ID));
        return rows.map(row -> new AssessedClosure(
                        closure(row),
                        row.get(CLOSURE.CAUSE),
                        row.get(CLOSURE.NOTE),
                        sources.getOrDefault(row.get(CLOSURE.ID), List.of())))
                .reversed();
    }

    static Closure closure(Record row) {
        Set<Traffic> traffic =
                Arrays.stream(row.get(CLOSURE.TRAFFIC)).map(Traffic::parse).collect(Collectors.toSet());
        return new Closure(
                row.get(CLOSURE.ID),
                traffic,
                Direction.parse(row.get(CLOSURE.DIRECTION)),
                new DateInterval(row.get(CLOSURE.FROM_ON), row.get(CLOSURE.TO_ON)),
                CrossingStatus.parse(row.get(CLOSURE.STATUS)));
    }

    /** The newest of some claims, the oldest first. */
    private List<StatusClaim> claims(LocalDate day, Condition which, int most) {
        var rows = sql.select(CROSSING_CLAIM.fields())
                .from(CROSSING_CLAIM)
                .where(ofCrossing())
                .and(which)
                .orderBy(PartialDates.earliest(CROSSING_CLAIM.FROM_ON).desc(), CROSSING_CLAIM.ID.desc())
                .limit(most)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situationId, CITATION.CROSSING_CLAIM_ID, rows.getValues(CROSSING_CLAIM.ID));
        return rows.map(row -> claim(row, day, sources.getOrDefault(row.get(CROSSING_CLAIM.ID), List.of())))
                .reversed();
    }

    static StatusClaim claim(Record row, LocalDate day, List<CitedSource> sources) {
        UUID id = row.get(CROSSING_CLAIM.ID);
        LocalDate publishedBy = sources.stream()
                .map(CitedSource::publishedOn)
                .filter(Objects::nonNull)
                .map(PartialDate::earliest)
                .max(Comparator.naturalOrder())
                .orElse(null);
        CrossingClaim claim = CrossingClaim.of(
                id.toString(),
                new DateInterval(row.get(CROSSING_CLAIM.FROM_ON), row.get(CROSSING_CLAIM.TO_ON)),
                ClaimedStatus.parse(row.get(CROSSING_CLAIM.STATUS)),
                publishedBy);
        return new StatusClaim(
                id,
                claim.stated(),
                claim.vouchedUntil(),
                claim.vouchesFor(day),
                claim.status(),
                row.get(CROSSING_CLAIM.REASON),
                row.get(CROSSING_CLAIM.CLAIM_BY),
                sources);
    }

    private static List<ContradictingPair> contradictions(LocalDate day, List<StatusClaim> claims) {
        List<CrossingClaim> said = claims.stream()
                .map(claim ->
                        new CrossingClaim(claim.id().toString(), claim.stated(), claim.status(), claim.vouchedUntil()))
                .toList();
        return ClaimContradiction.find(day, said).stream()
                .map(pair -> new ContradictingPair(
                        UUID.fromString(pair.first().id()),
                        UUID.fromString(pair.second().id()),
                        pair.reason()))
                .toList();
    }

    private List<Impact> impacts() {
        var rows = sql.select(IMPACT_CLAIM.fields())
                .from(IMPACT_CLAIM)
                .where(IMPACT_CLAIM.SITUATION_ID.eq(situationId))
                .and(IMPACT_CLAIM.CROSSING_ID.eq(slug))
                .orderBy(PartialDates.earliest(IMPACT_CLAIM.AS_OF).desc().nullsLast(), IMPACT_CLAIM.ID)
                .limit(MOST)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situationId, CITATION.IMPACT_CLAIM_ID, rows.getValues(IMPACT_CLAIM.ID));
        return rows.map(row -> new Impact(
                row.get(IMPACT_CLAIM.ID),
                row.get(IMPACT_CLAIM.AS_OF),
                row.get(IMPACT_CLAIM.KIND),
                row.get(IMPACT_CLAIM.VALUE_MIN),
                row.get(IMPACT_CLAIM.VALUE_MAX),
                row.get(IMPACT_CLAIM.UNIT),
                row.get(IMPACT_CLAIM.TEXT),
                row.get(IMPACT_CLAIM.CLAIM_BY),
                sources.getOrDefault(row.get(IMPACT_CLAIM.ID), List.of())));
    }
}
