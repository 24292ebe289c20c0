package app.parley.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link CommittingWriter} in a JVM of its own. */
final class ChildParley implements AutoCloseable {
    final Process process;
    private final BufferedReader output;
    private int lastNumber;

    ChildParley(Path dataDir, int numbers) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        CommittingWriter.class.getName(),
                        dataDir.toString(),
                        Integer.toString(numbers))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        output = process.inputReader();
    }

    void awaitLine(String expected) throws IOException {
        for (String line = output.readLine(); !expected.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the child ended before it printed " + expected);
            }
            note(line);
        }
    }

    /** SIGKILL, and the last number it had printed. */
    int kill() throws IOException, InterruptedException {
        // Through the handle: the process itself would close the pipe we still want to read.
        process.toHandle().destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            note(line);
        }
        return lastNumber;
    }

    private void note(String line) {
        lastNumber = line.matches("\\d+") ? Integer.parseInt(line) : lastNumber;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
