package app.parley.source;

import static app.parley.sql.Tables.ACTOR;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Tells the side of a situation's speakers. */
@Component
public class SpeakerSideQuery {
    /** How many actors are looked at, by id: more than any situation names. */
    static final int MOST_ACTORS = 5_000;

    private final Reads reads;

    public SpeakerSideQuery(Reads reads) {
        this.reads = reads;
    }

    /** By the actors on file then; one statement. */
    public SpeakerSide of(Situation situation, AsOf asOf) {
        return reads.at(asOf, sql -> of(sql, situation));
    }

    /** The same within a read that is under way. */
    public static SpeakerSide of(DSLContext sql, Situation situation) {
        List<SpeakerSide.Actor> actors = sql.select(
                        ACTOR.ID, ACTOR.NAME, ACTOR.KIND, ACTOR.PARENT_ID, ACTOR.COUNTRY_ISO2, ACTOR.ALIASES)
                .from(ACTOR)
                .where(ACTOR.SITUATION_ID.eq(situation.id()))
                .orderBy(ACTOR.ID)
                .limit(MOST_ACTORS)
                .fetch(SpeakerSideQuery::actor);
        return new SpeakerSide(
                actors, situation.sideA().actorId(), situation.sideB().actorId());
    }

    private static SpeakerSide.Actor actor(Record row) {
        return new SpeakerSide.Actor(
                row.get(ACTOR.ID),
                row.get(ACTOR.KIND),
                row.get(ACTOR.PARENT_ID),
                row.get(ACTOR.COUNTRY_ISO2),
                Stream.concat(Stream.of(row.get(ACTOR.NAME)), Stream.of(row.get(ACTOR.ALIASES)))
                        .toList());
    }
}
