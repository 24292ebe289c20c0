package app.parley.desk;

import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.DESK_CHANGE;

import app.parley.dossier.DossierFile;
import app.parley.sql.tables.AppUser;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** The stored changes. */
final class ChangeRows {
    private static final AppUser AUTHOR = APP_USER.as("author");
    private static final AppUser ASSIGNEE = APP_USER.as("assignee");
    private static final AppUser SAVER = APP_USER.as("saver");
    private static final AppUser DECIDER = APP_USER.as("decider");

    private ChangeRows() {}

    static Optional<Change> find(DSLContext sql, UUID id) {
        return select(sql, DESK_CHANGE.ID.eq(id)).fetchOptional(ChangeRows::change);
    }

    /** The change, kept from everybody else until the transaction ends. */
    static Change locked(DSLContext sql, UUID id) {
        sql.select(DESK_CHANGE.ID)
                .from(DESK_CHANGE)
                .where(DESK_CHANGE.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(sql, id).orElseThrow(() -> new Declined(Declined.Reason.NO_SUCH_CHANGE));
    }

    static SelectConditionStep<? extends Record> select(DSLContext sql, Condition which) {
        return sql.select(DESK_CHANGE.fields())
                .select(AUTHOR.DISPLAY_NAME, ASSIGNEE.DISPLAY_NAME, SAVER.DISPLAY_NAME, DECIDER.DISPLAY_NAME)
                .from(DESK_CHANGE)
                .join(AUTHOR)
                .on(AUTHOR.ID.eq(DESK_CHANGE.AUTHOR_ID))
                .join(SAVER)
                .on(SAVER.ID.eq(DESK_CHANGE.SAVED_BY))
                .leftJoin(ASSIGNEE)
                .on(ASSIGNEE.ID.eq(DESK_CHANGE.ASSIGNEE_ID))
                .leftJoin(DECIDER)
                .on(DECIDER.ID.eq(DESK_CHANGE.DECIDED_BY))
                .where(which);
    }

    static List<Change> list(DSLContext sql, Condition which, int most) {
        return select(sql, which)
                .orderBy(DESK_CHANGE.SAVED_AT, DESK_CHANGE.ID)
                .limit(most)
                .fetch(ChangeRows::change);
    }

    static Change change(Record row) {
        DossierFile file = DossierFile.find(row.get(DESK_CHANGE.FILE)).orElseThrow();
        return new Change(
                row.get(DESK_CHANGE.ID),
                row.get(DESK_CHANGE.SITUATION_ID),
                file,
                row.get(DESK_CHANGE.RECORD_ID),
                row.get(DESK_CHANGE.RETRACTS),
                Cells.readOrNull(file, row.get(DESK_CHANGE.BASE)),
                Cells.read(file, row.get(DESK_CHANGE.CELLS)),
                ChangeState.parse(row.get(DESK_CHANGE.STATE)),
                row.get(DESK_CHANGE.REVISION),
                row.get(DESK_CHANGE.REASON),
                new Person(row.get(DESK_CHANGE.AUTHOR_ID), row.get(AUTHOR.DISPLAY_NAME)),
                person(row.get(DESK_CHANGE.ASSIGNEE_ID), row.get(ASSIGNEE.DISPLAY_NAME)),
                row.get(DESK_CHANGE.BATCH_ID),
                row.get(DESK_CHANGE.UNDOES_ID),
                row.get(DESK_CHANGE.BEGUN_AT).toInstant(),
                row.get(DESK_CHANGE.SAVED_AT).toInstant(),
                new Person(row.get(DESK_CHANGE.SAVED_BY), row.get(SAVER.DISPLAY_NAME)),
                instant(row.get(DESK_CHANGE.SUBMITTED_AT)),
                instant(row.get(DESK_CHANGE.DECIDED_AT)),
                person(row.get(DESK_CHANGE.DECIDED_BY), row.get(DECIDER.DISPLAY_NAME)),
                instant(row.get(DESK_CHANGE.PUBLISHED_AT)));
    }

    private static @Nullable Person person(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Person(id, name);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
