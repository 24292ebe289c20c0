package app.parley.desk;

import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.DESK_CHANGE;
import static app.parley.sql.Tables.DESK_COMMENT;
import static app.parley.sql.Tables.DESK_REVISION;

import app.parley.account.Role;
import app.parley.dossier.DossierFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What the desk works on; for editors, whoever calls. */
@Component
@PreAuthorize("hasRole('EDITOR')")
public class DeskQuery {
    /** Changes of one list of the queue. */
    static final int MOST_LISTED = 200;

    private final DSLContext sql;

    DeskQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** What waits, and what was done last. Each list has at most {@link #MOST_LISTED}; the counts are of all. */
    public record Queue(
            List<Change> inReview, List<Change> drafts, List<Change> decided, int inReviewCount, int draftCount) {}

    /** Something that somebody said about a change. */
    public record Comment(Person author, Instant saidAt, String text) {}

    /** A save of a change. */
    public record Revision(int number, Person savedBy, Instant savedAt, Map<String, String> cells) {}

    public Queue queue(int situation) {
        Condition here = DESK_CHANGE.SITUATION_ID.eq(situation);
        Condition reviewed = here.and(DESK_CHANGE.STATE.eq(ChangeState.IN_REVIEW.code()));
        Condition drafted = here.and(DESK_CHANGE.STATE.eq(ChangeState.DRAFT.code()));
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            return new Queue(
                    ChangeRows.list(inside, reviewed, MOST_LISTED),
                    ChangeRows.list(inside, drafted, MOST_LISTED),
                    ChangeRows.select(inside, here.and(DESK_CHANGE.PUBLISHED_AT.isNotNull()))
                            .orderBy(DESK_CHANGE.PUBLISHED_AT.desc(), DESK_CHANGE.ID.desc())
                            .limit(20)
                            .fetch(ChangeRows::change),
                    inside.fetchCount(DESK_CHANGE, reviewed),
                    inside.fetchCount(DESK_CHANGE, drafted));
        });
    }

    /** How many changes wait for review, in all situations. */
    public int waitingForReview() {
        return sql.fetchCount(DESK_CHANGE, DESK_CHANGE.STATE.eq(ChangeState.IN_REVIEW.code()));
    }

    public Optional<Change> find(UUID id) {
        return ChangeRows.find(sql, id);
    }

    /** The change of a record that whoever asks has open; the oldest if there are several. */
    public Optional<Change> mine(int situation, DossierFile file, String recordId) {
        return Desk.open(sql, situation, file, recordId, false);
    }

    /** The changes that were logged together, in their order. */
    public List<Change> batch(UUID batch) {
        return ChangeRows.select(sql, DESK_CHANGE.BATCH_ID.eq(batch))
                .orderBy(DESK_CHANGE.ID)
                .limit(MOST_LISTED)
                .fetch(ChangeRows::change);
    }

    /** All changes of a record, the newest first. */
    public List<Change> ofRecord(int situation, DossierFile file, String recordId) {
        return ChangeRows.select(
                        sql,
                        DESK_CHANGE
                                .SITUATION_ID
                                .eq(situation)
                                .and(DESK_CHANGE.FILE.eq(file.code()))
                                .and(DESK_CHANGE.RECORD_ID.eq(recordId)))
                .orderBy(DESK_CHANGE.ID.desc())
                .limit(MOST_LISTED)
                .fetch(ChangeRows::change);
    }

    /** What was said about a change, the oldest first. */
    public List<Comment> comments(UUID change) {
        return sql.select(APP_USER.ID, APP_USER.DISPLAY_NAME, DESK_COMMENT.SAID_AT, DESK_COMMENT.TEXT)
                .from(DESK_COMMENT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(DESK_COMMENT.AUTHOR_ID))
                .where(DESK_COMMENT.CHANGE_ID.eq(change))
                .orderBy(DESK_COMMENT.ID)
                .limit(1_000)
                .fetch(row -> new Comment(
                        new Person(row.value1(), row.value2()), row.value3().toInstant(), row.value4()));
    }

    /** The newest saves of a change, the newest first. */
    public List<Revision> revisions(Change change) {
        return sql.select(
                        DESK_REVISION.REVISION,
                        APP_USER.ID,
                        APP_USER.DISPLAY_NAME,
                        DESK_REVISION.SAVED_AT,
                        DESK_REVISION.CELLS)
                .from(DESK_REVISION)
                .join(APP_USER)
                .on(APP_USER.ID.eq(DESK_REVISION.SAVED_BY))
                .where(DESK_REVISION.CHANGE_ID.eq(change.id()))
                .orderBy(DESK_REVISION.REVISION.desc())
                .limit(50)
                .fetch(row -> new Revision(
                        row.value1(),
                        new Person(row.value2(), row.value3()),
                        row.value4().toInstant(),
                        Cells.read(change.file(), row.value5())));
    }

    /** Who can be asked to look at a change, by name. */
    public List<Person> people() {
        return sql.select(APP_USER.ID, APP_USER.DISPLAY_NAME)
                .from(APP_USER)
                .where(APP_USER.ROLE.in(Role.EDITOR.code(), Role.PUBLISHER.code(), Role.ADMIN.code()))
                .and(APP_USER.DEACTIVATED_AT.isNull())
                .orderBy(APP_USER.DISPLAY_NAME, APP_USER.ID)
                .limit(1_000)
                .fetch(row -> new Person(row.value1(), row.value2()));
    }
}
