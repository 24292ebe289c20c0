package app.parley.account;

import static app.parley.sql.Tables.ACCESS_LOG;
import static app.parley.sql.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.parley.Screens;
import app.parley.platform.database.TestDatabase;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by an issuer elsewhere, which is a small one in this JVM with keys of its own. */
@SpringBootTest(properties = "parley.public-reading=false")
@ContextConfiguration(initializers = SingleSignOnTest.WithAnIssuer.class)
class SingleSignOnTest {
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final PretendIssuer ISSUER = new PretendIssuer();

    static class WithAnIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + DATABASE.url(),
                            "spring.datasource.username=" + DATABASE.username(),
                            "spring.datasource.password=" + DATABASE.password(),
                            "parley.oidc.issuer=" + ISSUER.address(),
                            "parley.oidc.client-id=" + PretendIssuer.CLIENT,
                            "parley.oidc.client-secret=only for this test")
                    .applyTo(context);
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DSLContext sql;

    private MockMvc web;

    @BeforeEach
    void people() {
        sql.deleteFrom(ACCESS_LOG).execute();
        sql.deleteFrom(APP_USER).execute();
        person("sana@example.org", Role.EDITOR);
        person("gone@example.org", Role.EDITOR);
        sql.update(APP_USER)
                .set(APP_USER.DEACTIVATED_AT, OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .where(APP_USER.LOGIN.eq("gone@example.org"))
                .execute();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        ISSUER.sayAsIs();
    }

    @Test
    void whoHasAnAccountIsSignedInAsInAnyOtherSession() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        MockHttpServletResponse response = signIn(session, Map.of("email", "Sana@Example.org", "email_verified", true));

        assertThat(response.getRedirectedUrl()).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(read(session)).isEqualTo(200);
        assertThat(sql.fetchValues(ACCESS_LOG.ACTION)).containsExactly("signed_in");
        sql.update(APP_USER)
                .set(APP_USER.SESSION_EPOCH, APP_USER.SESSION_EPOCH.plus(1))
                .execute();
        assertThat(read(session)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk/log?text=Torkham 23&situation=pak-afg-2025 | /desk/log?text=Torkham%2023&situation=pak-afg-2025",
                "crossings/torkham | /crossings/torkham",
                "https://elsewhere.example | /",
                "//elsewhere.example | /",
                "/\\elsewhere.example | /",
                "javascript:alert(1) | /",
                "desk\\@elsewhere.example | /",
                "'' | /"
            })
    void whoWantedAScreenOfOursIsLedThereAndNowhereElse(String next, String to) throws Exception {
        MockHttpServletResponse response = signIn(
                new MockHttpSession(),
                next.replace(" ", "%20"),
                Map.of("email", "sana@example.org", "email_verified", true));

        assertThat(response.getRedirectedUrl()).isEqualTo(to);
    }

    @Test
    void whatTheAnswerSaysOfTheWayBackIsNotRead() throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletResponse response =
                signIn(session, "", "desk", Map.of("email", "sana@example.org", "email_verified", true));

        assertThat(response.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void letGoIsLetGo() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(session, Map.of("email", "sana@example.org", "email_verified", true));
        sql.update(APP_USER)
                .set(APP_USER.DEACTIVATED_AT, OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .execute();

        assertThat(read(session)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "sana@example.org, false",
        "sana@example.org,",
        "stranger@example.org, true",
        "gone@example.org, true",
        ", true"
    })
    void whoIsNotVouchedForOrNotInvitedIsRefusedAndNobodyIsMade(String email, Boolean verified) throws Exception {
        int accounts = sql.fetchCount(APP_USER);
        MockHttpSession session = new MockHttpSession();
        Map<String, Object> claims = new java.util.HashMap<>();
        if (email != null) {
            claims.put("email", email);
        }
        if (verified != null) {
            claims.put("email_verified", verified);
        }

        MockHttpServletResponse response = signIn(session, claims);

        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?refused=elsewhere");
        assertThat(read(session)).isEqualTo(401);
        assertThat(sql.fetchCount(APP_USER)).isEqualTo(accounts);
        assertThat(sql.fetchValues(ACCESS_LOG.ACTION)).containsExactly("refused");
    }

    @ParameterizedTest
    @CsvSource({"FOREIGN_KEY", "ANOTHER_CLIENT", "ANOTHER_ISSUER", "ANOTHER_NONCE", "OVER", "NO_ANSWER"})
    void tokenThatIsNotRightIsRefused(PretendIssuer.Fault fault) throws Exception {
        ISSUER.say(fault);
        MockHttpSession session = new MockHttpSession();

        MockHttpServletResponse response = signIn(session, Map.of("email", "sana@example.org", "email_verified", true));

        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?refused=elsewhere");
        assertThat(read(session)).isEqualTo(401);
    }

    @Test
    void answerNobodyAskedForIsRefused() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String strange = web.perform(
                        get("/login/oauth2/code/oidc?code=1&state=made-up").session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(strange).isEqualTo("/sign-in?refused=elsewhere");
    }

    @Test
    void screenOffersIt() {
        Screens.start(context);
        try {
            assertThat(Screens.open("sign-in")).contains("Sign in with your organisation");
            assertThat(Screens.open("sign-in?refused=elsewhere")).contains("no active account");
        } finally {
            Screens.stop();
        }
    }

    private MockHttpServletResponse signIn(MockHttpSession session, Map<String, Object> claims) throws Exception {
        return signIn(session, "", claims);
    }

    private MockHttpServletResponse signIn(MockHttpSession session, String next, Map<String, Object> claims)
            throws Exception {
        return signIn(session, next, next, claims);
    }

    private MockHttpServletResponse signIn(
            MockHttpSession session, String next, String answered, Map<String, Object> claims) throws Exception {
        String asked = Objects.requireNonNull(web.perform(get("/" + SingleSignOn.PATH)
                        .param(SignInAnswers.NEXT, next)
                        .session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(asked).startsWith(ISSUER.address() + "/authorize");
        var query = UriComponentsBuilder.fromUri(URI.create(asked)).build().getQueryParams();
        ISSUER.vouch(
                java.net.URLDecoder.decode(
                        String.valueOf(query.getFirst("nonce")), java.nio.charset.StandardCharsets.UTF_8),
                claims);
        return web.perform(get("/login/oauth2/code/oidc")
                        .param("code", "any")
                        .param(SignInAnswers.NEXT, answered)
                        .param(
                                "state",
                                java.net.URLDecoder.decode(
                                        String.valueOf(query.getFirst("state")),
                                        java.nio.charset.StandardCharsets.UTF_8))
                        .session(session))
                .andReturn()
                .getResponse();
    }

    private int read(MockHttpSession session) throws Exception {
        if (session.isInvalid()) {
            return 401;
        }
        return web.perform(get("/api/v1/situations").session(session))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void person(String login, Role role) {
        sql.insertInto(APP_USER)
                .set(APP_USER.LOGIN, login)
                .set(APP_USER.DISPLAY_NAME, login)
                .set(APP_USER.ROLE, role.code())
                .execute();
    }
}
