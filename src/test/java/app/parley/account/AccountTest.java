package app.parley.account;

import static app.parley.sql.Tables.ACCESS_LOG;
import static app.parley.sql.Tables.ACCOUNT_LINK;
import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.SIGN_IN;
import static app.parley.sql.Tables.SIGN_IN_THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.parley.platform.database.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Accounts from the first link to the last session, through the doors that people use. */
@SpringBootTest(properties = "parley.public-reading=false")
@ContextConfiguration(initializers = AccountTest.OnADatabaseOfItsOwn.class)
class AccountTest {
    private static final String PASSWORD = "a border of 2,640 kilometres";
    private static final TestDatabase DATABASE = TestDatabase.migrated();

    static class OnADatabaseOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + DATABASE.url(),
                            "spring.datasource.username=" + DATABASE.username(),
                            "spring.datasource.password=" + DATABASE.password())
                    .applyTo(context);
        }
    }

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private DSLContext sql;

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void firstAdmin() {
        sql.deleteFrom(ACCESS_LOG).execute();
        sql.deleteFrom(SIGN_IN_THROTTLE).execute();
        sql.deleteFrom(APP_USER).execute();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        links.setPassword(links.ofFirstAdmin().orElseThrow(), PASSWORD);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void firstAdminIsMadeOnceAndNeverAgainOnceThereIsOne() {
        assertThat(links.ofFirstAdmin()).isEmpty();
        sql.update(APP_USER).setNull(APP_USER.PASSWORD_HASH).execute();
        assertThat(links.ofFirstAdmin()).isPresent();
        assertThat(sql.fetchCount(APP_USER)).isEqualTo(1);
    }

    @Test
    void passwordAndLinkAreStoredAsHashesAlone() throws Exception {
        as(Role.ADMIN);
        String token = accounts.invite("Sana@Example.org ", "Sana", Role.EDITOR);

        assertThat(sql.fetchValues(APP_USER.PASSWORD_HASH))
                .anySatisfy(hash -> assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD));
        assertThat(sql.fetchValues(ACCOUNT_LINK.TOKEN_HASH)).contains(Token.hash(token));
        assertThat(links.holder(token))
                .hasValueSatisfying(holder -> assertThat(holder.login()).isEqualTo("sana@example.org"));
    }

    @Test
    void linkIsUsedOnceAlsoByTwoAtTheSameMoment() throws Exception {
        as(Role.ADMIN);
        String token = accounts.invite("sana", "Sana", Role.EDITOR);
        Callable<String> use = () -> {
            try {
                links.setPassword(token, PASSWORD);
                return "set";
            } catch (Refused refused) {
                return refused.reason().name();
            }
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            List<String> ends = both.invokeAll(List.of(use, use)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(ends).containsExactly("LINK_OVER", "set");
        }
        assertThat(links.holder(token)).isEmpty();
    }

    @Test
    void linkThatIsTooOldOrMadeUpOpensNothing() {
        as(Role.ADMIN);
        String token = accounts.invite("sana", "Sana", Role.EDITOR);
        sql.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.MADE_AT, OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .set(ACCOUNT_LINK.EXPIRES_AT, OffsetDateTime.parse("2020-01-02T00:00:00Z"))
                .execute();

        assertThat(links.holder(token)).isEmpty();
        assertThat(links.holder("x".repeat(10_000))).isEmpty();
        refused(Refused.Reason.LINK_OVER, () -> links.setPassword(token, PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({"short, PASSWORD_LENGTH", "'', PASSWORD_LENGTH", "somebodysomebody1, PASSWORD_IS_LOGIN"})
    void weakPasswordIsRefusedAndTheLinkStaysGood(String password, Refused.Reason reason) {
        as(Role.ADMIN);
        String token = accounts.invite("somebodysomebody", "Somebody", Role.EDITOR);

        refused(reason, () -> links.setPassword(token, password));
        assertThat(links.holder(token)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Name, LOGIN_FORM",
        "two words, Name, LOGIN_FORM",
        "sana, ' ', NAME_FORM",
        "Admin, Name, LOGIN_TAKEN"
    })
    void malformedInvitationIsRefused(String login, String name, Refused.Reason reason) {
        as(Role.ADMIN);
        refused(reason, () -> accounts.invite(login, name, Role.EDITOR));
        assertThat(sql.fetchCount(APP_USER)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void onlyAdministratorsManageAccounts(Role role) {
        as(role);
        UUID id = UUID.randomUUID();
        for (Runnable deed : List.<Runnable>of(
                accounts::list,
                () -> accounts.invite("x", "X", Role.ADMIN),
                () -> accounts.reset(id),
                () -> accounts.changeRole(id, Role.ADMIN),
                () -> accounts.deactivate(id),
                () -> accounts.reactivate(id))) {
            assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class);
        }
        SecurityContextHolder.clearContext();
        assertThatThrownBy(accounts::list).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void lastAdministratorCannotGo() {
        as(Role.ADMIN);
        UUID self = sql.fetchSingle(APP_USER).getId();
        accounts.invite("second", "Second", Role.ADMIN);

        refused(Refused.Reason.LAST_ADMIN, () -> accounts.deactivate(self));
        refused(Refused.Reason.LAST_ADMIN, () -> accounts.changeRole(self, Role.EDITOR));
        refused(Refused.Reason.LAST_ADMIN, () -> accounts.reset(self));
    }

    @Test
    void signingInGivesANewSessionIdAndOpensWhatIsNotPublic() throws Exception {
        assertThat(status((MockHttpSession) null)).isEqualTo(401);
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        MvcResult answer = signIn("ADMIN", PASSWORD, session, "crossings?on=2025-10-25");

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/crossings?on=2025-10-25");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(status(session)).isEqualTo(200);
        assertThat(logged()).containsExactly("password_set", "signed_in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "a\nb",
                "\\\\evil"
            })
    void nobodyIsLedElsewhereAfterSigningIn(String to) throws Exception {
        assertThat(signIn("admin", PASSWORD, new MockHttpSession(), to)
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void unknownLoginAndWrongPasswordAreAnsweredAlike() throws Exception {
        String unknown =
                signIn("nobody", "x", new MockHttpSession(), "").getResponse().getRedirectedUrl();
        String wrong =
                signIn("admin", "x", new MockHttpSession(), "").getResponse().getRedirectedUrl();
        for (int i = 0; i < 4; i++) {
            signIn("nobody", "x", new MockHttpSession(), "");
            signIn("admin", "x", new MockHttpSession(), "");
        }

        assertThat(unknown).isEqualTo(wrong).isEqualTo("/sign-in?refused=true");
        assertThat(signIn("nobody", "x", new MockHttpSession(), "")
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/sign-in?wait=");
        assertThat(signIn("admin", PASSWORD, new MockHttpSession(), "")
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/sign-in?wait=");
    }

    @Test
    void formWithoutItsTokenIsRefused() throws Exception {
        assertThat(web.perform(post("/sign-in").param("username", "admin").param("password", PASSWORD))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void lettingSomebodyGoEndsTheirSessionsAtOnce() throws Exception {
        as(Role.ADMIN);
        links.setPassword(accounts.invite("sana", "Sana", Role.VIEWER), PASSWORD);
        MockHttpSession session = new MockHttpSession();
        signIn("sana", PASSWORD, session, "");
        assertThat(status(session)).isEqualTo(200);

        as(Role.ADMIN);
        UUID sana = sql.fetchSingle(APP_USER, APP_USER.LOGIN.eq("sana")).getId();
        accounts.deactivate(sana);
        assertThat(status(session)).isEqualTo(401);
        assertThat(session.isInvalid()).isTrue();
        assertThat(signIn("sana", PASSWORD, new MockHttpSession(), "")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/sign-in?refused=true");

        as(Role.ADMIN);
        accounts.reactivate(sana);
        MockHttpSession again = new MockHttpSession();
        signIn("sana", PASSWORD, again, "");
        assertThat(status(again)).isEqualTo(200);
        as(Role.ADMIN);
        accounts.reset(sana);
        assertThat(status(again)).isEqualTo(401);
    }

    /** What another node sees of a browser whose node is gone: its cookie, and no session. */
    @Test
    void signInIsTakenOverByANodeThatDoesNotKnowTheSession() throws Exception {
        Cookie kept = kept();

        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getMaxAge()).isNegative();
        assertThat(sql.fetchSingle(SIGN_IN).getTokenHash()).isEqualTo(Token.hash(kept.getValue()));
        assertThat(status(kept)).isEqualTo(200);
        assertThat(status(new Cookie(KeptSignIns.COOKIE, "x" + kept.getValue().substring(1))))
                .isEqualTo(401);
        assertThat(logged()).containsExactly("password_set", "signed_in");
    }

    @Test
    void signingOutEndsTheSignInWhereverACopyOfItsTokenIs() throws Exception {
        Cookie kept = kept();
        SecurityContextHolder.clearContext();
        Cookie cleared =
                Objects.requireNonNull(web.perform(post("/logout").cookie(kept).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getCookie(KeptSignIns.COOKIE));

        assertThat(cleared.getMaxAge()).isZero();
        assertThat(status(kept)).isEqualTo(401);
        assertThat(sql.fetchCount(SIGN_IN)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE parley.app_user SET session_epoch = session_epoch + 1",
                "UPDATE parley.app_user SET deactivated_at = now()",
                "UPDATE parley.sign_in SET begun_at = begun_at - interval '13 hours', expires_at = expires_at - interval '13 hours'",
                "DELETE FROM parley.app_user"
            })
    void signInIsNotTakenOverFromWhoeverMayNoMoreOrIsLate(String since) throws Exception {
        Cookie kept = kept();
        sql.execute(since);

        assertThat(status(kept)).isEqualTo(401);
    }

    @Test
    void signingInAnewEndsWhatTheBrowserHeldBefore() throws Exception {
        Cookie first = kept();
        Cookie second = kept(first);

        assertThat(status(first)).isEqualTo(401);
        assertThat(status(second)).isEqualTo(200);
    }

    private Cookie kept(Cookie... before) throws Exception {
        SecurityContextHolder.clearContext();
        var form = post("/sign-in").param("username", "admin").param("password", PASSWORD);
        if (before.length > 0) {
            form.cookie(before);
        }
        return Objects.requireNonNull(
                web.perform(form.with(csrf())).andReturn().getResponse().getCookie(KeptSignIns.COOKIE));
    }

    private int status(Cookie kept) throws Exception {
        SecurityContextHolder.clearContext();
        return web.perform(get("/api/v1/situations").cookie(kept))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MvcResult signIn(String login, String password, MockHttpSession session, String to) throws Exception {
        SecurityContextHolder.clearContext();
        return web.perform(post("/sign-in")
                        .param("username", login)
                        .param("password", password)
                        .param("next", to)
                        .session(session)
                        .with(csrf()))
                .andReturn();
    }

    private int status(@Nullable MockHttpSession session) throws Exception {
        SecurityContextHolder.clearContext();
        var request = get("/api/v1/situations");
        if (session != null && !session.isInvalid()) {
            request.session(session);
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private List<String> logged() {
        return sql.select(ACCESS_LOG.ACTION)
                .from(ACCESS_LOG)
                .orderBy(ACCESS_LOG.AT, ACCESS_LOG.ID)
                .fetch(ACCESS_LOG.ACTION);
    }

    private void as(Role role) {
        UUID id = sql.fetchSingle(APP_USER, APP_USER.LOGIN.eq("admin")).getId();
        SecurityContextHolder.getContext()
                .setAuthentication(PasswordSignIn.of(new SignedIn(id, "test", "Test", role, 0), null));
    }

    private static void refused(Refused.Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
