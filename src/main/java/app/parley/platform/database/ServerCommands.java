package app.parley.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs under the right account.
 *
 * @param home the folder with {@code bin}
 * @param account whom they run as
 */
record ServerCommands(Path home, ServerAccount account) {
    private static final Duration PROBE = Duration.ofSeconds(10);

    /** Told every 100 ms or so that a program is still running; may throw to give up. */
    interface Waiting {
        void still(Duration waited);

        Waiting QUIETLY = waited -> {};
    }

    /** What a program said, and whether it said it with exit status 0. */
    record Output(boolean succeeded, String text) {
        /** The last line that says something, without time stamp and level. */
        String lastWords() {
            return text.lines()
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error): +", "")
                            .strip())
                    .filter(line -> !line.isEmpty())
                    .reduce((earlier, later) -> later)
                    .orElse("it said nothing");
        }
    }

    Output run(String input, Duration limit, Waiting waiting, String program, String... arguments) {
        Path path = home.resolve("bin").resolve(program);
        List<String> command = new ArrayList<>(account.prefix());
        command.add(path.toString());
        command.addAll(List.of(arguments));
        try {
            return run(command, home, input, limit, waiting);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            throw new DatabaseUnavailable(
                    FileTrouble.isDiskFull(reason)
                            ? Sentences.diskFull(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))
                            : Sentences.cannotExecute(path, reason),
                    e);
        }
    }

    /** Whether a command runs and ends well. */
    static boolean works(List<String> command) {
        try {
            return run(command, Path.of("/"), "", PROBE, Waiting.QUIETLY).succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether this process is root, whom PostgreSQL refuses. */
    static boolean isRoot() {
        try {
            return FileTree.HAS_PERMISSIONS
                    && run(List.of("id", "-u"), Path.of("/"), "", PROBE, Waiting.QUIETLY)
                            .text()
                            .strip()
                            .equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    private static Output run(List<String> command, Path folder, String input, Duration limit, Waiting waiting)
            throws IOException {
        // A file, not a pipe: whoever inherits a pipe could keep us reading for ever.
        Path output = Files.createTempFile("parley-postgres-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            // Messages in English: FailedStart reads them.
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended without reading; its exit status tells.
            }
            boolean ended = await(process, limit, waiting);
            return new Output(ended && process.exitValue() == 0, FileTree.tail(output, 0, 64 << 10));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean await(Process process, Duration limit, Waiting waiting) {
        long start = System.nanoTime();
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (waited.compareTo(limit) > 0) {
                    return false;
                }
                waiting.still(waited);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(Sentences.stoppedWhileStarting(), e);
        } finally {
            process.destroyForcibly();
        }
    }
}
