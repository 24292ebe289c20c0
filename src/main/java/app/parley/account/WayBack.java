package app.parley.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Keeps the screen that somebody wanted while they are signed in elsewhere: with what we asked the issuer, in their session. What
 * the issuer's answer says of it is not read.
 */
final class WayBack implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String KEPT = WayBack.class.getName() + ".next";

    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return asked.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest authorization, HttpServletRequest request, HttpServletResponse response) {
        String next = SignInAnswers.own(request.getParameter(SignInAnswers.NEXT));
        asked.saveAuthorizationRequest(
                OAuth2AuthorizationRequest.from(authorization)
                        .attributes(attributes -> attributes.put(KEPT, next))
                        .build(),
                request,
                response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        @Nullable OAuth2AuthorizationRequest authorization = asked.removeAuthorizationRequest(request, response);
        if (authorization != null) {
            request.setAttribute(KEPT, authorization.getAttribute(KEPT));
        }
        return authorization;
    }

    /** The path of our own to go on to, once the issuer has answered; empty for the first screen. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof String next ? next : "";
    }
}
