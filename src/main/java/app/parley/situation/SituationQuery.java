package app.parley.situation;

import static app.parley.sql.Tables.ACTOR;
import static app.parley.sql.Tables.SITUATION;
import static app.parley.sql.Tables.SITUATION_VERSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import app.parley.platform.database.Reads;
import app.parley.sql.tables.Actor;
import app.parley.time.AsOf;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The situations that can be looked at. */
@Component
public class SituationQuery {
    private static final Actor SIDE_A = ACTOR.as("side_a_actor");
    private static final Actor SIDE_B = ACTOR.as("side_b_actor");
    private static final Field<Long> VERSION = coalesce(SITUATION_VERSION.VERSION, val(0L));

    private final DSLContext sql;
    private final Reads reads;

    @Autowired
    public SituationQuery(DSLContext sql, Reads reads) {
        this.sql = sql;
        this.reads = reads;
    }

    public SituationQuery(DSLContext sql) {
        this(sql, new Reads(sql));
    }

    /** All of them, the one that was there first at the head. */
    public List<Situation> list() {
        return where(sql, DSL.noCondition());
    }

    /** Those recorded by then, as they were, with the version that the data had. */
    public List<Situation> list(AsOf asOf) {
        return where(asOf, DSL.noCondition());
    }

    public Optional<Situation> find(String slug) {
        return find(slug, AsOf.latest());
    }

    /** As it was; empty if none had that slug by then. */
    public Optional<Situation> find(String slug, AsOf asOf) {
        return where(asOf, SITUATION.SLUG.eq(slug)).stream().findFirst();
    }

    /** The situation shown when none is named: the head of {@link #list}, so that links keep their meaning. */
    public Optional<Situation> findDefault() {
        return findDefault(AsOf.latest());
    }

    /** The one that was shown then; empty if there was none. */
    public Optional<Situation> findDefault(AsOf asOf) {
        return list(asOf).stream().findFirst();
    }

    private List<Situation> where(AsOf asOf, Condition condition) {
        // A single statement sees one state anyway.
        return asOf.isPast() ? reads.at(asOf, past -> where(past, condition)) : where(sql, condition);
    }

    private static List<Situation> where(DSLContext sql, Condition condition) {
        return sql.select(SITUATION.fields())
                .select(SIDE_A.NAME, SIDE_A.COUNTRY_ISO2, SIDE_B.NAME, SIDE_B.COUNTRY_ISO2, VERSION)
                .from(SITUATION)
                .join(SIDE_A)
                .on(SIDE_A.SITUATION_ID.eq(SITUATION.ID))
                .and(SIDE_A.ID.eq(SITUATION.SIDE_A))
                .join(SIDE_B)
                .on(SIDE_B.SITUATION_ID.eq(SITUATION.ID))
                .and(SIDE_B.ID.eq(SITUATION.SIDE_B))
                .leftJoin(SITUATION_VERSION)
                .on(SITUATION_VERSION.SITUATION_ID.eq(SITUATION.ID))
                .where(condition)
                .orderBy(SITUATION.ID)
                .fetch(SituationQuery::situation);
    }

    private static Situation situation(Record row) {
        return new Situation(
                row.get(SITUATION.ID),
                row.get(SITUATION.SLUG),
                row.get(SITUATION.NAME),
                new Situation.Side(row.get(SITUATION.SIDE_A), row.get(SIDE_A.NAME), row.get(SIDE_A.COUNTRY_ISO2)),
                new Situation.Side(row.get(SITUATION.SIDE_B), row.get(SIDE_B.NAME), row.get(SIDE_B.COUNTRY_ISO2)),
                ZoneId.of(row.get(SITUATION.TIME_ZONE)),
                new Situation.Bounds(
                        row.get(SITUATION.WEST).doubleValue(),
                        row.get(SITUATION.SOUTH).doubleValue(),
                        row.get(SITUATION.EAST).doubleValue(),
                        row.get(SITUATION.NORTH).doubleValue()),
                Duration.ofHours(row.get(SITUATION.STALE_AFTER_HOURS)),
                row.get(VERSION));
    }
}
