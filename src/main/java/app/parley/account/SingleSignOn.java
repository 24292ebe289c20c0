package app.parley.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Signing in with an account of another house (OpenID Connect), if issuer, client id and client secret are set. Who comes is
 * known by their verified e-mail address, which must be the login of an account: signing in makes none. From there on it is a
 * session like any other. Nothing that the issuer gave is kept.
 */
@Component
public class SingleSignOn {
    /** Where the way to the issuer begins. */
    public static final String PATH = "oauth2/authorization/" + SingleSignOn.ID;

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    private static final String ID = "oidc";
    private static final String REFUSED = "no_such_account";

    private final DSLContext sql;
    private final SignInAnswers answers;
    private final String issuer;
    private final String clientId;
    private final String clientSecret;

    SingleSignOn(
            DSLContext sql,
            SignInAnswers answers,
            @Value("${parley.oidc.issuer:}") String issuer,
            @Value("${parley.oidc.client-id:}") String clientId,
            @Value("${parley.oidc.client-secret:}") String clientSecret) {
        this.sql = sql;
        this.answers = answers;
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** The way to the issuer, and from there on to a path of our own. */
    public static String path(String next) {
        return next.isEmpty()
                ? PATH
                : UriComponentsBuilder.fromPath(PATH)
                        .queryParam(SignInAnswers.NEXT, "{next}")
                        .encode()
                        .buildAndExpand(next)
                        .toUriString();
    }

    public boolean isConfigured() {
        return !issuer.isBlank() && !clientId.isBlank() && !clientSecret.isBlank();
    }

    /** Adds it to the ways of signing in, if it is configured. */
    public void addTo(HttpSecurity http, String signInPage) throws Exception {
        if (!isConfigured()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage(signInPage)
                // Asked for when first needed, so that we start although the issuer does not answer.
                .clientRegistrationRepository(new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(registration())))
                .authorizationEndpoint(way -> way.authorizationRequestRepository(new WayBack()))
                .authorizedClientRepository(new NothingKept())
                .userInfoEndpoint(user -> user.oidcUserService(new AccountHolders()))
                .successHandler(this::signedIn)
                .failureHandler((request, response, refused) -> refuse(request, response, signInPage, refused))
                // The way there fails too, if the issuer does not answer.
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O way) {
                        way.setAuthenticationFailureHandler(
                                (request, response, failed) -> refuse(request, response, signInPage, failed));
                        return way;
                    }
                }));
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            String signInPage,
            AuthenticationException refused)
            throws IOException {
        LOG.info("Somebody could not be signed in by {}: {}", issuer, refused.getMessage());
        AccessLog.write(sql, AccessLog.Action.REFUSED, null, null, "single sign-on");
        String next = WayBack.of(request);
        String again =
                next.isEmpty() ? "" : "&" + SignInAnswers.NEXT + "=" + UriUtils.encode(next, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + signInPage + "?refused=elsewhere" + again);
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope("openid", "email")
                .build();
    }

    /** From here on the session holds who they are with us, as after a password; its id was changed already. */
    private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication elsewhere)
            throws IOException {
        Account account = Optional.ofNullable(elsewhere.getPrincipal())
                .filter(OidcUser.class::isInstance)
                .flatMap(user -> holder((OidcUser) user))
                .orElseThrow(() -> new OAuth2AuthenticationException(REFUSED));
        Authentication here = PasswordSignIn.of(SignedIn.of(account), elsewhere.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(here);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        AccessLog.write(sql, AccessLog.Action.SIGNED_IN, account.id(), account.id(), "single sign-on");
        answers.goOn(request, response, here, WayBack.of(request));
    }

    /** The account of that address, if the issuer vouches for it and the account may be used. */
    private Optional<Account> holder(OidcUser user) {
        String email = user.getEmail();
        return email == null || !Boolean.TRUE.equals(user.getEmailVerified())
                ? Optional.empty()
                : AccountRows.findByLogin(sql, AccountRows.login(email)).filter(Account::active);
    }

    /** Lets through only who has an account. */
    private final class AccountHolders extends OidcUserService {
        @Override
        public OidcUser loadUser(OidcUserRequest request) {
            OidcUser user = Objects.requireNonNull(super.loadUser(request));
            if (holder(user).isEmpty()) {
                throw new OAuth2AuthenticationException(REFUSED);
            }
            return user;
        }
    }

    /** What would let us act for them at the issuer is dropped. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
