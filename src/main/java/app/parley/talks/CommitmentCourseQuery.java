package app.parley.talks;

import static app.parley.sql.Tables.COMMITMENT;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    public Ledger ledger(Situation situation, CommitmentFilter filter, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> new Ledger(LedgerRoundRows.of(sql, situation), CommitmentQuery.list(sql, situation, filter)));
    }

    /** One commitment; empty if there was none of that id by then. */
    public Optional<CommitmentCourse> find(Situation situation, String id, LocalDate day, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> CommitmentQuery.where(sql, situation, COMMITMENT.ID.eq(id)).stream()
                        .findFirst()
                        .map(entry -> CommitmentCourse.of(entry, LedgerRoundRows.of(sql, situation), day)));
    }
}
