package app.parley.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout that holds the commands, a few sources, and programs that pretend to be Java, Maven and Node.js. Each of
 * them writes what it was asked to do into one log.
 */
final class PretendCheckout {

    /** What a command left behind. */
    record Outcome(int status, String output) {}

    private final Path home;
    private final Path machine;
    private final Path jdks;

    private PretendCheckout(Path home, Path machine) {
        this.home = home;
        this.machine = machine;
        this.jdks = machine.resolve("jdks");
    }

    /** A checkout on a machine whose java is 17 and whose JDK 25 lies in one of the usual folders. */
    static PretendCheckout in(Path folder) throws IOException {
        var checkout = new PretendCheckout(folder.resolve("a checkout"), folder.resolve("the machine"));
        Files.createDirectories(checkout.home.resolve("bin"));
        try (Stream<Path> commands = Files.list(Path.of("bin"))) {
            for (Path command : commands.toList()) {
                Files.copy(command, checkout.home.resolve("bin").resolve(command.getFileName()));
            }
        }
        checkout.write("pom.xml", "<project/>");
        checkout.write("src/main/java/Parley.java", "class Parley {}");
        checkout.jdk("old", "17.0.15");
        checkout.jdk("new", "25.0.1");
        checkout.program("java", "echo '    java.home = " + checkout.jdks.resolve("old") + "'");
        checkout.program("node", "echo v24.1.0");
        checkout.program("npm", "echo 11.0.0");
        checkout.program("mvn", "mkdir -p target && echo jar > target/parley.jar");
        return checkout;
    }

    Path folder() {
        return home;
    }

    Path jdk(String name, String version) throws IOException {
        Path jdk = jdks.resolve(name);
        script(jdk.resolve("bin/java"), "echo \"" + name + " runs $*\" | tee -a '" + log() + "'");
        script(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** Puts a program on PATH, before the machine's own. */
    void program(String name, String body) throws IOException {
        script(machine.resolve("bin").resolve(name), "echo \"" + name + " $*\" >> '" + log() + "'\n" + body);
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    /** How often Maven was asked to build. */
    long builds() throws IOException {
        return Files.readAllLines(log()).stream()
                .filter(line -> line.startsWith("mvn "))
                .count();
    }

    Outcome run(String command, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), command, arguments);
    }

    Outcome run(Map<String, String> settings, String command, String... arguments)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(home.resolve(command).toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).directory(machine.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.equals("JAVA_HOME") || name.startsWith("PARLEY_"));
        environment.merge("PATH", machine.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        environment.put("PARLEY_JDK_FOLDERS", jdks.toString());
        environment.putAll(settings);
        Process process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private Path log() {
        return machine.resolve("log");
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }
}
