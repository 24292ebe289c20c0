package app.parley.account;

import static app.parley.sql.Tables.ACCOUNT_LINK;
import static app.parley.sql.Tables.APP_USER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One-time links with which somebody sets a password: the first one, or a new one. Whoever holds the link may use it. */
@Component
public class AccountLinks {
    /** How long a link can be used. */
    public static final Duration VALID_FOR = Duration.ofHours(72);

    private static final int LONGEST_TOKEN = 100;

    private final DSLContext sql;
    private final Passwords passwords;
    private final Clock clock;

    AccountLinks(DSLContext sql, Passwords passwords, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * If nobody may manage accounts yet: makes the account {@code admin} if there is none, and a link for it.
     *
     * @return what stands in the link; empty if an administrator has a password already
     */
    public Optional<String> ofFirstAdmin() {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            // One node at a time, so that two that start together agree on who is first.
            inside.execute("LOCK TABLE app_user IN SHARE ROW EXCLUSIVE MODE");
            boolean had = inside.fetchExists(
                    APP_USER,
                    APP_USER.ROLE
                            .eq(Role.ADMIN.code())
                            .and(APP_USER.PASSWORD_HASH.isNotNull())
                            .and(APP_USER.DEACTIVATED_AT.isNull()));
            if (had) {
                return Optional.empty();
            }
            UUID id = inside.insertInto(APP_USER)
                    .set(APP_USER.LOGIN, "admin")
                    .set(APP_USER.DISPLAY_NAME, "Administrator")
                    .set(APP_USER.ROLE, Role.ADMIN.code())
                    .onConflict(APP_USER.LOGIN)
                    .doUpdate()
                    .set(APP_USER.ROLE, Role.ADMIN.code())
                    .setNull(APP_USER.DEACTIVATED_AT)
                    .returningResult(APP_USER.ID)
                    .fetchSingle()
                    .value1();
            return Optional.of(make(inside, id, null));
        });
    }

    /** Makes a link and returns what stands in it, which is kept nowhere. */
    String make(DSLContext inside, UUID account, @Nullable UUID by) {
        String token = Token.fresh();
        Instant now = clock.instant();
        inside.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.TOKEN_HASH, Token.hash(token))
                .set(ACCOUNT_LINK.USER_ID, account)
                .set(ACCOUNT_LINK.MADE_BY, by)
                .set(ACCOUNT_LINK.MADE_AT, at(now))
                .set(ACCOUNT_LINK.EXPIRES_AT, at(now.plus(VALID_FOR)))
                .execute();
        return token;
    }

    /** Whose link it is; empty if it is none of ours, was used, is too old, or the account may not sign in. */
    public Optional<Account> holder(String token) {
        return holder(sql, token);
    }

    /**
     * Sets the password. The link and every other one of the account is used up, and every session of it is over.
     *
     * @throws Refused if the link cannot be used (any more), or the password is refused; nothing is changed then
     */
    public Account setPassword(String token, String password) {
        String login = holder(token).map(Account::login).orElseThrow(() -> new Refused(Refused.Reason.LINK_OVER));
        String hash = passwords.hash(password, login);
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            int used = inside.update(ACCOUNT_LINK)
                    .set(ACCOUNT_LINK.USED_AT, at(clock.instant()))
                    .where(ACCOUNT_LINK.TOKEN_HASH.eq(Token.hash(token)))
                    .and(ACCOUNT_LINK.USED_AT.isNull())
                    .execute();
            Account holder = inside.selectFrom(APP_USER)
                    .where(APP_USER.LOGIN.eq(login))
                    .and(APP_USER.DEACTIVATED_AT.isNull())
                    .forUpdate()
                    .fetchOptional(AccountRows::account)
                    .filter(account -> used == 1)
                    .orElseThrow(() -> new Refused(Refused.Reason.LINK_OVER));
            inside.deleteFrom(ACCOUNT_LINK)
                    .where(ACCOUNT_LINK.USER_ID.eq(holder.id()))
                    .and(ACCOUNT_LINK.USED_AT.isNull())
                    .execute();
            inside.update(APP_USER)
                    .set(APP_USER.PASSWORD_HASH, hash)
                    .set(APP_USER.SESSION_EPOCH, APP_USER.SESSION_EPOCH.plus(1))
                    .where(APP_USER.ID.eq(holder.id()))
                    .execute();
            new Throttle(inside).forget(Token.hash("login:" + login));
            AccessLog.write(inside, AccessLog.Action.PASSWORD_SET, holder.id(), holder.id(), null);
            return holder;
        });
    }

    private Optional<Account> holder(DSLContext inside, String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return inside.select(APP_USER.fields())
                .from(ACCOUNT_LINK)
                .join(APP_USER)
                .on(APP_USER.ID.eq(ACCOUNT_LINK.USER_ID))
                .where(ACCOUNT_LINK.TOKEN_HASH.eq(Token.hash(token)))
                .and(ACCOUNT_LINK.USED_AT.isNull())
                .and(ACCOUNT_LINK.EXPIRES_AT.gt(at(clock.instant())))
                .and(APP_USER.DEACTIVATED_AT.isNull())
                .fetchOptional(AccountRows::account);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
