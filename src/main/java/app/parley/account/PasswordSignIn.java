package app.parley.account;

import static app.parley.sql.Tables.APP_USER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signing in with a password. A wrong password, an unknown login and one that may not sign in are answered alike and take as
 * long; after failed attempts the next has to wait, by login and by address.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST_LOGIN = 200;

    private final DSLContext sql;
    private final Passwords passwords;
    private final Clock clock;

    PasswordSignIn(DSLContext sql, Passwords passwords, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The next attempt has to wait. */
    static final class MustWait extends LockedException {
        private static final long serialVersionUID = 1L;
        private final long seconds;

        MustWait(Duration left) {
            super("must wait");
            seconds = left.toSeconds() + 1;
        }

        long seconds() {
            return seconds;
        }
    }

    private record Known(Account account, @Nullable String hash) {}

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = AccountRows.login(String.valueOf(attempt.getPrincipal()));
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        byte[] loginKey = Token.hash("login:" + login);
        byte[] addressKey = Token.hash("address:" + address);
        Instant now = clock.instant();
        Throttle throttle = new Throttle(sql);
        Duration left = throttle.left(loginKey, BackOff.OF_LOGIN, now);
        Duration leftOfAddress = throttle.left(addressKey, BackOff.OF_ADDRESS, now);
        if (left.isPositive() || leftOfAddress.isPositive()) {
            throw new MustWait(left.compareTo(leftOfAddress) > 0 ? left : leftOfAddress);
        }
        Optional<Known> known = login.length() > LONGEST_LOGIN ? Optional.empty() : find(login);
        boolean matches = passwords.matches(password, known.map(Known::hash).orElse(null));
        if (!matches || !known.get().account().active()) {
            sql.transaction(transaction -> {
                Throttle inside = new Throttle(transaction.dsl());
                inside.failed(loginKey, now);
                inside.failed(addressKey, now);
                AccessLog.write(
                        transaction.dsl(),
                        AccessLog.Action.REFUSED,
                        null,
                        known.map(one -> one.account().id()).orElse(null),
                        null);
            });
            throw new BadCredentialsException("refused");
        }
        Account account = known.get().account();
        sql.transaction(transaction -> {
            new Throttle(transaction.dsl()).forget(loginKey);
            AccessLog.write(transaction.dsl(), AccessLog.Action.SIGNED_IN, account.id(), account.id(), null);
        });
        return of(SignedIn.of(account), attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Signed in as that person, with what their role lets them do. */
    static Authentication of(SignedIn person, @Nullable Object details) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                person, null, person.role().authorities());
        signedIn.setDetails(details);
        return signedIn;
    }

    private Optional<Known> find(String login) {
        return sql.selectFrom(APP_USER)
                .where(APP_USER.LOGIN.eq(login))
                .fetchOptional(row -> new Known(AccountRows.account(row), row.getPasswordHash()));
    }
}
