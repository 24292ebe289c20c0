package app.parley.talks;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.COMMITMENT;
import static app.parley.sql.Tables.COMMITMENT_REVIEW;
import static app.parley.sql.Tables.PROCESS;
import static app.parley.sql.Tables.ROUND;
import static org.jooq.impl.DSL.noCondition;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parties agreed to, and what became of it. */
@Component
public class CommitmentQuery {
    private static final Comparator<CommitmentEntry> ORDER = Comparator.comparing(
                    CommitmentQuery::madeOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CommitmentEntry::id);

    /** Of one day's reviews the graver counts, and so comes last. */
    private static final Comparator<CommitmentEntry.Review> OLDEST_FIRST = Comparator.comparing(
                    CommitmentEntry.Review::on)
            .thenComparing(review -> review.state().gravity());

    private final Reads reads;

    public CommitmentQuery(Reads reads) {
        this.reads = reads;
    }

    /** By the start of the round at which they were made, those made at none last, then by id. */
    public List<CommitmentEntry> list(Situation situation, CommitmentFilter filter, AsOf asOf) {
        return reads.at(asOf, sql -> list(sql, situation, filter));
    }

    /** The same, each as it stood on a local day; what was agreed later is among them and says so. */
    public List<CommitmentOnDay> on(Situation situation, CommitmentFilter filter, LocalDate day, AsOf asOf) {
        return list(situation, filter, asOf).stream()
                .map(entry -> CommitmentOnDay.of(entry, day))
                .toList();
    }

    static List<CommitmentEntry> list(DSLContext sql, Situation situation, CommitmentFilter filter) {
        return where(
                sql,
                situation,
                ifGiven(COMMITMENT.ROUND_ID, filter.roundId())
                        .and(ifGiven(COMMITMENT.PARTY, filter.party()))
                        .and(ifGiven(COMMITMENT.CATEGORY, filter.category())));
    }

    static List<CommitmentEntry> where(DSLContext sql, Situation situation, Condition condition) {
        var rows = sql.select(COMMITMENT.fields())
                .select(ROUND.ID, ROUND.CITY, ROUND.START_ON, ROUND.END_ON, PROCESS.ID, PROCESS.NAME)
                .from(COMMITMENT)
                .leftJoin(ROUND)
                .on(ROUND.SITUATION_ID.eq(COMMITMENT.SITUATION_ID))
                .and(ROUND.ID.eq(COMMITMENT.ROUND_ID))
                .leftJoin(PROCESS)
                .on(PROCESS.SITUATION_ID.eq(ROUND.SITUATION_ID))
                .and(PROCESS.ID.eq(ROUND.PROCESS_ID))
                .where(COMMITMENT.SITUATION_ID.eq(situation.id()))
                .and(condition)
                .fetch();
        List<String> ids = rows.getValues(COMMITMENT.ID);
        Map<String, List<CommitmentEntry.Review>> reviews = reviews(sql, situation, ids);
        Map<String, List<CitedSource>> sources = Citations.of(sql, situation.id(), CITATION.COMMITMENT_ID, ids);
        return rows.stream()
                .map(row -> entry(
                        row,
                        reviews.getOrDefault(row.get(COMMITMENT.ID), List.of()),
                        sources.getOrDefault(row.get(COMMITMENT.ID), List.of())))
                .sorted(ORDER)
                .toList();
    }

    private static Condition ifGiven(Field<String> field, @Nullable String value) {
        return value == null ? noCondition() : field.eq(value);
    }

    private static Map<String, List<CommitmentEntry.Review>> reviews(
            DSLContext sql, Situation situation, List<String> commitments) {
        var rows = sql.selectFrom(COMMITMENT_REVIEW)
                .where(COMMITMENT_REVIEW.SITUATION_ID.eq(situation.id()))
                .and(COMMITMENT_REVIEW.COMMITMENT_ID.in(commitments))
                .orderBy(COMMITMENT_REVIEW.REVIEWED_ON, COMMITMENT_REVIEW.ID)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.COMMITMENT_REVIEW_ID, rows.getValues(COMMITMENT_REVIEW.ID));
        Map<String, List<CommitmentEntry.Review>> byCommitment = rows.intoGroups(
                COMMITMENT_REVIEW.COMMITMENT_ID,
                row -> new CommitmentEntry.Review(
                        row.get(COMMITMENT_REVIEW.ID),
                        row.get(COMMITMENT_REVIEW.REVIEWED_ON),
                        row.get(COMMITMENT_REVIEW.ROUND_ID),
                        CommitmentState.ofReview(row.get(COMMITMENT_REVIEW.STATE)),
                        row.get(COMMITMENT_REVIEW.SCORE),
                        row.get(COMMITMENT_REVIEW.EVIDENCE),
                        sources.getOrDefault(row.get(COMMITMENT_REVIEW.ID), List.of())));
        byCommitment.values().forEach(own -> own.sort(OLDEST_FIRST));
        return byCommitment;
    }

    private static CommitmentEntry entry(Record row, List<CommitmentEntry.Review> reviews, List<CitedSource> sources) {
        List<String> said = List.of(row.get(COMMITMENT.STATUS_CLAIMS));
        CommitmentEntry.@Nullable Review newest = reviews.isEmpty() ? null : reviews.getLast();
        return new CommitmentEntry(
                row.get(COMMITMENT.ID),
                row.get(COMMITMENT.TEXT),
                row.get(COMMITMENT.PARTY),
                row.get(COMMITMENT.CATEGORY),
                madeAt(row),
                row.get(COMMITMENT.DUE_ON),
                said,
                newest == null ? CommitmentState.said(said) : newest.state(),
                newest != null,
                newest == null ? null : newest.score(),
                reviews,
                sources);
    }

    private static CommitmentEntry.@Nullable MadeAt madeAt(Record row) {
        String round = row.get(ROUND.ID);
        if (round == null) {
            return null;
        }
        return new CommitmentEntry.MadeAt(
                round,
                new TalksProcess(row.get(PROCESS.ID), row.get(PROCESS.NAME)),
                row.get(ROUND.CITY),
                row.get(ROUND.START_ON),
                row.get(ROUND.END_ON));
    }

    private static @Nullable PartialDate madeOn(CommitmentEntry entry) {
        return entry.round() == null ? null : entry.round().startOn();
    }
}
