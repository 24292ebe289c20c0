package app.parley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program as an operator runs it: {@code java -jar target/parley.jar …}. */
final class ParleyProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/parley.jar").toAbsolutePath();
    private static final Duration READY_LIMIT = Duration.ofSeconds(120);

    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final Path output;
    private final int port;

    private ParleyProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** What a command printed and how it ended. */
    record Ended(int status, String text) {}

    /** Serves on a free port and returns when it says that it is ready. */
    static ParleyProcess serve(Path dataDir, String... options) {
        return serve(Map.of(), dataDir, options);
    }

    /** The same with variables of the environment. */
    static ParleyProcess serve(Map<String, String> environment, Path dataDir, String... options) {
        return serve(environment, freePort(), dataDir, options);
    }

    /** The same on that port. */
    static ParleyProcess serve(Map<String, String> environment, int port, Path dataDir, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--port", String.valueOf(port), "--data-dir", dataDir.toString()));
        arguments.addAll(List.of(options));
        ParleyProcess parley = launch(port, environment, arguments);
        Instant limit = Instant.now().plus(READY_LIMIT);
        while (!parley.text().contains("Parley is ready at http://localhost:" + port)) {
            if (!parley.process.isAlive() || Instant.now().isAfter(limit)) {
                parley.close();
                throw new IllegalStateException("Parley did not become ready:\n" + parley.text());
            }
            pause(50);
        }
        return parley;
    }

    /** Runs a command to its end. */
    static Ended run(Map<String, String> environment, String... arguments) {
        ParleyProcess parley = launch(0, environment, List.of(arguments));
        try {
            if (!parley.process.waitFor(READY_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Still running:\n" + parley.text());
            }
            return new Ended(parley.process.exitValue(), parley.text());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            parley.close();
        }
    }

    static Ended run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Starts a command and leaves it running. */
    static ParleyProcess begin(String... arguments) {
        return launch(0, Map.of(), List.of(arguments));
    }

    private static ParleyProcess launch(int port, Map<String, String> environment, List<String> arguments) {
        try {
            Path output = Files.createTempFile("parley", ".out");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(List.of("-jar", JAR.toString()));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(output.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new ParleyProcess(builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    int port() {
        return port;
    }

    /** Everything printed so far, on both streams. */
    String text() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9}: nothing of the program gets to run any more. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** What of the heap is in use once all that is garbage is cleared away. */
    long heapBytes() throws IOException {
        String command = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = String.valueOf(process.pid());
        read(command, pid, "GC.run");
        Matcher used = HEAP_USED.matcher(read(command, pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The heap is not told of.");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private static String read(String... command) throws IOException {
        return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
