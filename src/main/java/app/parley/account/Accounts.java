package app.parley.account;

import static app.parley.sql.Tables.ACCOUNT_LINK;
import static app.parley.sql.Tables.APP_USER;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Managing the people of the desk; for administrators alone, whoever calls. */
@Component
@PreAuthorize("hasRole('ADMIN')")
public class Accounts {
    private static final int LONGEST_NAME = 200;
    private static final Pattern LOGIN = Pattern.compile("\\S{1,200}");

    private final DSLContext sql;
    private final AccountLinks links;
    private final Clock clock;

    Accounts(DSLContext sql, AccountLinks links, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.clock = clock;
    }

    /** All of them by login, those who may not sign in any more included. */
    public List<Account> list() {
        return AccountRows.all(sql);
    }

    /**
     * Makes an account and a link to set its first password.
     *
     * @return what stands in the link, which is kept nowhere
     * @throws Refused if login or name are malformed, or the login is taken
     */
    public String invite(String login, String name, Role role) {
        String plain = AccountRows.login(login);
        String shown = name.strip();
        if (!LOGIN.matcher(plain).matches()) {
            throw new Refused(Refused.Reason.LOGIN_FORM);
        }
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw new Refused(Refused.Reason.NAME_FORM);
        }
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            UUID id = inside.insertInto(APP_USER)
                    .set(APP_USER.LOGIN, plain)
                    .set(APP_USER.DISPLAY_NAME, shown)
                    .set(APP_USER.ROLE, role.code())
                    .onConflict(APP_USER.LOGIN)
                    .doNothing()
                    .returningResult(APP_USER.ID)
                    .fetchOptional(APP_USER.ID)
                    .orElseThrow(() -> new Refused(Refused.Reason.LOGIN_TAKEN));
            AccessLog.write(inside, AccessLog.Action.INVITED, self(), id, role.code());
            return links.make(inside, id, self());
        });
    }

    /**
     * A link to set a new password. The old password can no longer be used, and all sessions are over.
     *
     * @return what stands in the link, which is kept nowhere
     * @throws Refused if there is no such account, or it is the last administrator's
     */
    public String reset(UUID id) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Account account = locked(inside, id);
            requireAnotherAdmin(inside, account);
            inside.deleteFrom(ACCOUNT_LINK)
                    .where(ACCOUNT_LINK.USER_ID.eq(id))
                    .and(ACCOUNT_LINK.USED_AT.isNull())
                    .execute();
            inside.update(APP_USER)
                    .setNull(APP_USER.PASSWORD_HASH)
                    .set(APP_USER.SESSION_EPOCH, APP_USER.SESSION_EPOCH.plus(1))
                    .where(APP_USER.ID.eq(id))
                    .execute();
            AccessLog.write(inside, AccessLog.Action.PASSWORD_RESET, self(), id, null);
            return links.make(inside, id, self());
        });
    }

    /**
     * Gives another role, from the next request of the account on.
     *
     * @throws Refused if there is no such account, or nobody would be left who may manage accounts
     */
    public void changeRole(UUID id, Role role) {
        sql.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            Account account = locked(inside, id);
            if (role != Role.ADMIN) {
                requireAnotherAdmin(inside, account);
            }
            inside.update(APP_USER)
                    .set(APP_USER.ROLE, role.code())
                    .where(APP_USER.ID.eq(id))
                    .execute();
            AccessLog.write(
                    inside,
                    AccessLog.Action.ROLE_CHANGED,
                    self(),
                    id,
                    account.role().code() + " to " + role.code());
        });
    }

    /**
     * Lets nobody sign in with it, and ends its sessions at once.
     *
     * @throws Refused if there is no such account, or nobody would be left who may manage accounts
     */
    public void deactivate(UUID id) {
        sql.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            requireAnotherAdmin(inside, locked(inside, id));
            inside.update(APP_USER)
                    .set(APP_USER.DEACTIVATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                    .set(APP_USER.SESSION_EPOCH, APP_USER.SESSION_EPOCH.plus(1))
                    .where(APP_USER.ID.eq(id))
                    .execute();
            AccessLog.write(inside, AccessLog.Action.DEACTIVATED, self(), id, null);
        });
    }

    /** @throws Refused if there is no such account */
    public void reactivate(UUID id) {
        sql.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            locked(inside, id);
            inside.update(APP_USER)
                    .setNull(APP_USER.DEACTIVATED_AT)
                    .where(APP_USER.ID.eq(id))
                    .execute();
            AccessLog.write(inside, AccessLog.Action.REACTIVATED, self(), id, null);
        });
    }

    private static Account locked(DSLContext inside, UUID id) {
        // All administrators, so that two who let each other go do not both succeed.
        inside.selectFrom(APP_USER)
                .where(APP_USER.ID.eq(id).or(APP_USER.ROLE.eq(Role.ADMIN.code())))
                .orderBy(APP_USER.ID)
                .forUpdate()
                .fetch();
        return AccountRows.find(inside, id).orElseThrow(() -> new Refused(Refused.Reason.NO_SUCH_ACCOUNT));
    }

    private static void requireAnotherAdmin(DSLContext inside, Account account) {
        boolean another = AccountRows.all(inside).stream()
                .anyMatch(other -> !other.id().equals(account.id())
                        && other.role() == Role.ADMIN
                        && other.active()
                        && other.hasPassword());
        if (account.role() == Role.ADMIN && account.active() && account.hasPassword() && !another) {
            throw new Refused(Refused.Reason.LAST_ADMIN);
        }
    }

    private static UUID self() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.id();
        }
        throw new IllegalStateException("Nobody is signed in.");
    }
}
