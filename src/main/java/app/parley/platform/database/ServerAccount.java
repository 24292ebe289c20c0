package app.parley.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom PostgreSQL runs as. It refuses root; so where Parley is root, PostgreSQL gets a user namespace in which it is
 * not ({@code unshare}), or, where the container forbids that, another account of the machine. A folder that belongs to
 * an ordinary user stays that user's.
 *
 * @param prefix the command put before PostgreSQL's own, empty for none
 * @param login the account that must own the files, or null if that is whoever runs Parley
 */
record ServerAccount(List<String> prefix, @Nullable Login login) {
    static final ServerAccount SAME = new ServerAccount(List.of(), null);

    /** A line of {@code /etc/passwd}. */
    record Login(String name, int uid, int gid) {
        static Optional<Login> parse(String line) {
            String[] field = line.split(":", -1);
            return field.length >= 4 && field[2].matches("\\d{1,9}") && field[3].matches("\\d{1,9}")
                    ? Optional.of(new Login(field[0], Integer.parseInt(field[2]), Integer.parseInt(field[3])))
                    : Optional.empty();
        }
    }

    /**
     * Finds the account to use with a folder.
     *
     * @param works whether a command can be run, exit status 0; the first candidate that can enter the folder is taken
     * @throws DatabaseUnavailable if Parley is root and there is no way to be somebody else
     */
    static ServerAccount choose(DatabaseFolder folder, boolean root, Predicate<List<String>> works) throws IOException {
        if (!root) {
            return SAME;
        }
        for (ServerAccount candidate : candidates(folder)) {
            candidate.allowThrough(folder.dataDir());
            List<String> enter = new ArrayList<>(candidate.prefix());
            enter.addAll(List.of("test", "-x", folder.dataDir().toString()));
            if (works.test(enter)) {
                return candidate;
            }
        }
        throw new DatabaseUnavailable(Sentences.noServerAccount(folder.dataDir()));
    }

    private static List<ServerAccount> candidates(DatabaseFolder folder) throws IOException {
        List<Login> logins = logins();
        Path owned = folder.hasCluster() ? folder.cluster() : folder.dataDir();
        int uid = (int) Files.getAttribute(owned, "unix:uid");
        List<ServerAccount> candidates = new ArrayList<>();
        // An owner without a name is none: initdb refuses a user the machine does not know.
        logins.stream()
                .filter(login -> uid != 0 && login.uid() == uid)
                .findFirst()
                .ifPresent(owner -> candidates.addAll(become(owner)));
        candidates.add(new ServerAccount(List.of("unshare", "-U"), null));
        Stream.of("postgres", "nobody")
                .flatMap(name -> logins.stream().filter(login -> login.name().equals(name)))
                .forEach(login -> candidates.addAll(become(login)));
        return candidates;
    }

    private static List<ServerAccount> become(Login login) {
        ServerAccount setpriv = new ServerAccount(
                List.of("setpriv", "--reuid=" + login.uid(), "--regid=" + login.gid(), "--clear-groups", "--"), login);
        // Through the shell because su takes one string; the words after it arrive as they are.
        ServerAccount su = new ServerAccount(
                List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", login.name(), "--"), login);
        return List.of(setpriv, su);
    }

    private static List<Login> logins() throws IOException {
        Path passwd = Path.of("/etc/passwd");
        return Files.isReadable(passwd)
                ? Files.readAllLines(passwd).stream()
                        .flatMap(line -> Login.parse(line).stream())
                        .toList()
                : List.of();
    }

    /** Lets another account pass through the folder, not list it: what is private in it has mode 0600. */
    private void allowThrough(Path dataDir) throws IOException {
        if (login != null && (int) Files.getAttribute(dataDir, "unix:uid") != login.uid()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(dataDir);
            if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(dataDir, permissions);
            }
        }
    }

    /** Makes a file, or a folder with all in it, belong to the account; does nothing if it does already. */
    void give(Path root) throws IOException {
        if (login == null || !Files.exists(root) || (int) Files.getAttribute(root, "unix:uid") == login.uid()) {
            return;
        }
        List<Path> deepestFirst = FileTree.contents(root).toList().reversed();
        for (Path path : deepestFirst) {
            Files.setAttribute(path, "unix:gid", login.gid(), LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", login.uid(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Gives a user's folder back whole, so that Parley can later be started there without being root. */
    void giveBack(DatabaseFolder folder) throws IOException {
        if (login != null && (int) Files.getAttribute(folder.dataDir(), "unix:uid") == login.uid()) {
            for (Path path : List.of(
                    folder.passwordFile(), folder.lockFile(), folder.ownerFile(), folder.log(), folder.binaries())) {
                give(path);
            }
        }
    }
}
