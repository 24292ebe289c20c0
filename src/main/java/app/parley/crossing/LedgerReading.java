package app.parley.crossing;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CLOSURE_SCOPE;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.SOURCE;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import app.parley.crossing.ClaimLedger.RestingClosure;
import app.parley.platform.database.PartialDates;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.source.Credibility;
import app.parley.source.Reliability;
import app.parley.source.SpeakerSide;
import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Reads what a ledger of one crossing's claims is made of, in a bounded number of rows. */
final class LedgerReading {
    /** Rows of assessed closures, one a traffic and direction, that a window may hold: as many as claims are read. */
    private static final int MOST_SCOPES = ClaimLedger.MOST_CLAIMS;

    /** Claims that begin after the window and are held against those in it. */
    private static final int MOST_LATER = 200;

    private static final int LONG_WINDOW_DAYS = 400;
    private static final int NOT_JUDGED = Credibility.values().length + 1;
    private static final Field<LocalDate> STARTS = PartialDates.earliest(CROSSING_CLAIM.FROM_ON);
    private static final Field<LocalDate> SCOPE_STARTS =
            field("lower({0})", LocalDate.class, CLOSURE_SCOPE.field("days"));

    /** Of a claim's sources: newest publication, best letter with best number behind it, ids and first publisher. */
    private static final Field<LocalDate> PUBLISHED_BY = field(name("cited", "published_by"), LocalDate.class);

    private static final Field<String> RATING = field(name("cited", "rating"), String.class);
    private static final Field<String[]> SOURCE_IDS = field(name("cited", "source_ids"), String[].class);
    private static final Field<String> PUBLISHER = field(name("cited", "publisher"), String.class);

    private final DSLContext sql;
    private final int situationId;
    private final String slug;

    LedgerReading(DSLContext sql, int situationId, String slug) {
        this.sql = sql;
        this.situationId = situationId;
        this.slug = slug;
    }

    /**
     * The days on which anything claimed or assessed begins, and how many claims there are.
     *
     * @param first null if there is nothing at all
     */
    record Extent(@Nullable LocalDate first, @Nullable LocalDate last, int claims) {}

    Extent extent() {
        Table<?> scopes = select(
                        min(SCOPE_STARTS).as("first"), max(SCOPE_STARTS).as("last"))
                .from(CLOSURE_SCOPE)
                .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                .and(CLOSURE_SCOPE.CROSSING_ID.eq(slug))
                .asTable("scopes");
        return Objects.requireNonNull(sql.select(
                        least(day(scopes, "first"), startOfClaims(STARTS.asc())),
                        greatest(day(scopes, "last"), startOfClaims(STARTS.desc())),
                        field(select(count()).from(CROSSING_CLAIM).where(ofCrossing())))
                .from(scopes)
                .fetchOne(row -> new Extent(row.value1(), row.value2(), row.value3())));
    }

    /** The first or last, straight from the index. */
    private Field<LocalDate> startOfClaims(SortField<LocalDate> order) {
        return field(select(STARTS)
                .from(CROSSING_CLAIM)
                .where(ofCrossing())
                .orderBy(order)
                .limit(1));
    }

    int claimsUpTo(LocalDate day) {
        return sql.fetchCount(CROSSING_CLAIM, ofCrossing().and(STARTS.le(day)));
    }

    /** The window, begun later if more is assessed in it than is read at once. */
    LedgerWindow readable(LedgerWindow wanted) {
        if (wanted.days() <= LONG_WINDOW_DAYS) {
            return wanted;
        }
        LocalDate cut = sql.select(SCOPE_STARTS)
                .from(CLOSURE_SCOPE)
                .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                .and(CLOSURE_SCOPE.CROSSING_ID.eq(slug))
                .and(SCOPE_STARTS.gt(wanted.from()))
                .and(SCOPE_STARTS.le(wanted.to()))
                .orderBy(SCOPE_STARTS.desc())
                .offset(MOST_SCOPES)
                .limit(1)
                .fetchOne(SCOPE_STARTS);
        return cut == null ? wanted : new LedgerWindow(cut, wanted.to());
    }

    /** The newest claims that begin on that day or before, without their sources. */
    List<LedgerClaim> claims(LocalDate to, SpeakerSide sides) {
        return claims(STARTS.le(to), STARTS.desc(), ClaimLedger.MOST_CLAIMS, sides);
    }

    /**
     * The claims that begin within a year after that day, the first of them: what else is said of the start of a run whose
     * first days alone are looked at.
     */
    List<LedgerClaim> claimsAfter(LocalDate to, SpeakerSide sides) {
        Condition after = STARTS.gt(to).and(STARTS.le(to.plusYears(1)));
        return claims(after, STARTS.asc(), MOST_LATER, sides);
    }

    private List<LedgerClaim> claims(Condition which, SortField<LocalDate> order, int most, SpeakerSide sides) {
        Map<String, Optional<SpeakerSide.Side>> known = new HashMap<>();
        Table<?> chosen = select(CROSSING_CLAIM.fields())
                .from(CROSSING_CLAIM)
                .where(ofCrossing())
                .and(which)
                .orderBy(order, CROSSING_CLAIM.ID.desc())
                .limit(most)
                .asTable("crossing_claim");
        return sql.select(CROSSING_CLAIM.ID, CROSSING_CLAIM.STATUS, CROSSING_CLAIM.FROM_ON, CROSSING_CLAIM.TO_ON)
                .select(CROSSING_CLAIM.CLAIM_BY, CROSSING_CLAIM.REASON)
                .select(PUBLISHED_BY, RATING, SOURCE_IDS, PUBLISHER)
                .from(chosen)
                .crossJoin(lateral(cited()).as("cited"))
                .fetch(row -> claim(row, speaker -> known.computeIfAbsent(speaker, sides::of)));
    }

    private static org.jooq.Select<?> cited() {
        Field<String> rating = SOURCE.RELIABILITY.concat(org.jooq
                .impl
                .DSL
                .coalesce(CITATION.CREDIBILITY, val(NOT_JUDGED))
                .cast(String.class));
        return select(
                        max(PartialDates.earliest(SOURCE.PUBLISHED_ON)).as("published_by"),
                        min(rating).as("rating"),
                        arrayAgg(SOURCE.ID).as("source_ids"),
                        field(
                                        "(array_agg({0} ORDER BY {1}, {2}))[1]",
                                        String.class, SOURCE.PUBLISHER, CITATION.ORDINAL, SOURCE.ID)
                                .as("publisher"))
                .from(CITATION)
                .join(SOURCE)
                .on(SOURCE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(SOURCE.ID.eq(CITATION.SOURCE_ID))
                .where(CITATION.CROSSING_CLAIM_ID.eq(CROSSING_CLAIM.ID));
    }

    private static LedgerClaim claim(Record row, Function<String, Optional<SpeakerSide.Side>> sides) {
        CrossingClaim claim = CrossingClaim.of(
                row.get(CROSSING_CLAIM.ID).toString(),
                new DateInterval(row.get(CROSSING_CLAIM.FROM_ON), row.get(CROSSING_CLAIM.TO_ON)),
                ClaimedStatus.parse(row.get(CROSSING_CLAIM.STATUS)),
                row.get(PUBLISHED_BY));
        String speaker = row.get(CROSSING_CLAIM.CLAIM_BY);
        String[] sources = row.get(SOURCE_IDS);
        return new LedgerClaim(
                claim,
                speaker == null ? row.get(PUBLISHER) : speaker,
                speaker == null ? null : sides.apply(speaker).orElse(null),
                row.get(CROSSING_CLAIM.REASON),
                rating(row.get(RATING)),
                sources == null ? Set.of() : Set.copyOf(Arrays.asList(sources)),
                List.of());
    }

    private static ClaimRating rating(@Nullable String code) {
        if (code == null) {
            return ClaimRating.NONE;
        }
        int number = code.charAt(1) - '0';
        return new ClaimRating(
                Reliability.parse(code.substring(0, 1)), number == NOT_JUDGED ? null : Credibility.of(number));
    }

    /** The sources of the claims that are drawn. */
    Map<UUID, List<CitedSource>> sources(List<LedgerRow> rows) {
        List<UUID> drawn = rows.stream()
                .flatMap(row -> row.claims().stream())
                .map(claim -> UUID.fromString(claim.id()))
                .toList();
        return Citations.of(sql, situationId, CITATION.CROSSING_CLAIM_ID, drawn);
    }

    /**
     * The newest closures that touch the window, with the claims that share a source with them.
     *
     * @param claims those that were read, in the window, before and after
     */
    List<RestingClosure> closures(LedgerWindow window, List<LedgerClaim> claims) {
        var rows = sql.select(CLOSURE.fields())
                .from(CLOSURE)
                .where(touching(window))
                .orderBy(PartialDates.earliest(CLOSURE.FROM_ON).desc(), CLOSURE.ID.desc())
                .limit(ClaimLedger.MOST_CLOSURES)
                .fetch();
        Map<String, List<CitedSource>> sources =
                Citations.of(sql, situationId, CITATION.CLOSURE_ID, rows.getValues(CLOSURE.ID));
        return rows.map(row -> resting(row, sources.getOrDefault(row.get(CLOSURE.ID), List.of()), claims))
                .reversed();
    }

    int closuresIn(LedgerWindow window) {
        return sql.fetchCount(CLOSURE, touching(window));
    }

    private static RestingClosure resting(Record row, List<CitedSource> sources, List<LedgerClaim> claims) {
        Set<String> basis = sources.stream().map(CitedSource::id).collect(Collectors.toSet());
        List<LedgerClaim> sharing = claims.stream()
                .filter(claim -> !Collections.disjoint(basis, claim.sourceIds()))
                .toList();
        return new RestingClosure(
                CrossingFile.closure(row), row.get(CLOSURE.CAUSE), row.get(CLOSURE.NOTE), sources, sharing);
    }

    private Condition touching(LedgerWindow window) {
        return CLOSURE.SITUATION_ID
                .eq(situationId)
                .and(CLOSURE.ID.in(select(CLOSURE_SCOPE.CLOSURE_ID)
                        .from(CLOSURE_SCOPE)
                        .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                        .and(CLOSURE_SCOPE.CROSSING_ID.eq(slug))
                        .and(condition(
                                "{0} && daterange({1}, {2}, '[]')",
                                CLOSURE_SCOPE.field("days"), val(window.from()), val(window.to())))));
    }

    private Condition ofCrossing() {
        return CROSSING_CLAIM.SITUATION_ID.eq(situationId).and(CROSSING_CLAIM.CROSSING_ID.eq(slug));
    }

    private static Field<LocalDate> day(Table<?> table, String column) {
        return Objects.requireNonNull(table.field(column, LocalDate.class));
    }
}
