package app.parley.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Asks a server, before anything else does, whether Parley can work with it. */
final class ServerCheck {
    private static final int TIMEOUT_SECONDS = 10;
    private static final String QUESTIONS = """
            SELECT current_setting('server_version_num')::integer AS version,
                   current_setting('server_encoding') AS encoding,
                   current_setting('transaction_read_only') = 'on' AS read_only,
                   has_database_privilege(current_database(), 'CREATE')
                   AND coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS may_create
            """;

    private ServerCheck() {}

    /**
     * Refuses an external server that Parley cannot work with.
     *
     * @throws DatabaseUnavailable with the sentence that says why
     */
    static void requireUsable(DatabaseConnection database) {
        String place = database.place();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answers = statement.executeQuery(QUESTIONS)) {
            answers.next();
            ServerVersion.requireVersion(answers.getInt("version"), place);
            if (!"UTF8".equals(answers.getString("encoding"))) {
                throw new DatabaseUnavailable(Sentences.notUtf8(place, String.valueOf(answers.getString("encoding"))));
            }
            if (answers.getBoolean("read_only")) {
                throw new DatabaseUnavailable(Sentences.cannotWrite(place));
            }
            if (!answers.getBoolean("may_create")) {
                throw new DatabaseUnavailable(Sentences.mayNotCreate(place, database.username()));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(sentence(e.getSQLState(), e.getMessage(), database), e);
        }
    }

    /** Refuses an embedded server whose password is not the one in its file. */
    static void requireLogin(DatabaseConnection database, Path passwordFile) {
        try (Connection connection = connect(database)) {
            connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            boolean refused = String.valueOf(e.getSQLState()).startsWith("28");
            throw new DatabaseUnavailable(
                    refused
                            ? Sentences.ownPasswordRefused(passwordFile)
                            : sentence(e.getSQLState(), e.getMessage(), database),
                    e);
        }
    }

    /** Whether the server lets us in with our password; as it must know it too, it is then really ours. */
    static boolean answers(DatabaseConnection database) {
        try (Connection connection = connect(database)) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(DatabaseConnection database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.username());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", Integer.toString(TIMEOUT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(TIMEOUT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(TIMEOUT_SECONDS));
        properties.setProperty("ApplicationName", "Parley");
        return DriverManager.getConnection(database.jdbcUrl(), properties);
    }

    /** What an SQLSTATE means for the operator. */
    static String sentence(@Nullable String state, @Nullable String message, DatabaseConnection database) {
        String place = database.place();
        String reason = String.valueOf(message)
                .lines()
                .findFirst()
                .orElse("no reason given")
                .strip();
        return switch (state == null ? "" : state) {
            case "28P01", "28000" -> Sentences.wrongPassword(place, database.username());
            case "3D000" -> Sentences.noSuchDatabase(place);
            case "08001", "08003", "08004", "08006" ->
                reason.contains("password")
                        ? Sentences.wrongPassword(place, database.username())
                        : Sentences.unreachable(place);
            case "53300", "57P03", "57P01" -> Sentences.busy(place, reason);
            case "53100" -> Sentences.refused(place, "its disk is full");
            default -> Sentences.refused(place, reason);
        };
    }
}
