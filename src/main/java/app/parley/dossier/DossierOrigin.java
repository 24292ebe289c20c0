package app.parley.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Where a dossier's files come from. */
public sealed interface DossierOrigin {

    /** A file by its name. */
    InputStream open(String fileName) throws IOException;

    /** True if it has a file of that name. */
    boolean has(String fileName);

    /** What it is called, without where it is. */
    String name();

    /** What is wrong with the place itself, before any file is read. */
    List<DossierProblem> problems();

    /** A folder on this machine. Links are not followed: a dossier holds its own files. */
    record Folder(Path folder) implements DossierOrigin {
        /** Far above any dossier in use; a bound against filling the memory. */
        private static final long LARGEST_FILE_BYTES = 256L * 1024 * 1024;

        @Override
        public String name() {
            return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        }

        @Override
        public InputStream open(String fileName) throws IOException {
            return Files.newInputStream(folder.resolve(fileName), LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public boolean has(String fileName) {
            return Files.exists(folder.resolve(fileName), LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public List<DossierProblem> problems() {
            List<DossierProblem> found = new ArrayList<>();
            if (!Files.isDirectory(folder)) {
                return List.of(DossierProblem.ofFile(folder.toString(), "a folder that holds the files of a dossier"));
            }
            Set<String> present = new TreeSet<>();
            try (var entries = Files.newDirectoryStream(folder)) {
                entries.forEach(entry -> present.add(String.valueOf(entry.getFileName())));
            } catch (IOException e) {
                return List.of(DossierProblem.ofFile(folder.toString(), "a folder that can be read"));
            }
            for (DossierFile file : DossierFile.values()) {
                if (present.contains(file.fileName()) || !file.mayBeAbsent()) {
                    inspect(file.fileName(), present, found);
                }
                present.remove(file.fileName());
            }
            present.stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .forEach(name -> found.add(DossierProblem.ofFile(
                            CellFormat.shown(name), "no file of this name; a dossier has " + names())));
            return found;
        }

        private void inspect(String name, Set<String> present, List<DossierProblem> found) {
            Path path = folder.resolve(name);
            if (!present.contains(name)) {
                found.add(DossierProblem.ofFile(name, "this file in the dossier; it is missing"));
            } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                found.add(DossierProblem.ofFile(name, "a file of the dossier's own, not a link or a folder"));
            } else if (!Files.isReadable(path)) {
                found.add(DossierProblem.ofFile(name, "a file that can be read"));
            } else if (path.toFile().length() > LARGEST_FILE_BYTES) {
                found.add(DossierProblem.ofFile(name, "at most 256 MB"));
            }
        }

        private static String names() {
            return String.join(
                    ", ",
                    List.of(DossierFile.values()).stream()
                            .map(DossierFile::fileName)
                            .toList());
        }
    }

    /** A dossier that ships inside the program, by its folder name. */
    record Shipped(String name) implements DossierOrigin {
        @Override
        public InputStream open(String fileName) throws IOException {
            String path = path(fileName);
            InputStream stream = Shipped.class.getResourceAsStream(path);
            if (stream == null) {
                throw new NoSuchFileException(path);
            }
            return stream;
        }

        @Override
        public boolean has(String fileName) {
            return Shipped.class.getResource(path(fileName)) != null;
        }

        @Override
        public List<DossierProblem> problems() {
            return List.of();
        }

        private String path(String fileName) {
            return "/db/dossiers/" + name + "/" + fileName;
        }
    }
}
