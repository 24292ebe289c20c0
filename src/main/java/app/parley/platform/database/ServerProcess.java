package app.parley.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The running server of a cluster as {@code postmaster.pid} tells of it.
 *
 * @param pid its process
 * @param cluster the folder it says it serves
 * @param port where it listens on 127.0.0.1, 0 if it has not said yet
 * @param ready whether it says that it accepts connections
 */
record ServerProcess(long pid, Path cluster, int port, boolean ready) {
    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /**
     * The server running on a cluster. A file left by a server that is dead, or whose number some other program has by
     * now, is nothing.
     */
    static Optional<ServerProcess> find(Path cluster) {
        return read(cluster).filter(server -> server.serves(cluster));
    }

    /** What the file says, true or not. */
    static Optional<ServerProcess> read(Path cluster) {
        try {
            return parse(Files.readAllLines(file(cluster)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads the lines pid, data folder, start time, port, …, status; a half-written file is nothing. */
    static Optional<ServerProcess> parse(List<String> lines) {
        // A minus marks single-user mode.
        if (lines.size() < 2 || !lines.get(0).strip().matches("-?\\d{1,10}")) {
            return Optional.empty();
        }
        long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
        int port = lines.size() > 3 && lines.get(3).strip().matches("\\d{1,5}")
                ? Integer.parseInt(lines.get(3).strip())
                : 0;
        boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
        return Optional.of(new ServerProcess(pid, Path.of(lines.get(1)), port, ready));
    }

    private boolean serves(Path folder) {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && !isZombie(process))
                .filter(process -> workingFolder(process)
                        .map(real(folder)::equals)
                        .orElseGet(() -> cluster.equals(folder) && isPostgres(process)))
                .isPresent();
    }

    /** Processes of a server at work in a cluster, the orphans of a killed postmaster included; Linux only. */
    static List<ProcessHandle> allIn(Path cluster) {
        Path folder = real(cluster);
        return ProcessHandle.allProcesses()
                .filter(process -> workingFolder(process).filter(folder::equals).isPresent())
                .filter(ServerProcess::isPostgres)
                .toList();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }

    /** PostgreSQL works in its data folder, so this is the proof; empty where the system does not tell. */
    private static Optional<Path> workingFolder(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Dead, but its parent does not want to know; in a container where nothing reaps orphans it stays so for good. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .or(() -> process.info().commandLine())
                .filter(text -> text.contains("postgres"))
                .isPresent();
    }
}
