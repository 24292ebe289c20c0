package app.parley.desk;

import static app.parley.sql.Tables.DESK_CHANGE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import app.parley.dossier.Records;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Publishing changes, and taking back what was published. A right of its own, whoever calls. */
@Component
@PreAuthorize("hasRole('PUBLISHER')")
public class Publishing {
    private final DSLContext sql;
    private final boolean twoPersons;

    /** @param twoPersons true if nobody may publish what they wrote themselves */
    Publishing(DSLContext sql, @Value("${parley.two-person-rule:false}") boolean twoPersons) {
        this.sql = sql;
        this.twoPersons = twoPersons;
    }

    /**
     * What became of publishing.
     *
     * @param change as it is stored now
     * @param merge null if it was published; else what was published meanwhile, to be put together with it by {@link
     *     Publishing#rebase}
     */
    public record Outcome(Change change, @Nullable Merge merge) {}

    /** True if nobody may publish what they wrote themselves. */
    public boolean needsTwoPersons() {
        return twoPersons;
    }

    /**
     * Publishes a change: from the moment of this call everybody sees it. Nothing is published if the record has been
     * changed since the change began; the outcome then tells both.
     *
     * @param revision that was looked at
     * @param reason required for a change of something published; stays in the record's history
     * @throws Declined if it is not ready, or whoever wrote it may not publish it
     */
    public Outcome publish(UUID id, int revision, String reason) {
        return inTransaction(inside -> {
            Change change = Desk.open(inside, id);
            if (twoPersons && (isSelf(change.author()) || isSelf(change.savedBy()))) {
                throw new Declined(Declined.Reason.TWO_PERSONS);
            }
            oneAtATime(inside, change);
            Desk.requireReady(inside, change, revision, reason, Pending.none(change));
            Optional<Map<String, String>> current = current(inside, change);
            if (!Objects.equals(current.orElse(null), change.base())) {
                return new Outcome(
                        change,
                        Merge.of(
                                Desk.columns(change.file()),
                                orEmpty(change.base()),
                                current.orElse(Map.of()),
                                change.cells()));
            }
            return new Outcome(write(inside, change, reason.strip()), null);
        });
    }

    /**
     * Puts a change on what is published now, after somebody has put both together.
     *
     * @param revision that was looked at
     * @param cells as the record shall be
     */
    public Change rebase(UUID id, int revision, Map<String, String> cells) {
        return inTransaction(inside -> {
            Change change = Desk.open(inside, id);
            if (change.revision() != revision) {
                throw new Declined(Declined.Reason.SAVED_SINCE);
            }
            Map<String, String> current = current(inside, change).orElse(null);
            inside.update(DESK_CHANGE)
                    .set(DESK_CHANGE.BASE, current == null ? null : Cells.json(current))
                    .where(DESK_CHANGE.ID.eq(id))
                    .execute();
            return Desk.write(inside, change, Cells.of(change.file(), cells));
        });
    }

    /**
     * Takes back what a change published, by publishing what was there before.
     *
     * @throws Declined if the record has been changed since, or the change was not published
     */
    public Change undo(UUID id, String reason) {
        return inTransaction(inside -> {
            Change done = ChangeRows.locked(inside, id);
            String record = done.recordId();
            if (done.publishedAt() == null || record == null) {
                throw new Declined(Declined.Reason.NOT_OPEN);
            }
            oneAtATime(inside, done);
            Map<String, String> expected = done.retracts() ? null : done.cells();
            Map<String, String> current = current(inside, done).orElse(null);
            if (!Objects.equals(current, expected)) {
                throw new Declined(Declined.Reason.CHANGED_SINCE);
            }
            Map<String, String> before = done.base();
            Change undo = Desk.insert(
                    inside,
                    done.situation(),
                    done.file(),
                    record,
                    before == null,
                    current,
                    before == null ? done.cells() : before,
                    null,
                    id);
            return write(inside, undo, reason.strip());
        });
    }

    private static Change write(DSLContext inside, Change change, String reason) {
        inside.select(
                        org.jooq.impl.DSL.function(
                                "set_config",
                                String.class,
                                val("parley.changed_by"),
                                val(Desk.self().login()),
                                val(true)),
                        org.jooq.impl.DSL.function(
                                "set_config", String.class, val("parley.change_reason"), val(reason), val(true)))
                .fetch();
        Records records = new Records(inside, change.situation());
        String record = change.recordId();
        if (change.retracts()) {
            records.remove(change.file(), Objects.requireNonNull(record));
            retracted(inside, change);
        } else if (record == null) {
            record = records.add(change.file(), change.cells());
        } else if (change.base() == null) {
            records.restore(change.file(), record, change.cells());
        } else {
            records.change(change.file(), record, change.cells());
        }
        inside.execute("SET CONSTRAINTS ALL IMMEDIATE");
        inside.update(DESK_CHANGE)
                .set(DESK_CHANGE.STATE, ChangeState.PUBLISHED.code())
                .set(DESK_CHANGE.RECORD_ID, record)
                .set(DESK_CHANGE.REASON, reason.isEmpty() ? null : reason)
                .set(DESK_CHANGE.DECIDED_AT, currentOffsetDateTime())
                .set(DESK_CHANGE.DECIDED_BY, Desk.self().id())
                .set(
                        DESK_CHANGE.PUBLISHED_AT,
                        field(
                                "parley.recording_instant({0})",
                                SQLDataType.TIMESTAMPWITHTIMEZONE, val(change.situation())))
                .where(DESK_CHANGE.ID.eq(change.id()))
                .execute();
        return ChangeRows.find(inside, change.id()).orElseThrow();
    }

    private static void retracted(DSLContext inside, Change change) {
        inside.update(DESK_CHANGE)
                .set(DESK_CHANGE.STATE, ChangeState.RETRACTED.code())
                .where(DESK_CHANGE.SITUATION_ID.eq(change.situation()))
                .and(DESK_CHANGE.FILE.eq(change.file().code()))
                .and(DESK_CHANGE.RECORD_ID.eq(change.recordId()))
                .and(DESK_CHANGE.STATE.eq(ChangeState.PUBLISHED.code()))
                .execute();
    }

    /**
     * Two changes of one situation are published one after the other, so that each sees what the other did, an import too. To
     * be asked for before anything that is published is looked at.
     */
    private static void oneAtATime(DSLContext inside, Change change) {
        inside.fetchValue("SELECT parley.recording_instant({0})", val(change.situation()));
    }

    private static Optional<Map<String, String>> current(DSLContext inside, Change change) {
        String record = change.recordId();
        return record == null ? Optional.empty() : new Records(inside, change.situation()).find(change.file(), record);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> cells) {
        return cells == null ? Map.of() : cells;
    }

    private static boolean isSelf(Person person) {
        return person.id().equals(Desk.self().id());
    }

    private <T> T inTransaction(java.util.function.Function<DSLContext, T> work) {
        try {
            return sql.transactionResult(transaction -> work.apply(transaction.dsl()));
        } catch (RuntimeException failed) {
            throw constraint(failed).<RuntimeException>map(Declined::constraint).orElse(failed);
        }
    }

    private static Optional<String> constraint(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                ServerErrorMessage message = refused.getServerErrorMessage();
                return Optional.ofNullable(message == null ? null : message.getConstraint());
            }
        }
        return Optional.empty();
    }
}
