package app.parley.talks;

import static app.parley.sql.Tables.COMMITMENT;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Commitments along the rounds. */
@Component
public class CommitmentCourseQuery {
    private final Reads reads;

    public CommitmentCourseQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * The ledger, and the rounds along which it is told, of one state of the data.
     *
     * @param rounds that took place on known days, in their order
     * @param entries in the order of {@link CommitmentQuery#list}
     */
    public record Ledger(List<LedgerRound> rounds, List<CommitmentEntry> entries) {
        /** Each as it stood on a local day, and at each later round. */
        public List<CommitmentCourse> on(LocalDate day) {
            return entries.stream()
                    .map(entry -> CommitmentCourse.of(entry, rounds, day))
                    .toList();
        }
    }

    /**
     * The ledger of a local day.
     *
     * @param claims by commitment how many claims of whether it was kept there are; those of which there are none are absent
     */
    public record LedgerOnDay(Ledger ledger, LocalDate day, Map<String, ClaimsOnCommitment.Counts> claims) {
        /** Each as it stood on that day, and at each later round. */
        public List<CommitmentCourse> courses() {
            return ledger.on(day);
        }

        public ClaimsOnCommitment.Counts claimsOn(String commitment) {
            return claims.getOrDefault(commitment, ClaimsOnCommitment.Counts.NONE);
        }
    }

    /** The same with the claims by a local day, all of one state of the data. */
    public LedgerOnDay ledger(Situation situation, CommitmentFilter filter, LocalDate day, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> new LedgerOnDay(
                        ledger(sql, situation, filter), day, new CommitmentClaimRows(sql, situation, day).counts()));
    }

    public Ledger ledger(Situation situation, CommitmentFilter filter, AsOf asOf) {
        return reads.at(asOf, sql -> ledger(sql, situation, filter));
    }

    private static Ledger ledger(DSLContext sql, Situation situation, CommitmentFilter filter) {
        return new Ledger(LedgerRoundRows.of(sql, situation), CommitmentQuery.list(sql, situation, filter));
    }

    /** One commitment by a local day; empty if there was none of that id by then. */
    public Optional<CommitmentFile> find(Situation situation, String id, LocalDate day, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> CommitmentQuery.where(sql, situation, COMMITMENT.ID.eq(id)).stream()
                        .findFirst()
                        .map(entry -> new CommitmentFile(
                                CommitmentCourse.of(entry, LedgerRoundRows.of(sql, situation), day),
                                new CommitmentClaimRows(sql, situation, day).of(id))));
    }
}
