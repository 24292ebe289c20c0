package app.parley.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks with each request of somebody signed in whether they still may: a session of an account that was let go or got a new
 * password ends there, and another role holds from there on. One row by its key, and none for readers without an account.
 */
public class SessionsInForce extends OncePerRequestFilter {
    private final DSLContext sql;

    public SessionsInForce(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn before) {
            Optional<Account> account = AccountRows.find(sql, before.id())
                    .filter(one -> one.active() && one.sessionEpoch() == before.sessionEpoch());
            if (account.isEmpty()) {
                end(request);
            } else if (!SignedIn.of(account.get()).equals(before)) {
                SecurityContext now = SecurityContextHolder.createEmptyContext();
                now.setAuthentication(PasswordSignIn.of(SignedIn.of(account.get()), authentication.getDetails()));
                SecurityContextHolder.setContext(now);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
