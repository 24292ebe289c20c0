package app.parley.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops PostgreSQL on a folder; only the folder's owner may have one. */
final class EmbeddedServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(5);
    private static final long KEPT_LOG_BYTES = 4 << 20;
    private static final int ATTEMPTS = 3;

    private final DatabaseFolder folder;
    private final ServerCommands commands;
    private final Cluster cluster;
    private volatile boolean stopping;

    EmbeddedServer(DatabaseFolder folder, ServerCommands commands) {
        this.folder = folder;
        this.commands = commands;
        this.cluster = new Cluster(folder, commands);
    }

    static EmbeddedServer on(DatabaseFolder folder) throws IOException {
        ServerAccount account = ServerAccount.choose(folder, ServerCommands.isRoot(), ServerCommands::works);
        return new EmbeddedServer(folder, new ServerCommands(ServerBinaries.unpacked(folder), account));
    }

    /** Makes a start that is under way give up soon. */
    void giveUp() {
        stopping = true;
    }

    /**
     * Starts PostgreSQL, creating the cluster if there is none and ending a server that a killed Parley left behind.
     *
     * @return how to connect; the server was asked and let us in
     */
    DatabaseConnection start() throws IOException {
        folder.requireSpace();
        folder.discardUnfinished();
        endLeftOver();
        if (folder.hasCluster()) {
            cluster.requireSameMajor();
            commands.account().give(folder.cluster());
            if (!Files.exists(folder.passwordFile())) {
                String password = newPassword();
                cluster.resetPassword(password, progress());
                FileTree.writePrivate(folder.passwordFile(), password + "\n");
            }
        } else {
            LOG.info("Creating the database in {}", folder.cluster());
            String password = newPassword();
            FileTree.writePrivate(folder.passwordFile(), password + "\n");
            cluster.create(password, progress());
        }
        startListening();
        commands.account().giveBack(folder);
        DatabaseConnection connection = running(folder)
                .orElseThrow(() -> new DatabaseUnavailable(
                        Sentences.startFailed(folder.cluster(), "it ended at once", folder.log())));
        ServerCheck.requireLogin(connection, folder.passwordFile());
        LOG.info("PostgreSQL is ready: {}", connection.place());
        return connection;
    }

    private void startListening() throws IOException {
        prepareLog();
        for (int attempt = 1; ; attempt++) {
            cluster.configure(freePort());
            long logged = Files.size(folder.log());
            ServerCommands.Output output = commands.run(
                    "",
                    START_LIMIT.plusSeconds(10),
                    progress(),
                    "pg_ctl",
                    "start",
                    "-w",
                    "-s",
                    "-t",
                    Long.toString(START_LIMIT.toSeconds()),
                    "-D",
                    folder.cluster().toString(),
                    "-l",
                    folder.log().toString());
            if (output.succeeded()) {
                return;
            }
            String words = output.text() + FileTree.tail(folder.log(), logged, 64 << 10);
            if (!FailedStart.worthAnother(words)
                    && ServerProcess.find(folder.cluster()).isPresent()) {
                throw new DatabaseUnavailable(Sentences.startTooSlow(folder.cluster(), START_LIMIT, folder.log()));
            }
            if (attempt == ATTEMPTS || !FailedStart.worthAnother(words)) {
                throw new DatabaseUnavailable(FailedStart.sentence(words, folder));
            }
            endLeftOver();
        }
    }

    private void prepareLog() throws IOException {
        Path log = folder.log();
        if (Files.exists(log) && Files.size(log) > KEPT_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        commands.account().give(log);
    }

    /**
     * Ends what still runs on the folder although its owner is gone. Stopping, rather than using it on, also ends the
     * transactions of the killed Parley, whose locks would block the new one.
     */
    private void endLeftOver() throws IOException {
        Optional<ServerProcess> leftOver = ServerProcess.find(folder.cluster());
        if (leftOver.isPresent()) {
            LOG.info(
                    "Stopping PostgreSQL (process {}), left behind by an interrupted Parley",
                    leftOver.get().pid());
            stop();
        }
        endProcesses();
        Optional<ServerProcess> stale = ServerProcess.read(folder.cluster());
        if (stale.isEmpty() || ProcessHandle.of(stale.get().pid()).isPresent()) {
            // Half-written, or its number belongs to some other program by now: PostgreSQL would refuse to start.
            Files.deleteIfExists(ServerProcess.file(folder.cluster()));
        }
    }

    /** Stops the server: sessions are ended, everything acknowledged is on disk, bounded in time. */
    void stop() {
        for (String mode : new String[] {"fast", "immediate"}) {
            if (ServerProcess.find(folder.cluster()).isEmpty()) {
                return;
            }
            ServerCommands.Output output = commands.run(
                    "",
                    STOP_LIMIT.plusSeconds(5),
                    ServerCommands.Waiting.QUIETLY,
                    "pg_ctl",
                    "stop",
                    "-w",
                    "-s",
                    "-m",
                    mode,
                    "-t",
                    Long.toString(STOP_LIMIT.toSeconds()),
                    "-D",
                    folder.cluster().toString());
            if (!output.succeeded()) {
                LOG.warn("Stopping PostgreSQL ({}) failed: {}", mode, output.lastWords());
            }
        }
        endProcesses();
    }

    /** Kills what no longer listens to a stop: the orphans of a killed server. The log brings back what they wrote. */
    private void endProcesses() {
        for (ProcessHandle process : ServerProcess.allIn(folder.cluster())) {
            try {
                process.onExit().completeOnTimeout(process, 2, TimeUnit.SECONDS).join();
                process.destroyForcibly();
                process.onExit().completeOnTimeout(process, 2, TimeUnit.SECONDS).join();
            } catch (IllegalStateException e) {
                LOG.warn("Process {} could not be ended", process.pid());
            }
        }
    }

    /** How to connect to the server that is up and ready on a folder, or nothing. */
    static Optional<DatabaseConnection> running(DatabaseFolder folder) {
        return ServerProcess.find(folder.cluster())
                .filter(server -> server.ready() && server.port() > 0)
                .map(server -> DatabaseConnection.embedded(server.port(), readPassword(folder)));
    }

    private static String readPassword(DatabaseFolder folder) {
        try {
            return Files.readString(folder.passwordFile()).strip();
        } catch (IOException e) {
            throw FileTrouble.unavailable(folder.passwordFile(), e);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private ServerCommands.Waiting progress() {
        return new ServerCommands.Waiting() {
            private Duration next = PROGRESS_EVERY;

            @Override
            public void still(Duration waited) {
                if (stopping) {
                    throw new DatabaseUnavailable(Sentences.stoppedWhileStarting());
                }
                if (waited.compareTo(next) >= 0) {
                    LOG.info(
                            "PostgreSQL is still starting, perhaps recovering from an interrupted stop: {} s of at most {} s",
                            waited.toSeconds(),
                            START_LIMIT.toSeconds());
                    next = next.plus(PROGRESS_EVERY);
                }
            }
        };
    }
}
