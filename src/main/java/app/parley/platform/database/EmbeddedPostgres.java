package app.parley.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL of a data folder, running for as long as this is open. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration OWNER_LIMIT = Duration.ofSeconds(60);

    private final @Nullable FolderOwnership ownership;
    private final Object changing = new Object();
    private @Nullable DatabaseConnection connection;
    private volatile @Nullable EmbeddedServer server;
    private volatile boolean closed;

    private EmbeddedPostgres(@Nullable FolderOwnership ownership) {
        this.ownership = ownership;
    }

    /** {@link #own(DatabaseFolder, Consumer)} with a shutdown hook of the JVM. */
    public static EmbeddedPostgres own(DatabaseFolder folder) {
        return own(folder, EmbeddedPostgres::atJvmShutdown);
    }

    /**
     * Takes the folder and starts PostgreSQL on it, for a server that nobody shares its folder with. What an
     * interrupted Parley left behind is stopped first.
     *
     * @param atShutdown registers what must run at the end; with Spring
     *     {@code SpringApplication.getShutdownHandlers()::add}, so that the pool is closed before the database
     * @throws DatabaseUnavailable if another process has the folder, or PostgreSQL cannot be started
     */
    public static EmbeddedPostgres own(DatabaseFolder folder, Consumer<Runnable> atShutdown) {
        DatabaseFolder prepared = folder.prepare();
        return FolderOwnership.take(prepared)
                .map(ownership -> start(prepared, ownership, atShutdown))
                .orElseThrow(() -> new DatabaseUnavailable(
                        Sentences.alreadyRunning(prepared.dataDir(), FolderOwnership.describeOwner(prepared))));
    }

    /** {@link #join(DatabaseFolder, Consumer)} with a shutdown hook of the JVM. */
    public static EmbeddedPostgres join(DatabaseFolder folder) {
        return join(folder, EmbeddedPostgres::atJvmShutdown);
    }

    /**
     * Uses the PostgreSQL of the Parley that runs on the folder, which stays running at close; or, if none does, takes
     * the folder like {@link #own(DatabaseFolder, Consumer)}. Waits up to a minute for one that is just starting.
     *
     * @throws DatabaseUnavailable if neither works
     */
    public static EmbeddedPostgres join(DatabaseFolder folder, Consumer<Runnable> atShutdown) {
        DatabaseFolder prepared = folder.prepare();
        long giveUpAt = System.nanoTime() + OWNER_LIMIT.toNanos();
        while (System.nanoTime() < giveUpAt) {
            Optional<FolderOwnership> ownership = FolderOwnership.take(prepared);
            if (ownership.isPresent()) {
                return start(prepared, ownership.get(), atShutdown);
            }
            Optional<DatabaseConnection> running = EmbeddedServer.running(prepared);
            if (running.isPresent() && ServerCheck.answers(running.get())) {
                EmbeddedPostgres joined = new EmbeddedPostgres(null);
                joined.connection = running.get();
                return joined;
            }
            pause();
        }
        throw new DatabaseUnavailable(
                Sentences.ownerNotReady(prepared.dataDir(), FolderOwnership.describeOwner(prepared), OWNER_LIMIT));
    }

    private static EmbeddedPostgres start(
            DatabaseFolder folder, FolderOwnership ownership, Consumer<Runnable> atShutdown) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(ownership);
        try {
            // Before the start, so that a signal during a long recovery leaves nothing running.
            atShutdown.accept(postgres::close);
            postgres.start(folder);
            return postgres;
        } catch (IOException e) {
            postgres.close();
            throw FileTrouble.unavailable(folder.dataDir(), e);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private void start(DatabaseFolder folder) throws IOException {
        synchronized (changing) {
            if (closed) {
                throw new DatabaseUnavailable(Sentences.stoppedWhileStarting());
            }
            EmbeddedServer starting = EmbeddedServer.on(folder);
            server = starting;
            connection = starting.start();
        }
    }

    /** How to connect; the server has let us in before. */
    public DatabaseConnection connection() {
        if (connection == null) {
            throw new IllegalStateException("not started");
        }
        return connection;
    }

    /** Address without user and password. */
    public String jdbcUrl() {
        return connection().jdbcUrl();
    }

    /** The one role that may connect; it owns the database and is no superuser. */
    public String username() {
        return connection().username();
    }

    /** Generated; for the connection only, never for a log. */
    public String password() {
        return connection().password();
    }

    /** Whether closing this stops PostgreSQL, or another process has it. */
    public boolean isOwner() {
        return ownership != null;
    }

    /** Stops PostgreSQL if it is ours, within about a minute; a second call does nothing. */
    @Override
    public void close() {
        closed = true;
        EmbeddedServer starting = server;
        if (starting != null) {
            starting.giveUp();
        }
        synchronized (changing) {
            EmbeddedServer running = server;
            server = null;
            if (running != null) {
                running.stop();
            }
            if (ownership != null) {
                ownership.close();
            }
        }
    }

    private static void atJvmShutdown(Runnable action) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(action, "stop-postgres"));
        } catch (IllegalStateException e) {
            throw new DatabaseUnavailable(Sentences.stoppedWhileStarting(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(Sentences.stoppedWhileStarting(), e);
        }
    }
}
