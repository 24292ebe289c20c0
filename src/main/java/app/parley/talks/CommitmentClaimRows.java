package app.parley.talks;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.COMMITMENT_CLAIM;
import static app.parley.talks.ClaimsOnCommitment.MOST_SHOWN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import app.parley.platform.database.PartialDates;
import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.sql.tables.records.CommitmentClaimRecord;
import app.parley.talks.ClaimsOnCommitment.Counts;
import app.parley.talks.ClaimsOnCommitment.Side;
import app.parley.talks.CommitmentClaim.Stance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;

/** What is claimed of whether commitments were kept, as the database has it: by a day, of each side so many. */
record CommitmentClaimRows(DSLContext sql, Situation situation, LocalDate day) {
    private static final Field<LocalDate> LATEST = PartialDates.latest(COMMITMENT_CLAIM.SAID_ON);
    private static final Field<Boolean> UNDATED = field(LATEST.isNull()).as("undated");
    private static final Field<Integer> NUMBER = count().as("number");

    /** How many claims of a stance there are. */
    private record Tally(long dated, long undated) {
        static final Tally NONE = new Tally(0, 0);

        Tally plus(boolean withoutDay, long number) {
            return withoutDay ? new Tally(dated, undated + number) : new Tally(dated + number, undated);
        }
    }

    /** Of one commitment. */
    ClaimsOnCommitment of(String commitment) {
        Result<? extends Record> rows = newest(commitment);
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.COMMITMENT_CLAIM_ID, rows.getValues(COMMITMENT_CLAIM.ID));
        List<CommitmentClaim> claims = rows.stream()
                .map(row -> claim(row, sources.getOrDefault(row.get(COMMITMENT_CLAIM.ID), List.of())))
                .toList();
        Map<Stance, Tally> tallies =
                tallies(COMMITMENT_CLAIM.COMMITMENT_ID.eq(commitment)).getOrDefault(commitment, Map.of());
        return new ClaimsOnCommitment(
                side(Stance.KEPT, claims, tallies),
                side(Stance.BROKEN, claims, tallies),
                side(Stance.UNCLEAR, claims, tallies));
    }

    /** How many there are of each commitment; those of which there are none are absent. */
    Map<String, Counts> counts() {
        Map<String, Counts> counts = new HashMap<>();
        tallies(noCondition())
                .forEach((commitment, tallies) -> counts.put(
                        commitment,
                        new Counts(
                                tallies.getOrDefault(Stance.KEPT, Tally.NONE).dated(),
                                tallies.getOrDefault(Stance.BROKEN, Tally.NONE).dated(),
                                tallies.getOrDefault(Stance.UNCLEAR, Tally.NONE).dated(),
                                tallies.values().stream()
                                        .mapToLong(Tally::undated)
                                        .sum())));
        return Map.copyOf(counts);
    }

    private Map<String, Map<Stance, Tally>> tallies(Condition which) {
        Map<String, Map<Stance, Tally>> tallies = new HashMap<>();
        sql.select(COMMITMENT_CLAIM.COMMITMENT_ID, COMMITMENT_CLAIM.STANCE, UNDATED, NUMBER)
                .from(COMMITMENT_CLAIM)
                .where(COMMITMENT_CLAIM.SITUATION_ID.eq(situation.id()))
                .and(which)
                .and(LATEST.isNull().or(LATEST.le(day)))
                .groupBy(COMMITMENT_CLAIM.COMMITMENT_ID, COMMITMENT_CLAIM.STANCE, LATEST.isNull())
                .forEach(row -> {
                    Map<Stance, Tally> own = tallies.computeIfAbsent(
                            row.get(COMMITMENT_CLAIM.COMMITMENT_ID), id -> new EnumMap<>(Stance.class));
                    Stance stance = Stance.parse(row.get(COMMITMENT_CLAIM.STANCE));
                    own.put(stance, own.getOrDefault(stance, Tally.NONE).plus(row.get(UNDATED), row.get(NUMBER)));
                });
        return tallies;
    }

    /** The first of each stance, dated and undated, each along the index. */
    private Result<? extends Record> newest(String commitment) {
        Table<CommitmentClaimRecord> newest = Arrays.stream(Stance.values())
                .flatMap(stance -> Stream.of(
                        first(commitment, stance, LATEST.le(day)), first(commitment, stance, LATEST.isNull())))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("newest");
        return sql.select(newest.fields())
                .from(newest)
                .orderBy(
                        PartialDates.latest(Objects.requireNonNull(newest.field(COMMITMENT_CLAIM.SAID_ON)))
                                .desc()
                                .nullsLast(),
                        Objects.requireNonNull(newest.field(COMMITMENT_CLAIM.ID))
                                .desc())
                .fetch();
    }

    private Select<CommitmentClaimRecord> first(String commitment, Stance stance, Condition said) {
        return sql.selectFrom(COMMITMENT_CLAIM)
                .where(COMMITMENT_CLAIM.SITUATION_ID.eq(situation.id()))
                .and(COMMITMENT_CLAIM.COMMITMENT_ID.eq(commitment))
                .and(COMMITMENT_CLAIM.STANCE.eq(stance.code()))
                .and(said)
                .orderBy(LATEST.desc().nullsLast(), COMMITMENT_CLAIM.ID.desc())
                .limit(MOST_SHOWN);
    }

    private static Side side(Stance stance, List<CommitmentClaim> claims, Map<Stance, Tally> tallies) {
        List<CommitmentClaim> own =
                claims.stream().filter(one -> one.stance() == stance).toList();
        Tally tally = tallies.getOrDefault(stance, Tally.NONE);
        return new Side(
                own.stream().filter(one -> one.saidOn() != null).toList(),
                tally.dated(),
                own.stream().filter(one -> one.saidOn() == null).toList(),
                tally.undated());
    }

    private static CommitmentClaim claim(Record row, List<CitedSource> sources) {
        return new CommitmentClaim(
                row.get(COMMITMENT_CLAIM.ID),
                row.get(COMMITMENT_CLAIM.PARTY),
                row.get(COMMITMENT_CLAIM.SPEAKER),
                Stance.parse(row.get(COMMITMENT_CLAIM.STANCE)),
                row.get(COMMITMENT_CLAIM.SAID_ON),
                row.get(COMMITMENT_CLAIM.WORDS),
                sources);
    }
}
