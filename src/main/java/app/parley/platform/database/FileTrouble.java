package app.parley.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what a file system says into the sentence for the operator. */
final class FileTrouble {
    private FileTrouble() {}

    static DatabaseUnavailable unavailable(Path path, IOException failure) {
        return new DatabaseUnavailable(sentence(path, failure), failure);
    }

    static String sentence(Path path, IOException failure) {
        String reason = reason(failure).toLowerCase(Locale.ROOT);
        if (isDiskFull(reason)) {
            return Sentences.diskFull(path);
        }
        if (reason.contains("read-only file system")) {
            return Sentences.readOnly(path);
        }
        if (failure instanceof AccessDeniedException || reason.contains("permission denied")) {
            return Sentences.noAccess(path);
        }
        return Sentences.fileFailure(path, reason(failure));
    }

    /** Whether a message of the file system or of PostgreSQL says that the disk, or this user's share of it, is full. */
    static boolean isDiskFull(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        return words.contains("no space left on device")
                || words.contains("disk quota exceeded")
                || words.contains("not enough space on the disk");
    }

    private static String reason(IOException failure) {
        @Nullable
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
