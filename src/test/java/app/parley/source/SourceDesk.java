package app.parley.source;

import static app.parley.sql.Tables.APP_USER;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The shipped situation in a database that tests of sources write to, and somebody of each role. */
public final class SourceDesk implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final TestDatabase DATABASE = imported();
    private static final Map<Role, SignedIn> PEOPLE = people();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + DATABASE.url(),
                        "spring.datasource.username=" + DATABASE.username(),
                        "spring.datasource.password=" + DATABASE.password())
                .applyTo(context);
    }

    public static Situation situation() {
        return new SituationQuery(DATABASE.sql()).find("pak-afg-2025").orElseThrow();
    }

    public static Authentication as(Role role) {
        SignedIn person = Objects.requireNonNull(PEOPLE.get(role));
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(role.authority()));
    }

    public static void signIn(Role role) {
        SecurityContextHolder.getContext().setAuthentication(as(role));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static TestDatabase imported() {
        TestDatabase database = TestDatabase.migrated();
        new Dossiers(database.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        return database;
    }

    private static Map<Role, SignedIn> people() {
        Map<Role, SignedIn> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            UUID id = DATABASE.sql()
                    .insertInto(APP_USER, APP_USER.LOGIN, APP_USER.DISPLAY_NAME, APP_USER.ROLE)
                    .values(role.code(), "The " + role.code(), role.code())
                    .returningResult(APP_USER.ID)
                    .fetchSingle()
                    .value1();
            people.put(role, new SignedIn(id, role.code(), "The " + role.code(), role, 0));
        }
        return people;
    }
}
