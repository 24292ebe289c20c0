package app.parley.account;

import static app.parley.sql.Tables.APP_USER;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Accounts as they are stored. */
final class AccountRows {
    private AccountRows() {}

    /** As logins are compared: without spaces around and in lower case. */
    static String login(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Account> find(DSLContext sql, UUID id) {
        return sql.selectFrom(APP_USER).where(APP_USER.ID.eq(id)).fetchOptional(AccountRows::account);
    }

    /** @param login as {@link #login(String)} makes it */
    static Optional<Account> findByLogin(DSLContext sql, String login) {
        return sql.selectFrom(APP_USER).where(APP_USER.LOGIN.eq(login)).fetchOptional(AccountRows::account);
    }

    static List<Account> all(DSLContext sql) {
        return sql.selectFrom(APP_USER).orderBy(APP_USER.LOGIN).fetch(AccountRows::account);
    }

    static Account account(Record row) {
        @Nullable OffsetDateTime deactivated = row.get(APP_USER.DEACTIVATED_AT);
        return new Account(
                row.get(APP_USER.ID),
                row.get(APP_USER.LOGIN),
                row.get(APP_USER.DISPLAY_NAME),
                Role.parse(row.get(APP_USER.ROLE)),
                deactivated == null ? null : deactivated.toInstant(),
                row.get(APP_USER.PASSWORD_HASH) != null,
                row.get(APP_USER.SESSION_EPOCH));
    }
}
