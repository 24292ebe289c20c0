package app.parley.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to start and stop the server on a data folder; the operating system takes it back when the
 * process ends, however it ends.
 */
final class FolderOwnership implements AutoCloseable {
    /**
     * Folders this process owns. Needed because on POSIX closing any channel of a locked file gives up the lock: a
     * second attempt from within this process must never open the file.
     */
    private static final Set<Path> OWNED_HERE = ConcurrentHashMap.newKeySet();

    private final DatabaseFolder folder;
    private final FileChannel channel;
    private boolean given;

    private FolderOwnership(DatabaseFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder, or returns nothing if somebody has it. */
    static Optional<FolderOwnership> take(DatabaseFolder folder) {
        if (!OWNED_HERE.add(folder.dataDir())) {
            return Optional.empty();
        }
        @Nullable FolderOwnership taken = null;
        try {
            taken = lock(folder);
            return Optional.ofNullable(taken);
        } catch (IOException e) {
            throw FileTrouble.unavailable(folder.dataDir(), e);
        } finally {
            if (taken == null) {
                OWNED_HERE.remove(folder.dataDir());
            }
        }
    }

    private static @Nullable FolderOwnership lock(DatabaseFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                Files.writeString(folder.ownerFile(), ProcessHandle.current().pid() + "\n");
                return new FolderOwnership(folder, channel);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    /** " (process 123)" for the one who has the folder, or nothing if that cannot be told. */
    static String describeOwner(DatabaseFolder folder) {
        try {
            String pid = Files.readString(folder.ownerFile()).strip();
            boolean alive = pid.matches("\\d{1,18}")
                    && ProcessHandle.of(Long.parseLong(pid)).isPresent();
            return alive ? " (process " + pid + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Gives the folder up; a second call does nothing, as somebody else may have it by then. */
    @Override
    public synchronized void close() {
        if (given) {
            return;
        }
        given = true;
        try {
            Files.deleteIfExists(folder.ownerFile());
            channel.close();
        } catch (IOException e) {
            throw FileTrouble.unavailable(folder.dataDir(), e);
        } finally {
            OWNED_HERE.remove(folder.dataDir());
        }
    }
}
