package app.parley.desk;

import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.DESK_CHANGE;
import static app.parley.sql.Tables.DESK_COMMENT;
import static app.parley.sql.Tables.DESK_REVISION;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.dossier.DossierFile;
import app.parley.dossier.DossierProblem;
import app.parley.dossier.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writing changes of records and handing them in; nothing here publishes. For editors, whoever calls. */
@Component
@PreAuthorize("hasRole('EDITOR')")
public class Desk {
    static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_COMMENT = 4_000;
    private static final int REVISIONS_KEPT = 200;

    private final DSLContext sql;

    Desk(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What became of a save.
     *
     * @param change as it is stored now
     * @param before who had saved it last
     * @param theirs columns that somebody else had changed meanwhile, and that are now as they have them
     * @param conflicts fields that somebody else had changed meanwhile and this save too: stored as they have them, while
     *     what was typed is kept in the revision before
     */
    public record Saved(Change change, Person before, Set<String> theirs, List<Merge.Conflict> conflicts) {}

    /** Begins a new record. */
    public Change begin(int situation, DossierFile file, Map<String, String> cells) {
        return begin(situation, file, cells, null);
    }

    /** @param batch shared by records that are logged together; null for one alone */
    public Change begin(int situation, DossierFile file, Map<String, String> cells, @Nullable UUID batch) {
        return sql.transactionResult(
                transaction -> insert(transaction.dsl(), situation, file, null, false, null, cells, batch, null));
    }

    /**
     * Begins a change of a published record, or goes on with the one that the same person has open.
     *
     * @throws Declined if there is no such record
     */
    public Change edit(int situation, DossierFile file, String recordId) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Map<String, String> base = published(inside, situation, file, recordId);
            return open(inside, situation, file, recordId, false)
                    .orElseGet(() -> insert(inside, situation, file, recordId, false, base, base, null, null));
        });
    }

    /** Begins to take a published record back; goes on with what the same person has open. */
    public Change retract(int situation, DossierFile file, String recordId) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Map<String, String> base = published(inside, situation, file, recordId);
            return open(inside, situation, file, recordId, true)
                    .orElseGet(() -> insert(inside, situation, file, recordId, true, base, base, null, null));
        });
    }

    /**
     * Begins a change that makes a record what it once was; also of one that was taken back.
     *
     * @param cells as they were
     */
    public Change restore(int situation, DossierFile file, String recordId, Map<String, String> cells) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Map<String, String> base =
                    new Records(inside, situation).find(file, recordId).orElse(null);
            return insert(inside, situation, file, recordId, false, base, cells, null, null);
        });
    }

    /**
     * Keeps what has been typed. If somebody else saved meanwhile, both are merged; nothing is overwritten in silence.
     *
     * @param revision that the typing began from
     * @throws Declined if the change is published or withdrawn already, or too long to be kept
     */
    public Saved save(UUID id, int revision, Map<String, String> cells) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Change stored = open(inside, id);
            Map<String, String> mine = Cells.of(stored.file(), cells);
            if (stored.revision() == revision) {
                return new Saved(
                        mine.equals(stored.cells()) ? stored : write(inside, stored, mine),
                        stored.savedBy(),
                        Set.of(),
                        List.of());
            }
            List<String> columns = columns(stored.file());
            Map<String, String> base = revision(inside, stored, revision);
            Person other = stored.savedBy();
            Merge merge = Merge.of(columns, base, stored.cells(), mine);
            if (!merge.conflicts().isEmpty()) {
                stored = write(inside, stored, mine);
            }
            Change now = merge.cells().equals(stored.cells()) ? stored : write(inside, stored, merge.cells());
            return new Saved(now, other, merge.theirs(), merge.conflicts());
        });
    }

    /**
     * Hands a change in for review. It may name records that are handed in themselves, such as a source that is new too; those
     * must be published first.
     *
     * @param revision that was looked at
     * @throws Declined if it is no record yet, nothing differs, or a reason is missing
     */
    public Change submit(UUID id, int revision, String reason) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Change change = open(inside, id);
            requireReady(inside, change, revision, reason, Pending.among(inside, change));
            inside.update(DESK_CHANGE)
                    .set(DESK_CHANGE.STATE, ChangeState.IN_REVIEW.code())
                    .set(DESK_CHANGE.REASON, reason.strip())
                    .set(DESK_CHANGE.SUBMITTED_AT, currentOffsetDateTime())
                    .where(DESK_CHANGE.ID.eq(id))
                    .execute();
            return ChangeRows.find(inside, id).orElseThrow();
        });
    }

    /** Keeps the reason as it is typed. */
    public void reason(UUID id, String reason) {
        sql.transaction(transaction -> {
            open(transaction.dsl(), id);
            transaction
                    .dsl()
                    .update(DESK_CHANGE)
                    .set(DESK_CHANGE.REASON, bounded(reason, LONGEST_REASON))
                    .where(DESK_CHANGE.ID.eq(id))
                    .execute();
        });
    }

    /** Takes a change out of review, to be written further. */
    public Change sendBack(UUID id) {
        return to(id, ChangeState.DRAFT);
    }

    /** Gives a change up; it stays to be read, and can be taken up again. */
    public Change withdraw(UUID id) {
        return to(id, ChangeState.WITHDRAWN);
    }

    /** Takes up again what was given up. */
    public Change takeUp(UUID id) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            if (ChangeRows.locked(inside, id).state() != ChangeState.WITHDRAWN) {
                throw new Declined(Declined.Reason.NOT_OPEN);
            }
            return state(inside, id, ChangeState.DRAFT);
        });
    }

    /** @param person null for nobody in particular */
    public Change assign(UUID id, @Nullable UUID person) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            open(inside, id);
            if (person != null
                    && !inside.fetchExists(
                            APP_USER,
                            APP_USER.ID
                                    .eq(person)
                                    .and(APP_USER.DEACTIVATED_AT.isNull())
                                    .and(APP_USER.ROLE.in(
                                            Role.EDITOR.code(), Role.PUBLISHER.code(), Role.ADMIN.code())))) {
                throw new Declined(Declined.Reason.NO_SUCH_PERSON);
            }
            inside.update(DESK_CHANGE)
                    .set(DESK_CHANGE.ASSIGNEE_ID, person)
                    .where(DESK_CHANGE.ID.eq(id))
                    .execute();
            return ChangeRows.find(inside, id).orElseThrow();
        });
    }

    /** Says something about a change, for the desk alone. */
    public void comment(UUID id, String text) {
        if (text.isBlank()) {
            return;
        }
        sql.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            var _ = ChangeRows.find(inside, id).orElseThrow(() -> new Declined(Declined.Reason.NO_SUCH_CHANGE));
            inside.insertInto(DESK_COMMENT, DESK_COMMENT.CHANGE_ID, DESK_COMMENT.AUTHOR_ID, DESK_COMMENT.TEXT)
                    .values(id, self().id(), bounded(text.strip(), LONGEST_COMMENT))
                    .execute();
        });
    }

    private Change to(UUID id, ChangeState state) {
        return sql.transactionResult(transaction -> {
            open(transaction.dsl(), id);
            return state(transaction.dsl(), id, state);
        });
    }

    private static Change state(DSLContext inside, UUID id, ChangeState state) {
        inside.update(DESK_CHANGE)
                .set(DESK_CHANGE.STATE, state.code())
                .set(DESK_CHANGE.SAVED_AT, currentOffsetDateTime())
                .where(DESK_CHANGE.ID.eq(id))
                .execute();
        return ChangeRows.find(inside, id).orElseThrow();
    }

    static Change open(DSLContext inside, UUID id) {
        Change change = ChangeRows.locked(inside, id);
        if (!change.state().isOpen()) {
            throw new Declined(Declined.Reason.NOT_OPEN);
        }
        return change;
    }

    /** The change of a record that whoever asks has open; the oldest if there are several. */
    static Optional<Change> open(
            DSLContext inside, int situation, DossierFile file, String recordId, boolean retracts) {
        return ChangeRows.list(
                        inside,
                        DESK_CHANGE
                                .SITUATION_ID
                                .eq(situation)
                                .and(DESK_CHANGE.FILE.eq(file.code()))
                                .and(DESK_CHANGE.RECORD_ID.eq(recordId))
                                .and(DESK_CHANGE.RETRACTS.eq(retracts))
                                .and(DESK_CHANGE.AUTHOR_ID.eq(self().id()))
                                .and(DESK_CHANGE.STATE.in(ChangeState.DRAFT.code(), ChangeState.IN_REVIEW.code())),
                        1)
                .stream()
                .findFirst();
    }

    private static Map<String, String> published(DSLContext inside, int situation, DossierFile file, String recordId) {
        return new Records(inside, situation)
                .find(file, recordId)
                .orElseThrow(() -> new Declined(Declined.Reason.NO_SUCH_RECORD));
    }

    static Change insert(
            DSLContext inside,
            int situation,
            DossierFile file,
            @Nullable String recordId,
            boolean retracts,
            @Nullable Map<String, String> base,
            Map<String, String> given,
            @Nullable UUID batch,
            @Nullable UUID undoes) {
        if (file == DossierFile.SITUATION && (retracts || recordId == null)) {
            throw new Declined(Declined.Reason.ONE_SITUATION);
        }
        Map<String, String> cells = Cells.of(file, given);
        UUID id = inside.insertInto(DESK_CHANGE)
                .set(DESK_CHANGE.SITUATION_ID, situation)
                .set(DESK_CHANGE.FILE, file.code())
                .set(DESK_CHANGE.RECORD_ID, recordId)
                .set(DESK_CHANGE.RETRACTS, retracts)
                .set(DESK_CHANGE.BASE, base == null ? null : Cells.json(base))
                .set(DESK_CHANGE.CELLS, Cells.json(cells))
                .set(DESK_CHANGE.STATE, ChangeState.DRAFT.code())
                .set(DESK_CHANGE.AUTHOR_ID, self().id())
                .set(DESK_CHANGE.SAVED_BY, self().id())
                .set(DESK_CHANGE.BATCH_ID, batch)
                .set(DESK_CHANGE.UNDOES_ID, undoes)
                .returningResult(DESK_CHANGE.ID)
                .fetchSingle()
                .value1();
        keepRevision(inside, id, 1, cells);
        return ChangeRows.find(inside, id).orElseThrow();
    }

    static Change write(DSLContext inside, Change stored, Map<String, String> cells) {
        int revision = stored.revision() + 1;
        inside.update(DESK_CHANGE)
                .set(DESK_CHANGE.CELLS, Cells.json(cells))
                .set(DESK_CHANGE.REVISION, revision)
                .set(DESK_CHANGE.SAVED_AT, currentOffsetDateTime())
                .set(DESK_CHANGE.SAVED_BY, self().id())
                .where(DESK_CHANGE.ID.eq(stored.id()))
                .execute();
        keepRevision(inside, stored.id(), revision, cells);
        return ChangeRows.find(inside, stored.id()).orElseThrow();
    }

    private static void keepRevision(DSLContext inside, UUID id, int revision, Map<String, String> cells) {
        inside.insertInto(DESK_REVISION)
                .set(DESK_REVISION.CHANGE_ID, id)
                .set(DESK_REVISION.REVISION, revision)
                .set(DESK_REVISION.CELLS, Cells.json(cells))
                .set(DESK_REVISION.SAVED_BY, self().id())
                .execute();
        inside.deleteFrom(DESK_REVISION)
                .where(DESK_REVISION.CHANGE_ID.eq(id))
                .and(DESK_REVISION.REVISION.le(revision - REVISIONS_KEPT))
                .execute();
    }

    private static Map<String, String> revision(DSLContext inside, Change change, int revision) {
        return inside.select(DESK_REVISION.CELLS)
                .from(DESK_REVISION)
                .where(DESK_REVISION.CHANGE_ID.eq(change.id()))
                .and(DESK_REVISION.REVISION.ge(revision))
                .orderBy(DESK_REVISION.REVISION)
                .limit(1)
                .fetchOptional(row -> Cells.read(change.file(), row.value1()))
                .orElseGet(change::cells);
    }

    /**
     * What must hold before a change is handed in or published.
     *
     * @param pending records that it may name though they are not published yet
     */
    static void requireReady(DSLContext inside, Change change, int revision, String reason, Pending pending) {
        if (change.revision() != revision) {
            throw new Declined(Declined.Reason.SAVED_SINCE);
        }
        bounded(reason, LONGEST_REASON);
        if (change.base() != null && reason.isBlank()) {
            throw new Declined(Declined.Reason.REASON_MISSING);
        }
        if (change.retracts()) {
            return;
        }
        if (change.cells().equals(change.base())) {
            throw new Declined(Declined.Reason.NOTHING_CHANGED);
        }
        List<DossierProblem> problems = pending.without(
                new Records(inside, change.situation()).problems(change.file(), change.recordId(), change.cells()));
        if (!problems.isEmpty()) {
            throw Declined.problems(problems);
        }
    }

    static List<String> columns(DossierFile file) {
        return file.columns().stream().map(column -> column.name()).toList();
    }

    private static String bounded(String text, int longest) {
        if (text.length() > longest) {
            throw new Declined(Declined.Reason.TOO_LONG);
        }
        return text;
    }

    static SignedIn self() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("Nobody is signed in.");
    }
}
