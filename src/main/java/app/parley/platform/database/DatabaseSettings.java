package app.parley.platform.database;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which database the operator wants: an external one, or, with nothing set, the embedded one.
 *
 * @param external how to reach the external server, or null for the embedded one
 */
public record DatabaseSettings(@Nullable DatabaseConnection external) {
    public static final String URL = "PARLEY_DATABASE_URL";
    public static final String USERNAME = "PARLEY_DATABASE_USERNAME";
    public static final String PASSWORD = "PARLEY_DATABASE_PASSWORD";

    /**
     * Reads the settings from environment variables.
     *
     * @throws DatabaseUnavailable if they make no sense
     */
    public static DatabaseSettings fromEnvironment(Map<String, String> environment) {
        return of(environment.get(URL), environment.get(USERNAME), environment.get(PASSWORD));
    }

    /**
     * Blank counts as not set; a user or password given apart wins over one within the address.
     *
     * @param url {@code jdbc:postgresql://…}, {@code postgresql://…} or {@code postgres://…}
     * @throws DatabaseUnavailable if the address cannot be read, or a user is given without one
     */
    public static DatabaseSettings of(@Nullable String url, @Nullable String username, @Nullable String password) {
        if (url == null || url.isBlank()) {
            if (!isBlank(username) || !isBlank(password)) {
                throw new DatabaseUnavailable(Sentences.noUrl());
            }
            return new DatabaseSettings(null);
        }
        PostgresUrl address = PostgresUrl.parse(url);
        String user = isBlank(username) ? address.username() : username;
        String secret = password == null || password.isEmpty() ? address.password() : password;
        if (user == null || user.isBlank()) {
            throw new DatabaseUnavailable(Sentences.noUsername());
        }
        return new DatabaseSettings(new DatabaseConnection(
                address.jdbcUrl(), user, secret == null ? "" : secret, DatabaseConnection.Kind.EXTERNAL));
    }

    /** How to reach the external server, if one is wanted. */
    public Optional<DatabaseConnection> findExternal() {
        return Optional.ofNullable(external);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
