package app.parley.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files nobody else may read, and changes that are either whole or not there after a kill or a power cut. */
final class FileTree {
    static final boolean HAS_PERMISSIONS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private FileTree() {}

    static void createPrivateDirectories(Path folder) throws IOException {
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new FileAlreadyExistsException(above.toString());
            }
        }
        Files.createDirectories(folder, permissions("rwx------"));
    }

    /** Writes a file of mode 0600 so that after a power cut the old content is there or the new one, never half. */
    static void writePrivate(Path file, String content) throws IOException {
        Path whole =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", permissions("rw-------"));
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(content));
            channel.force(true);
        }
        rename(whole, file);
    }

    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Path folder = to.getParent();
        if (HAS_PERMISSIONS && folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Deletes a folder with all that is in it; following no link, and content with what somebody else deleted first. */
    static void delete(Path root) throws IOException {
        for (Path path : contents(root).sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
        }
    }

    /** The folder and all that is in it, parents first. */
    static Stream<Path> contents(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList().stream();
        } catch (NoSuchFileException e) {
            return Stream.<Path>empty();
        }
    }

    /** The end of a file as text, at most {@code limit} bytes of what follows {@code from}; empty if there is none. */
    static String tail(Path file, long from, int limit) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = Files.newByteChannel(file)) {
            long start = Math.max(Math.min(from, channel.size()), channel.size() - limit);
            channel.position(start);
            ByteBuffer buffer = ByteBuffer.allocate((int) (channel.size() - start));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until full
            }
            return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        }
    }

    private static FileAttribute<?>[] permissions(String symbols) {
        return HAS_PERMISSIONS
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(symbols))
                }
                : new FileAttribute<?>[0];
    }
}
