package app.parley.talks;

import static app.parley.sql.Tables.ROUND;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.sql.tables.Round;
import app.parley.time.AsOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rounds of talks of a situation. */
@Component
public class RoundQuery {
    private static final Round WANTED = ROUND.as("wanted");

    /** Of a process over which levels are told; the newest count. */
    private static final int MOST_ROUNDS = 60;

    private final Reads reads;

    public RoundQuery(Reads reads) {
        this.reads = reads;
    }

    /** All of them, across processes, by start; those without a known start come last. */
    public List<RoundSummary> list(Situation situation, AsOf asOf) {
        return reads.at(asOf, sql -> list(sql, situation));
    }

    /** The same within a read that is under way. */
    public static List<RoundSummary> list(DSLContext sql, Situation situation) {
        return RoundRows.where(sql, situation, noCondition());
    }

    /** Empty if there was no such round by then. */
    public Optional<RoundDetail> find(Situation situation, String id, AsOf asOf) {
        return reads.at(asOf, sql -> {
            List<RoundSummary> ofProcess = RoundRows.where(sql, situation, ofTheProcessOf(situation, id));
            return ofProcess.stream()
                    .filter(round -> round.id().equals(id))
                    .findFirst()
                    .map(round -> detail(sql, situation, round, ofProcess));
        });
    }

    private static Condition ofTheProcessOf(Situation situation, String round) {
        return ROUND.PROCESS_ID.eq(select(WANTED.PROCESS_ID)
                .from(WANTED)
                .where(WANTED.SITUATION_ID.eq(situation.id()))
                .and(WANTED.ID.eq(round)));
    }

    private static RoundDetail detail(
            DSLContext sql, Situation situation, RoundSummary round, List<RoundSummary> ofProcess) {
        Optional<RoundSummary> before = RoundRows.before(round, ofProcess);
        List<RoundSummary> met = RoundRows.met(ofProcess, MOST_ROUNDS);
        List<RoundSummary> read = Stream.of(Stream.of(round), before.stream(), met.stream())
                .flatMap(one -> one)
                .distinct()
                .toList();
        Map<String, List<PartyDelegation>> delegations = DelegationRows.of(sql, situation, read);
        List<PartyDelegation> here = delegations.getOrDefault(round.id(), List.of());
        return new RoundDetail(
                round,
                before.map(RoundSummary::id).orElse(null),
                before.isPresent() ? null : RoundRows.whyNotCompared(round),
                here,
                before.map(earlier -> DelegationChange.between(
                                teams(delegations.getOrDefault(earlier.id(), List.of())), teams(here)))
                        .orElse(List.of()),
                PartyLevels.over(met, delegations),
                RoundWords.sessions(sql, situation, round.id()),
                RoundWords.statements(sql, situation, round.id()),
                round.status().tookPlace() ? RoundWords.reported(sql, situation, round, here) : List.of(),
                CommitmentQuery.list(sql, situation, CommitmentFilter.ofRound(round.id())));
    }

    private static List<Team> teams(List<PartyDelegation> delegations) {
        return delegations.stream().map(PartyDelegation::asTeam).toList();
    }
}
