package app.parley.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody is led who signed in, was refused, or signed out. */
@Component
public class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {
    /** The address of the screen and of what its form is sent to. */
    public static final String PATH = "sign-in";

    /** Names the screen to go on to. */
    public static final String NEXT = "next";

    private static final int LONGEST = 2_000;

    /** A path of our own with its query; nothing that a browser could read as another host. */
    private static final Pattern OWN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_-]*(\\?[^#\\\\\\s]*)?");

    private final DSLContext sql;
    private final KeptSignIns kept;

    SignInAnswers(DSLContext sql, KeptSignIns kept) {
        this.sql = sql;
        this.kept = kept;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        goOn(request, response, authentication, own(request.getParameter(NEXT)));
    }

    /** @param next a path of our own, see {@link #own} */
    void goOn(HttpServletRequest request, HttpServletResponse response, Authentication here, String next)
            throws IOException {
        if (here.getPrincipal() instanceof SignedIn person) {
            kept.begin(request, response, person);
        }
        response.sendRedirect(request.getContextPath() + "/" + next);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        UriComponentsBuilder back = UriComponentsBuilder.fromPath(request.getContextPath() + "/" + PATH);
        if (refused instanceof PasswordSignIn.MustWait wait) {
            back.queryParam("wait", wait.seconds());
        } else {
            back.queryParam("refused", "true");
        }
        String next = own(request.getParameter(NEXT));
        if (!next.isEmpty()) {
            back.queryParam(NEXT, "{next}");
        }
        response.sendRedirect(
                next.isEmpty()
                        ? back.toUriString()
                        : back.encode().buildAndExpand(next).toUriString());
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        kept.end(request, response);
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            AccessLog.write(sql, AccessLog.Action.SIGNED_OUT, person.id(), person.id(), null);
        }
    }

    /** The path if it is one of our own; else the first screen. */
    public static String own(@Nullable String path) {
        return path != null && path.length() <= LONGEST && OWN.matcher(path).matches() ? path : "";
    }
}
