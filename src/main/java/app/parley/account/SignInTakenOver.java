package app.parley.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in whoever comes from a node that is gone with a sign-in that is still in force. They get a session here, under a new
 * number; those who are signed in, and readers without an account, cost nothing.
 */
public class SignInTakenOver extends OncePerRequestFilter {
    private final KeptSignIns kept;

    public SignInTakenOver(KeptSignIns kept) {
        this.kept = kept;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null || before instanceof AnonymousAuthenticationToken) {
            kept.find(request).ifPresent(person -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                        PasswordSignIn.of(person, new WebAuthenticationDetailsSource().buildDetails(request)));
                SecurityContextHolder.setContext(context);
                if (request.getSession(false) != null) {
                    request.changeSessionId();
                }
                new HttpSessionSecurityContextRepository().saveContext(context, request, response);
            });
        }
        chain.doFilter(request, response);
    }
}
