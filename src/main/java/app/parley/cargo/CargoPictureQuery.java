package app.parley.cargo;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CROSSING;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;

import app.parley.platform.database.PartialDates;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads the stranded cargo of a situation on a day: a few statements, however many crossings. */
@Component
public class CargoPictureQuery {
    /** How many counts are read in all, the newest. */
    static final int MOST = 400;

    /** How many of one unit at one crossing are looked at, the newest, before the newest of all are taken. */
    private static final int MOST_AT_A_CROSSING = 60;

    private static final int MOST_UNDATED = 50;

    private static final Field<LocalDate> DAY = PartialDates.latest(CARGO_CLAIM.REPORTED_ON);
    private static final Field<String> UNIT = DSL.field(name("counted", "unit"), String.class);
    private static final Field<UUID> NEWEST = DSL.field(name("newest", "id"), UUID.class);

    private final Reads reads;

    public CargoPictureQuery(Reads reads) {
        this.reads = reads;
    }

    /** @param day the local day viewed, inclusive */
    public CargoPicture on(Situation situation, LocalDate day, AsOf asOf) {
        return reads.at(asOf, sql -> read(sql, situation.id(), day));
    }

    private static CargoPicture read(DSLContext sql, int situationId, LocalDate day) {
        List<CargoReport> counts = CargoReports.newest(
                sql,
                situationId,
                CARGO_CLAIM.ID.in(atCrossings(situationId, day).unionAll(elsewhere(situationId, day))),
                MOST + 1);
        return new CargoPicture(
                newestElsewhere(sql, situationId, day),
                counts.stream().limit(MOST).toList(),
                counts.size() > MOST,
                CargoReports.newest(sql, situationId, CARGO_CLAIM.REPORTED_ON.isNull(), MOST_UNDATED),
                CargoTotalsQuery.read(sql, situationId, day));
    }

    private static Select<org.jooq.Record1<UUID>> atCrossings(int situationId, LocalDate day) {
        return select(NEWEST)
                .from(CROSSING)
                .crossJoin(units())
                .crossJoin(newest(situationId, CARGO_CLAIM.CROSSING_ID.eq(CROSSING.ID), day))
                .where(CROSSING.SITUATION_ID.eq(situationId));
    }

    private static Select<org.jooq.Record1<UUID>> elsewhere(int situationId, LocalDate day) {
        return select(NEWEST).from(units()).crossJoin(newest(situationId, CARGO_CLAIM.CROSSING_ID.isNull(), day));
    }

    private static Table<?> newest(int situationId, Condition place, LocalDate day) {
        return lateral(select(CARGO_CLAIM.ID)
                        .from(CARGO_CLAIM)
                        .where(CARGO_CLAIM.SITUATION_ID.eq(situationId))
                        .and(place)
                        .and(CARGO_CLAIM.UNIT.eq(UNIT))
                        .and(DAY.le(day))
                        .orderBy(DAY.desc())
                        .limit(MOST_AT_A_CROSSING))
                .as("newest");
    }

    /** Of each unit the counts of the newest date, whoever made them. */
    private static List<CargoReport> newestElsewhere(DSLContext sql, int situationId, LocalDate day) {
        Field<Integer> age = rank().over()
                .partitionBy(CARGO_CLAIM.UNIT)
                .orderBy(CargoReports.FIRST_DAY.desc(), CargoReports.LAST_DAY.desc())
                .as("age");
        Table<?> ranked = select(CARGO_CLAIM.ID, age)
                .from(CARGO_CLAIM)
                .where(CARGO_CLAIM.SITUATION_ID.eq(situationId))
                .and(CARGO_CLAIM.CROSSING_ID.isNull())
                .and(DAY.le(day))
                .asTable("ranked");
        return CargoReports.newest(
                sql,
                situationId,
                CARGO_CLAIM.ID.in(select(ranked.field("id", UUID.class))
                        .from(ranked)
                        .where(DSL.field(name("ranked", "age"), Integer.class).eq(1))),
                MOST);
    }

    @SuppressWarnings("unchecked")
    private static Table<?> units() {
        Row1<String>[] units =
                Arrays.stream(CargoUnit.values()).map(unit -> row(unit.code())).toArray(Row1[]::new);
        return values(units).as("counted", "unit");
    }
}
