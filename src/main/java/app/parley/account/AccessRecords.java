package app.parley.account;

import static app.parley.sql.Tables.ACCESS_LOG;
import static app.parley.sql.Tables.APP_USER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import app.parley.sql.tables.AppUser;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Reading the log of access; for administrators alone, whoever calls. */
@Component
@PreAuthorize("hasRole('ADMIN')")
public class AccessRecords {
    private static final AppUser ACTOR = APP_USER.as("actor_account");
    private static final AppUser SUBJECT = APP_USER.as("subject_account");

    private final DSLContext sql;

    AccessRecords(DSLContext sql) {
        this.sql = sql;
    }

    /** What can be logged, in the words of SQL. */
    public List<String> actions() {
        return Arrays.stream(AccessLog.Action.values())
                .map(AccessLog.Action::code)
                .toList();
    }

    /** Those who can be asked about, by login. */
    public List<Account> people() {
        return AccountRows.all(sql);
    }

    /**
     * The newest first.
     *
     * @param after the last entry of the page before; null for the first page
     * @param limit how many at most
     */
    public List<AccessEntry> page(AccessFilter filter, @Nullable AccessEntry after, int limit) {
        return sql.select(
                        ACCESS_LOG.ID,
                        ACCESS_LOG.AT,
                        ACCESS_LOG.ACTION,
                        ACTOR.DISPLAY_NAME,
                        SUBJECT.DISPLAY_NAME,
                        ACCESS_LOG.DETAIL)
                .from(ACCESS_LOG)
                .leftJoin(ACTOR)
                .on(ACTOR.ID.eq(ACCESS_LOG.ACTOR_ID))
                .leftJoin(SUBJECT)
                .on(SUBJECT.ID.eq(ACCESS_LOG.SUBJECT_ID))
                .where(asked(filter))
                .and(
                        after == null
                                ? noCondition()
                                : row(ACCESS_LOG.AT, ACCESS_LOG.ID)
                                        .lt(after.at().atOffset(ZoneOffset.UTC), after.id()))
                .orderBy(ACCESS_LOG.AT.desc(), ACCESS_LOG.ID.desc())
                .limit(limit)
                .fetch(found -> new AccessEntry(
                        found.value1(),
                        found.value2().toInstant(),
                        found.value3(),
                        found.value4(),
                        found.value5(),
                        found.value6()));
    }

    private static Condition asked(AccessFilter filter) {
        Condition asked = noCondition();
        if (filter.person() != null) {
            asked = asked.and(ACCESS_LOG.ACTOR_ID.eq(filter.person()).or(ACCESS_LOG.SUBJECT_ID.eq(filter.person())));
        }
        if (filter.action() != null) {
            asked = asked.and(ACCESS_LOG.ACTION.eq(filter.action()));
        }
        if (!filter.text().isBlank()) {
            String text = filter.text().strip();
            asked = asked.and(ACCESS_LOG
                    .DETAIL
                    .containsIgnoreCase(text)
                    .or(ACTOR.DISPLAY_NAME.containsIgnoreCase(text))
                    .or(SUBJECT.DISPLAY_NAME.containsIgnoreCase(text)));
        }
        return asked;
    }
}
