package app.parley.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path into a folder named after the archive's
 * content. That folder appears by a rename, so it is whole or not there.
 */
final class ServerBinaries {
    private static final String UNPACKING = "unpacking-";

    private ServerBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacks it if need be. Only the owner may call it. */
    static Path unpacked(DatabaseFolder folder) throws IOException {
        String archive = archiveName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), isMusl());
        Path home = folder.binaries().resolve(fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder.binaries());
            Path unpacking = Files.createTempDirectory(folder.binaries(), UNPACKING);
            unpack(archive, unpacking);
            if (FileTree.HAS_PERMISSIONS) {
                // The server may run under another account than Parley.
                Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            FileTree.rename(unpacking, home);
        }
        discardOthers(folder.binaries(), home);
        return home;
    }

    static String archiveName(String osName, String osArch, boolean musl) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os.split(" ", 2)[0];
        String arch = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return "postgres-" + system + "-" + arch + (musl ? "-alpine_linux" : "") + ".txz";
    }

    private static boolean isMusl() throws IOException {
        if (!Files.isDirectory(Path.of("/lib"))) {
            return false;
        }
        try (Stream<Path> libraries = Files.list(Path.of("/lib"))) {
            return libraries.anyMatch(path -> path.getFileName().toString().startsWith("ld-musl-"));
        }
    }

    private static InputStream open(String archive) {
        @Nullable InputStream stream = ServerBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new DatabaseUnavailable(Sentences.noBinaries(archive.replaceAll("^postgres-|\\.txz$", "")));
        }
        return stream;
    }

    private static String fingerprint(String archive) throws IOException {
        try (DigestInputStream stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return ServerVersion.OLDEST_MAJOR
                    + "-"
                    + HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive " + archive + " leaves its folder: " + entry.getName());
                }
                unpack(entry, tar, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            // Without it a power cut after the rename could leave empty programs that look whole.
            channel.force(false);
        }
        if (FileTree.HAS_PERMISSIONS) {
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Removes half-unpacked and older programs; nothing runs from them any more when the owner starts. */
    private static void discardOthers(Path binaries, Path home) throws IOException {
        List<Path> others;
        try (Stream<Path> entries = Files.list(binaries)) {
            others = entries.filter(path -> !path.equals(home)).toList();
        }
        for (Path other : others) {
            try {
                FileTree.delete(other);
            } catch (IOException | UncheckedIOException e) {
                // Rubbish that cannot be removed does not keep the database from starting.
            }
        }
    }
}
