package app.parley.history;

import static app.parley.sql.Tables.APP_USER;
import static app.parley.sql.Tables.SITUATION;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.desk.Change;
import app.parley.desk.Desk;
import app.parley.desk.Publishing;
import app.parley.past.PastSituations;
import app.parley.platform.database.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A desk on situations with rows in every table, in a database of its own, for somebody who publishes. */
public final class HistoryDesk implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final TestDatabase DATABASE = PastSituations.imported();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + DATABASE.url(),
                        "spring.datasource.username=" + DATABASE.username(),
                        "spring.datasource.password=" + DATABASE.password())
                .applyTo(context);
    }

    /** The number of the shipped situation. */
    public static int situation() {
        return DATABASE.sql()
                .select(SITUATION.ID)
                .from(SITUATION)
                .where(SITUATION.SLUG.eq("pak-afg-2025"))
                .fetchSingle()
                .value1();
    }

    public static void signIn(String login, Role role) {
        UUID id = DATABASE.sql()
                .select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.LOGIN.eq(login))
                .fetchOptional(APP_USER.ID)
                .orElseGet(() -> DATABASE.sql()
                        .insertInto(APP_USER, APP_USER.LOGIN, APP_USER.DISPLAY_NAME, APP_USER.ROLE)
                        .values(login, "The " + login, role.code())
                        .returningResult(APP_USER.ID)
                        .fetchSingle()
                        .value1());
        SignedIn person = new SignedIn(id, login, "The " + login, role, 0);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, role.authorities()));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Saves other cells in a change and publishes it. */
    public static Change publish(
            Desk desk, Publishing publishing, Change begun, Map<String, String> cells, String reason) {
        Change saved = desk.save(begun.id(), begun.revision(), cells).change();
        return publishing.publish(saved.id(), saved.revision(), reason).change();
    }

    /** The cells with another text in one column; without it for the empty text. */
    public static Map<String, String> with(Map<String, String> cells, String column, String text) {
        Map<String, String> other = new LinkedHashMap<>(cells);
        other.put(column, text);
        other.values().removeIf(String::isEmpty);
        return other;
    }
}
