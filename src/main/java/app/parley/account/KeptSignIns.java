package app.parley.account;

import static app.parley.sql.Tables.SIGN_IN;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that outlive the node they were made on (decision 31). The browser holds a token until it is closed, in a cookie
 * that no script reads; the database keeps its SHA-256, whose sign-in it is, and until when.
 */
@Component
public class KeptSignIns {
    static final String COOKIE = "parley-sign-in";

    /** A working day; who goes on longer signs in once more when their node is gone. */
    static final Duration LASTS = Duration.ofHours(12);

    private static final int LONGEST_TOKEN = 64;

    private final DSLContext sql;
    private final Clock clock;

    KeptSignIns(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody signed in; what the browser held before is over. */
    void begin(HttpServletRequest request, HttpServletResponse response, SignedIn person) {
        end(request);
        String token = Token.fresh();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.deleteFrom(SIGN_IN).where(SIGN_IN.EXPIRES_AT.lt(now)).execute();
        sql.insertInto(SIGN_IN)
                .set(SIGN_IN.TOKEN_HASH, Token.hash(token))
                .set(SIGN_IN.USER_ID, person.id())
                .set(SIGN_IN.SESSION_EPOCH, person.sessionEpoch())
                .set(SIGN_IN.BEGUN_AT, now)
                .set(SIGN_IN.EXPIRES_AT, now.plus(LASTS))
                .execute();
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, token).build().toString());
    }

    /** They signed out: the token opens nothing any more, wherever a copy of it may be. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        if (end(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie(request, "").maxAge(Duration.ZERO).build().toString());
        }
    }

    private boolean end(HttpServletRequest request) {
        String token = token(request);
        if (token != null) {
            sql.deleteFrom(SIGN_IN)
                    .where(SIGN_IN.TOKEN_HASH.eq(Token.hash(token)))
                    .execute();
        }
        return token != null;
    }

    /** Whose sign-in the browser holds, if it is still in force and they may still sign in. */
    Optional<SignedIn> find(HttpServletRequest request) {
        String token = token(request);
        if (token == null) {
            return Optional.empty();
        }
        return sql.selectFrom(SIGN_IN)
                .where(SIGN_IN.TOKEN_HASH.eq(Token.hash(token)))
                .and(SIGN_IN.EXPIRES_AT.gt(clock.instant().atOffset(ZoneOffset.UTC)))
                .fetchOptional()
                .flatMap(kept -> AccountRows.find(sql, kept.getUserId())
                        .filter(account -> account.active() && account.sessionEpoch() == kept.getSessionEpoch()))
                .map(SignedIn::of);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String token) {
        String path = request.getContextPath();
        return ResponseCookie.from(COOKIE, token)
                .path(path.isEmpty() ? "/" : path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_TOKEN)
                        .findFirst()
                        .orElse(null);
    }
}
