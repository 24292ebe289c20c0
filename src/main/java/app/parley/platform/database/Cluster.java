package app.parley.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** PostgreSQL's data folder: how it is created and what is written into its configuration. */
final class Cluster {
    static final String NAME = "parley";

    private static final Duration SET_UP_LIMIT = Duration.ofMinutes(5);
    /**
     * What counts as a letter for trigrams and full-text search. Under plain C only ASCII letters do, and no Pashto,
     * Dari or Urdu word would be found; sorting does not depend on it. Not every system has the first.
     */
    private static final List<String> CHARACTER_TYPES = List.of("C.UTF-8", "en_US.UTF-8", "C");

    /** Written anew at each start, so that a folder from an older Parley gets today's settings. */
    private static final String SETTINGS = """
            # Written by Parley at every start; changes are lost.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            password_encryption = 'scram-sha-256'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            shared_buffers = 256MB
            jit = off
            random_page_cost = 1.1
            max_wal_size = 256MB
            max_wal_senders = 0
            client_connection_check_interval = 5s
            allow_alter_system = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            log_checkpoints = off
            # Statements can hold what people wrote, and passwords.
            log_min_error_statement = panic
            """;

    private static final String WHO_MAY_CONNECT = """
            # Written by Parley at every start; changes are lost. Whatever is not allowed here is refused.
            host parley parley 127.0.0.1/32 scram-sha-256
            """;

    private final DatabaseFolder folder;
    private final ServerCommands commands;

    Cluster(DatabaseFolder folder, ServerCommands commands) {
        this.folder = folder;
        this.commands = commands;
    }

    /** Creates the cluster with role and database under another name, and renames it when all is there. */
    void create(String password, ServerCommands.Waiting waiting) throws IOException {
        Path unfinished = folder.newUnfinishedCluster();
        commands.account().give(unfinished);
        initialise(unfinished, waiting);
        singleUser(
                unfinished,
                waiting,
                "CREATE ROLE parley LOGIN;",
                setPassword(password),
                "CREATE DATABASE parley OWNER parley;");
        Files.deleteIfExists(folder.cluster());
        FileTree.rename(unfinished, folder.cluster());
    }

    private void initialise(Path unfinished, ServerCommands.Waiting waiting) {
        ServerCommands.Output output = new ServerCommands.Output(false, "");
        for (String characterType : CHARACTER_TYPES) {
            output = commands.run(
                    "",
                    SET_UP_LIMIT,
                    waiting,
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=postgres",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--lc-ctype=" + characterType,
                    "--data-checksums",
                    "--auth=reject",
                    "--no-instructions");
            if (!output.text().contains("invalid locale name")) {
                break;
            }
        }
        requireSuccess(output);
    }

    /** Gives the role a new password without anybody listening; for a lost password file. */
    void resetPassword(String password, ServerCommands.Waiting waiting) throws IOException {
        singleUser(folder.cluster(), waiting, setPassword(password));
    }

    private static String setPassword(String password) {
        if (!password.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("a generated password has no other characters");
        }
        return "ALTER ROLE parley PASSWORD '" + password + "';";
    }

    private void singleUser(Path cluster, ServerCommands.Waiting waiting, String... statements) throws IOException {
        write(cluster, "postgresql.conf", SETTINGS.formatted(5432));
        requireSuccess(commands.run(
                String.join("\n", statements) + "\n",
                SET_UP_LIMIT,
                waiting,
                "postgres",
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=true",
                "postgres"));
    }

    private void requireSuccess(ServerCommands.Output output) {
        if (output.succeeded()) {
            return;
        }
        String sentence = FailedStart.sentence(output.text(), folder);
        boolean known = !sentence.startsWith("PostgreSQL did not start");
        throw new DatabaseUnavailable(known ? sentence : Sentences.setUpFailed(folder.dataDir(), output.lastWords()));
    }

    /** Writes settings and admission; nothing in them is left to what was there before. */
    void configure(int port) throws IOException {
        write(folder.cluster(), "postgresql.conf", SETTINGS.formatted(port));
        write(folder.cluster(), "pg_hba.conf", WHO_MAY_CONNECT);
    }

    private void write(Path cluster, String name, String content) throws IOException {
        FileTree.writePrivate(cluster.resolve(name), content);
        commands.account().give(cluster.resolve(name));
    }

    /** Refuses data that this PostgreSQL would refuse with many words. */
    void requireSameMajor() throws IOException {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (!Files.isRegularFile(version)) {
            throw new DatabaseUnavailable(Sentences.corrupt(folder.cluster(), folder.log()));
        }
        String found = Files.readString(version).strip();
        if (!found.equals(Integer.toString(ServerVersion.OLDEST_MAJOR))) {
            throw new DatabaseUnavailable(
                    Sentences.otherMajorVersion(folder.cluster(), found, ServerVersion.OLDEST_MAJOR));
        }
    }
}
