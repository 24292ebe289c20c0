package app.parley.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** PostgreSQL's programs unpacked once for many data folders, in the tests that are not about unpacking. */
final class SharedPrograms implements AfterEachCallback {
    private final List<Path> links = new ArrayList<>();

    private static final class Unpacked {
        static final Path BINARIES = unpack();

        private static Path unpack() {
            try {
                Path root = Files.createTempDirectory("parley-programs-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
                ServerBinaries.unpacked(new DatabaseFolder(root));
                return new DatabaseFolder(root).binaries();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path root) {
            try {
                FileTree.delete(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes a data folder use them. */
    void into(DatabaseFolder folder) throws IOException {
        links.add(Files.createSymbolicLink(folder.binaries(), Unpacked.BINARIES));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        for (Path link : links) {
            Files.deleteIfExists(link);
        }
        links.clear();
    }
}
