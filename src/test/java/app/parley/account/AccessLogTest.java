package app.parley.account;

import static app.parley.sql.Tables.ACCESS_LOG;
import static app.parley.sql.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.parley.Screens;
import app.parley.account.ui.AccessLogScreen;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is in the log of access, and reading it. */
@SpringBootTest
@ContextConfiguration(initializers = AccessLogTest.OnADatabaseOfItsOwn.class)
class AccessLogTest {
    private static final TestDatabase DATABASE = imported();

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

    private static TestDatabase imported() {
        TestDatabase database = TestDatabase.migrated();
        new Dossiers(database.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        return database;
    }

    @Autowired
    private AccessRecords records;

    @Autowired
    private DSLContext sql;

    @Autowired
    private WebApplicationContext context;

    private SignedIn admin;
    private SignedIn sana;

    @BeforeEach
    void people() {
        sql.deleteFrom(ACCESS_LOG).execute();
        sql.deleteFrom(APP_USER).execute();
        admin = person("admin", Role.ADMIN);
        sana = person("sana", Role.EDITOR);
        SecurityContextHolder.getContext().setAuthentication(PasswordSignIn.of(admin, null));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        for (int i = 0; i < 25; i++) {
            // Many at one instant.
            entry("signed_in", sana.id(), null, "n" + i, "2026-01-0" + (1 + i / 10) + "T00:00:00Z");
        }
        List<AccessEntry> read = new ArrayList<>();
        @Nullable AccessEntry last = null;
        do {
            List<AccessEntry> page = records.page(AccessFilter.ALL, last, 7);
            read.addAll(page);
            last = page.isEmpty() ? null : page.getLast();
        } while (last != null);

        assertThat(read).hasSize(25).doesNotHaveDuplicates();
        assertThat(read).extracting(AccessEntry::at).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void filtersTakeBothSidesOfAnEntry() {
        entry("invited", admin.id(), sana.id(), "editor", "2026-01-01T00:00:00Z");
        entry("signed_in", admin.id(), admin.id(), null, "2026-01-02T00:00:00Z");
        entry("exported", null, null, "dossier pak-afg-2025, at the terminal", "2026-01-03T00:00:00Z");

        assertThat(actions(new AccessFilter(sana.id(), null, ""))).containsExactly("invited");
        assertThat(actions(new AccessFilter(null, "exported", ""))).containsExactly("exported");
        assertThat(actions(new AccessFilter(null, "made up", ""))).hasSize(3);
        assertThat(actions(new AccessFilter(null, null, "SANA"))).containsExactly("invited");
        assertThat(actions(new AccessFilter(null, null, "pak-afg"))).containsExactly("exported");
        assertThat(actions(new AccessFilter(null, null, "100%_"))).isEmpty();
    }

    @Test
    void fileHandedToSomebodySignedInIsLogged() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        web.perform(get("/api/v1/calendar.ics").with(authentication(PasswordSignIn.of(sana, null))));
        web.perform(get("/api/v1/crossings").with(authentication(PasswordSignIn.of(sana, null))));
        SecurityContextHolder.clearContext();
        web.perform(get("/api/v1/calendar.ics"));
        web.perform(get("/api/v1/calendar.ics?kinds=none").with(authentication(PasswordSignIn.of(sana, null))));

        assertThat(sql.fetch(ACCESS_LOG)).singleElement().satisfies(row -> {
            assertThat(row.getActorId()).isEqualTo(sana.id());
            assertThat(row.getAction()).isEqualTo("exported");
            assertThat(row.getDetail()).isEqualTo("/api/v1/calendar.ics");
        });
    }

    @Test
    void screenShowsTheNewestFirstAndMoreWhenAsked() {
        for (int i = 0; i < 60; i++) {
            entry("signed_in", sana.id(), sana.id(), "n" + i, "2026-01-01T00:00:" + (i < 10 ? "0" : "") + i + "Z");
        }
        Screens.start(context);
        try {
            String first = screen("admin/log");
            assertThat(first).contains("n59").doesNotContain("n9 ").contains("Show older entries");
            assertThat(first.indexOf("n59")).isLessThan(first.indexOf("n58"));
            assertThat(screen("admin/log?action=refused")).contains("Nothing of this kind");
            assertThat(screen("admin/log?person=nonsense&action=%3Cb%3E&q=n17"))
                    .contains("n17")
                    .doesNotContain("n18");
        } finally {
            Screens.stop();
        }
    }

    /** What the screen shows for an address; the way past the door is walked elsewhere. */
    private String screen(String address) {
        BeforeEnterEvent event = mock();
        when(event.getLocation()).thenReturn(new Location(address));
        AccessLogScreen screen = new AccessLogScreen(records);
        screen.beforeEnter(event);
        return Screens.text(screen.getElement());
    }

    private List<String> actions(AccessFilter filter) {
        return records.page(filter, null, 100).stream().map(AccessEntry::action).toList();
    }

    private void entry(
            String action, @Nullable UUID actor, @Nullable UUID subject, @Nullable String detail, String at) {
        sql.insertInto(ACCESS_LOG)
                .set(ACCESS_LOG.ACTION, action)
                .set(ACCESS_LOG.ACTOR_ID, actor)
                .set(ACCESS_LOG.SUBJECT_ID, subject)
                .set(ACCESS_LOG.DETAIL, detail)
                .set(ACCESS_LOG.AT, OffsetDateTime.parse(at))
                .execute();
    }

    private SignedIn person(String login, Role role) {
        UUID id = sql.insertInto(APP_USER, APP_USER.LOGIN, APP_USER.DISPLAY_NAME, APP_USER.ROLE)
                .values(login, login, role.code())
                .returningResult(APP_USER.ID)
                .fetchSingle()
                .value1();
        return new SignedIn(id, login, login, role, 0);
    }
}
