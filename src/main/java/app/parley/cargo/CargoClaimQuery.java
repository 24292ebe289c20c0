package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static org.jooq.impl.DSL.row;

import app.parley.platform.database.PartialDates;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cargo claims, newest first, undated last, page by page. */
@Component
public class CargoClaimQuery {
    /**
     * Which claims are asked for; null does not restrict. With a {@code from} or {@code to} undated claims are left out,
     * and one dated in part belongs if any of its possible days does.
     *
     * @param crossing slug
     * @param from local day, inclusive
     * @param to local day, inclusive
     */
    public record Filter(
            @Nullable String crossing,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable CargoUnit unit) {}

    /** Where the page before ended: the last claim's date (null if undated) and id. */
    public record After(@Nullable PartialDate reportedOn, UUID id) {}

    private final Reads reads;

    public CargoClaimQuery(Reads reads) {
        this.reads = reads;
    }

    /** At most {@code limit} claims that come after the given one. */
    public List<CargoReport> list(Situation situation, Filter filter, @Nullable After after, int limit, AsOf asOf) {
        Condition wanted = wanted(filter);
        Condition rest = after == null ? DSL.noCondition() : comesAfter(after);
        return reads.at(asOf, sql -> CargoReports.newest(sql, situation.id(), wanted.and(rest), limit));
    }

    /** The newest claims of no single crossing, undated last. */
    public List<CargoReport> elsewhere(Situation situation, int limit, AsOf asOf) {
        return reads.at(asOf, sql -> CargoReports.newest(sql, situation.id(), CARGO_CLAIM.CROSSING_ID.isNull(), limit));
    }

    private static Condition wanted(Filter filter) {
        Condition condition = DSL.noCondition();
        if (filter.crossing() != null) {
            condition = condition.and(CARGO_CLAIM.CROSSING_ID.eq(filter.crossing()));
        }
        if (filter.unit() != null) {
            condition = condition.and(CARGO_CLAIM.UNIT.eq(filter.unit().code()));
        }
        if (filter.from() != null) {
            condition =
                    condition.and(PartialDates.latest(CARGO_CLAIM.REPORTED_ON).ge(filter.from()));
        }
        if (filter.to() != null) {
            condition =
                    condition.and(PartialDates.earliest(CARGO_CLAIM.REPORTED_ON).le(filter.to()));
        }
        return condition;
    }

    /** In the order of {@link CargoReports#NEWEST_FIRST}: days downwards, ids upwards. */
    private static Condition comesAfter(After after) {
        PartialDate date = after.reportedOn();
        LocalDate firstDay = date == null ? LocalDate.of(1, 1, 1) : date.earliest();
        LocalDate lastDay = date == null ? LocalDate.of(1, 1, 1) : date.latest();
        return row(CargoReports.FIRST_DAY, CargoReports.LAST_DAY)
                .lt(firstDay, lastDay)
                .or(row(CargoReports.FIRST_DAY, CargoReports.LAST_DAY)
                        .eq(firstDay, lastDay)
                        .and(CARGO_CLAIM.ID.gt(after.id())));
    }
}
