package app.parley.cargo;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.IMPACT_CLAIM;

import app.parley.platform.database.PartialDates;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.time.AsOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is claimed that waiting costs per unit and day; any other kind of loss is left out. */
@Component
public class WaitingChargeQuery {
    private static final int MOST = 50;

    private final Reads reads;

    public WaitingChargeQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * Newest first, undated last.
     *
     * @param crossing slug: charges there and those of no single crossing; null for the latter alone
     */
    public List<WaitingCharge> list(Situation situation, @Nullable String crossing, AsOf asOf) {
        return reads.at(asOf, sql -> read(sql, situation.id(), crossing));
    }

    private static List<WaitingCharge> read(DSLContext sql, int situationId, @Nullable String crossing) {
        Condition anywhere = IMPACT_CLAIM.CROSSING_ID.isNull();
        Result<? extends Record> rows = sql.select(IMPACT_CLAIM.fields())
                .from(IMPACT_CLAIM)
                .where(IMPACT_CLAIM.SITUATION_ID.eq(situationId))
                .and(crossing == null ? anywhere : anywhere.or(IMPACT_CLAIM.CROSSING_ID.eq(crossing)))
                .and(IMPACT_CLAIM.UNIT.likeRegex("^[A-Z]{3} per [a-z ]+ (per|and|a) day$"))
                .and(IMPACT_CLAIM.VALUE_MIN.ge(BigDecimal.ZERO))
                .orderBy(PartialDates.earliest(IMPACT_CLAIM.AS_OF).desc().nullsLast(), IMPACT_CLAIM.ID)
                .limit(MOST)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situationId, CITATION.IMPACT_CLAIM_ID, rows.getValues(IMPACT_CLAIM.ID));
        return rows.stream()
                .flatMap(row -> charge(row, sources.getOrDefault(row.get(IMPACT_CLAIM.ID), List.of())).stream())
                .toList();
    }

    private static Optional<WaitingCharge> charge(Record row, List<CitedSource> sources) {
        return WaitingCharge.Tariff.parse(row.get(IMPACT_CLAIM.UNIT))
                .map(tariff -> new WaitingCharge(
                        row.get(IMPACT_CLAIM.ID),
                        row.get(IMPACT_CLAIM.AS_OF),
                        tariff,
                        new Quantity(row.get(IMPACT_CLAIM.VALUE_MIN), row.get(IMPACT_CLAIM.VALUE_MAX)),
                        row.get(IMPACT_CLAIM.TEXT),
                        row.get(IMPACT_CLAIM.CLAIM_BY),
                        sources));
    }
}
