package app.parley.live;

import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.PRESENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.Screens;
import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.live.Presence.Other;
import app.parley.live.ui.PresenceMark;
import app.parley.platform.database.TestDatabase;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/** Who else has a form open. Another node is another caller of the same table. */
@SpringBootTest
@ContextConfiguration(initializers = PresenceTest.OnADatabaseOfItsOwn.class)
class PresenceTest {
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final String KEY = "record:closures:cl-torkham-trade";

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
    private Presence presence;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DSLContext sql;

    private final UUID ours = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @BeforeEach
    void empty() {
        sql.deleteFrom(PRESENCE).execute();
        sql.deleteFrom(APP_USER).execute();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void othersAreNamedByWhenTheyCameAndOneselfIsNot() {
        as("ayesha");
        assertThat(presence.beat(KEY, ours, false)).isEmpty();
        as("sana");
        assertThat(presence.beat(KEY, theirs, false)).containsExactly(new Other("ayesha", false));
        as("zalmay");
        assertThat(presence.beat(KEY, UUID.randomUUID(), false))
                .containsExactly(new Other("ayesha", false), new Other("sana", false));
        as("ayesha");
        assertThat(presence.beat(KEY, ours, false)).extracting(Other::name).containsExactly("sana", "zalmay");
    }

    @Test
    void somethingElseIsNobodysBusiness() {
        as("ayesha");
        presence.beat("change:1", ours, false);
        as("sana");
        assertThat(presence.beat("change:2", theirs, false)).isEmpty();
    }

    @Test
    void secondWindowOfTheSamePersonIsTold() {
        as("ayesha");
        presence.beat(KEY, ours, false);
        assertThat(presence.beat(KEY, theirs, false)).containsExactly(new Other("ayesha", true));
    }

    @Test
    void whoeverLeavesIsGoneAtOnce() {
        as("ayesha");
        presence.beat(KEY, ours, false);
        presence.leave(KEY, ours);
        as("sana");
        assertThat(presence.beat(KEY, theirs, false)).isEmpty();
    }

    /** A killed browser, and all the browsers of a killed node, give no signs of life any more. */
    @Test
    void whoeverGivesNoSignOfLifeIsAwayAndAHiddenPageHasLonger() {
        as("ayesha");
        presence.beat(KEY, ours, false);
        as("zalmay");
        presence.beat(KEY, UUID.randomUUID(), true);
        later(10);
        as("sana");
        assertThat(presence.beat(KEY, theirs, false)).containsExactly(new Other("zalmay", false));
        later(200);
        assertThat(presence.beat(KEY, theirs, false)).isEmpty();
        later(200);
        presence.leave(KEY, theirs);
        assertThat(sql.fetchCount(PRESENCE)).as("rows that are over for long").isZero();
    }

    @Test
    void whoeverWasLetGoIsNotNamed() {
        SignedIn gone = as("ayesha");
        presence.beat(KEY, ours, false);
        sql.update(APP_USER)
                .set(APP_USER.DEACTIVATED_AT, DSL.currentOffsetDateTime())
                .where(APP_USER.ID.eq(gone.id()))
                .execute();
        as("sana");
        assertThat(presence.beat(KEY, theirs, false)).isEmpty();
    }

    @Test
    void nobodySpeaksForSomebodyElsesPage() {
        as("ayesha");
        presence.beat(KEY, ours, false);
        as("sana");
        presence.beat(KEY, ours, false);
        presence.leave(KEY, ours);
        assertThat(presence.beat(KEY, theirs, false)).containsExactly(new Other("ayesha", false));
    }

    @Test
    void presenceIsForThoseSignedInAlone() {
        assertThatThrownBy(() -> presence.beat(KEY, ours, false))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThatThrownBy(() -> presence.beat(KEY, ours, false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> presence.leave(KEY, ours)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "record", "Record:x", "record:", "record:a b", "rec1:x"})
    void malformedKeyIsRefused(String key) {
        as("ayesha");
        assertThatThrownBy(() -> presence.beat(key, ours, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a word, a colon");
    }

    @Test
    void markNamesTheOthersForAsLongAsItIsOnThePage() {
        as("sana");
        presence.beat(KEY, theirs, false);
        as("ayesha");
        Screens.start(context);
        try {
            PresenceMark mark = new PresenceMark(presence, KEY);
            UI.getCurrent().add(mark);
            assertThat(mark.getElement().getText()).isEqualTo("Also editing: sana.");
            assertThat(sql.fetchCount(PRESENCE)).isEqualTo(2);
            UI.getCurrent().remove(mark);
            assertThat(sql.fetchCount(PRESENCE)).isEqualTo(1);
        } finally {
            Screens.stop();
        }
    }

    @Test
    void markOfSomebodySignedOutNamesNobody() {
        Screens.start(context);
        try {
            PresenceMark mark = new PresenceMark(presence, KEY);
            UI.getCurrent().add(mark);
            assertThat(mark.others()).isEqualTo(List.of());
            assertThat(mark.getElement().getText()).isEmpty();
        } finally {
            Screens.stop();
        }
    }

    private void later(int seconds) {
        sql.update(PRESENCE)
                .set(
                        PRESENCE.UNTIL,
                        DSL.field(
                                "{0} - {1} * interval '1 second'",
                                PRESENCE.UNTIL.getDataType(), PRESENCE.UNTIL, seconds))
                .execute();
    }

    private SignedIn as(String name) {
        UUID id = sql.insertInto(APP_USER, APP_USER.LOGIN, APP_USER.DISPLAY_NAME, APP_USER.ROLE)
                .values(name, name, "editor")
                .onConflict(APP_USER.LOGIN)
                .doUpdate()
                .set(APP_USER.DISPLAY_NAME, name)
                .returningResult(APP_USER.ID)
                .fetchSingle()
                .value1();
        SignedIn person = new SignedIn(id, name, name, Role.EDITOR, 0);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList(Role.EDITOR.authority())));
        return person;
    }
}
