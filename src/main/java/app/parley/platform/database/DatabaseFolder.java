package app.parley.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds everything the embedded database keeps: its data, its programs, its password, its log and the
 * lock that says who owns it.
 *
 * @param dataDir what {@code --data-dir} names; made absolute
 */
public record DatabaseFolder(Path dataDir) {
    /** Free space without which a database is not created: about three times what an empty one takes. */
    private static final long NEEDED_TO_CREATE_MEGABYTES = 200;
    /** Free space without which an existing database is not started: some segments of write-ahead log. */
    private static final long NEEDED_TO_START_MEGABYTES = 64;

    private static final String UNFINISHED = "postgres.unfinished-";

    public DatabaseFolder {
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    Path cluster() {
        return dataDir.resolve("postgres");
    }

    /** A new folder to create a cluster in; it is renamed to {@link #cluster()} when whole. */
    Path newUnfinishedCluster() throws IOException {
        return Files.createTempDirectory(dataDir, UNFINISHED);
    }

    Path binaries() {
        return dataDir.resolve("binaries");
    }

    Path passwordFile() {
        return dataDir.resolve("database.password");
    }

    Path lockFile() {
        return dataDir.resolve("parley.lock");
    }

    Path ownerFile() {
        return dataDir.resolve("parley.pid");
    }

    Path log() {
        return dataDir.resolve("postgres.log");
    }

    /** Whether a cluster was created here before; an empty folder put there by an operator is none. */
    boolean hasCluster() throws IOException {
        return Files.isDirectory(cluster()) && !FileTree.isEmpty(cluster());
    }

    /**
     * Creates the folder if missing and proves that it can be written.
     *
     * @return the same folder with links resolved, so that two names of one folder are one folder
     * @throws DatabaseUnavailable if it cannot be created, or not written
     */
    DatabaseFolder prepare() {
        try {
            if (!Files.isDirectory(dataDir)) {
                FileTree.createPrivateDirectories(dataDir);
            }
            Files.delete(Files.createTempFile(dataDir, "writable-", ".probe"));
            return new DatabaseFolder(dataDir.toRealPath());
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseUnavailable(Sentences.notAFolder(dataDir, Path.of(e.getFile())), e);
        } catch (IOException e) {
            throw FileTrouble.unavailable(dataDir, e);
        }
    }

    void requireSpace() throws IOException {
        long needed = hasCluster() ? NEEDED_TO_START_MEGABYTES : NEEDED_TO_CREATE_MEGABYTES;
        requireSpace(Files.getFileStore(dataDir).getUsableSpace() >> 20, needed);
    }

    void requireSpace(long freeMegabytes, long neededMegabytes) {
        if (freeMegabytes < neededMegabytes) {
            throw new DatabaseUnavailable(Sentences.tooLittleSpace(dataDir, freeMegabytes, neededMegabytes));
        }
    }

    /** Removes what creations that were killed half-way left behind. Only its owner may do this. */
    void discardUnfinished() throws IOException {
        List<Path> unfinished;
        try (Stream<Path> entries = Files.list(dataDir)) {
            unfinished = entries.filter(path -> path.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        for (Path path : unfinished) {
            try {
                FileTree.delete(path);
            } catch (IOException | UncheckedIOException e) {
                // An orphaned initdb may still be at it; its folder has a name of its own and goes next time.
            }
        }
    }
}
