package app.parley.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears of every committed change, whoever made it and on whichever node, on one connection of its own.
 *
 * <p>Notifications are a shortcut and nothing relies on them: the versions are read after each connecting, for what was told
 * meanwhile is not told again, and every few seconds besides.
 */
@Component
final class ChangeListener implements SmartLifecycle {
    /** Between two readings of the versions when nothing is told. */
    static final Duration RECHECK = Duration.ofSeconds(5);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    private static final Pattern TOLD = Pattern.compile("([0-9]{1,9}):([0-9]{1,18})");

    private final JdbcConnectionDetails database;
    private final NewestVersions versions;
    private volatile @Nullable Thread listening;

    ChangeListener(JdbcConnectionDetails database, NewestVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().daemon().name("parley-changes").unstarted(this::listenAndReconnect);
        listening = thread;
        thread.start();
    }

    /** Before the web server stops, so that it does not wait for streams that never end by themselves. */
    @Override
    public void stop() {
        Thread thread = listening;
        listening = null;
        versions.end();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    private boolean isOver() {
        return listening != Thread.currentThread();
    }

    private void listenAndReconnect() {
        Duration pause = SHORTEST_PAUSE;
        while (!isOver()) {
            boolean heard = false;
            try (Connection connection = connect()) {
                heard = true;
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                versions.heard(false);
                pause = heard ? SHORTEST_PAUSE : longer(pause);
                if (!isOver()) {
                    LOG.warn(
                            "Changes are not heard of: {} Trying again in {} ms.", lost.getMessage(), pause.toMillis());
                }
            }
            sleep(pause);
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN parley_change");
        }
        PGConnection told = connection.unwrap(PGConnection.class);
        // After LISTEN: what is committed from here on is told, what was committed before is read.
        readVersions(connection);
        versions.heard(true);
        while (!isOver()) {
            PGNotification[] notifications = told.getNotifications(Math.toIntExact(RECHECK.toMillis()));
            if (notifications == null || notifications.length == 0) {
                readVersions(connection);
            } else {
                for (PGNotification notification : notifications) {
                    learn(notification.getParameter());
                }
            }
            versions.heard(true);
        }
    }

    private void learn(String told) {
        Matcher version = TOLD.matcher(told);
        if (version.matches()) {
            versions.learn(Integer.parseInt(version.group(1)), Long.parseLong(version.group(2)));
        }
    }

    private void readVersions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT situation_id, version FROM parley.situation_version")) {
            while (rows.next()) {
                versions.learn(rows.getInt(1), rows.getLong(2));
            }
        }
    }

    /** Not from the pool: LISTEN holds for one connection, which must stay ours. */
    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", String.valueOf(database.getUsername()));
        settings.setProperty("password", String.valueOf(database.getPassword()));
        settings.setProperty("ApplicationName", "parley changes");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "5");
        // A server that is gone without a word is noticed when the versions are read.
        settings.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(database.getJdbcUrl(), settings);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
