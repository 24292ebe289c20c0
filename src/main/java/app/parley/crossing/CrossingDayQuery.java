package app.parley.crossing;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CROSSING_CLAIM;

import app.parley.crossing.CrossingDetail.AssessedClosure;
import app.parley.crossing.DayFile.SidedClaim;
import app.parley.platform.database.PartialDates;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.source.SpeakerSide;
import app.parley.source.SpeakerSideQuery;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One day of one crossing: who decides it and who vouches for it. */
@Component
public class CrossingDayQuery {
    /** How many claims are given at most. */
    public static final int MOST_CLAIMS = 200;

    private final Reads reads;

    public CrossingDayQuery(Reads reads) {
        this.reads = reads;
    }

    /** Empty if there was no such crossing by then. Seven statements, however many claims. */
    public Optional<DayFile> find(Situation situation, String slug, LocalDate day, Traffic traffic, AsOf asOf) {
        return reads.at(asOf, sql -> {
            if (!CrossingQuery.exists(sql, situation, slug)) {
                return Optional.empty();
            }
            List<Closure> closures = new DecidingClosures(sql, situation.id()).between(day, day, Set.of(traffic), slug);
            CrossingDay onDay = ClosedDays.calendar(day, day, traffic, closures).getFirst();
            List<SidedClaim> claims = claims(sql, situation, slug, day);
            return Optional.of(new DayFile(
                    onDay,
                    basis(sql, situation.id(), onDay.closureId()),
                    claims.stream().limit(MOST_CLAIMS).toList(),
                    claims.size() > MOST_CLAIMS));
        });
    }

    private static @Nullable AssessedClosure basis(DSLContext sql, int situationId, @Nullable String closureId) {
        if (closureId == null) {
            return null;
        }
        Map<String, List<CitedSource>> sources =
                Citations.of(sql, situationId, CITATION.CLOSURE_ID, List.of(closureId));
        return sql.select(CLOSURE.fields())
                .from(CLOSURE)
                .where(CLOSURE.SITUATION_ID.eq(situationId))
                .and(CLOSURE.ID.eq(closureId))
                .fetchOne(row -> new AssessedClosure(
                        CrossingFile.closure(row),
                        row.get(CLOSURE.CAUSE),
                        row.get(CLOSURE.NOTE),
                        sources.getOrDefault(closureId, List.of())));
    }

    private static List<SidedClaim> claims(DSLContext sql, Situation situation, String slug, LocalDate day) {
        var rows = sql.select(CROSSING_CLAIM.fields())
                .from(CROSSING_CLAIM)
                .where(CROSSING_CLAIM.SITUATION_ID.eq(situation.id()))
                .and(CROSSING_CLAIM.CROSSING_ID.eq(slug))
                .and(Reports.vouchesFor(situation, slug, day))
                .orderBy(PartialDates.earliest(CROSSING_CLAIM.FROM_ON).desc(), CROSSING_CLAIM.ID.desc())
                .limit(MOST_CLAIMS + 1)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.CROSSING_CLAIM_ID, rows.getValues(CROSSING_CLAIM.ID));
        SpeakerSide sides = SpeakerSideQuery.of(sql, situation);
        return rows.map(row -> sided(row, day, sources, sides));
    }

    private static SidedClaim sided(
            Record row, LocalDate day, Map<UUID, List<CitedSource>> sources, SpeakerSide sides) {
        List<CitedSource> cited = sources.getOrDefault(row.get(CROSSING_CLAIM.ID), List.of());
        return new SidedClaim(CrossingFile.claim(row, day, cited), sides.of(row.get(CROSSING_CLAIM.CLAIM_BY), cited));
    }
}
