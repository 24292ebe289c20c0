package app.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with the packaged program, kills included. */
class OperationIT {
    private static final String TORKHAM = "/api/v1/crossings/torkham?on=2025-10-25&traffic=import";
    private static final Path SHIPPED = Path.of("db/dossiers/pak-afg-2025").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void firstStartServesTheShippedSituationAndSurvivesAKill() throws IOException {
        Path data = folder.resolve("data with space");
        Path dossier = changedDossier("An account told after the first start");
        try (ParleyProcess parley = ParleyProcess.serve(data)) {
            assertThat(parley.get(TORKHAM).body()).contains("\"closedDays\":14");
            assertThat(ParleyProcess.run(
                            "--port", String.valueOf(ParleyProcess.freePort()), "--data-dir", data.toString()))
                    .satisfies(second -> {
                        assertThat(second.status()).isEqualTo(1);
                        assertThat(second.text()).contains("Parley is already running on this data folder");
                    });
            assertThat(ParleyProcess.run("import", dossier.toString(), "--data-dir", data.toString()))
                    .satisfies(done -> {
                        assertThat(done.text()).contains("Done.");
                        assertThat(done.status()).isZero();
                    });
            parley.kill();
        }
        try (ParleyProcess again = ParleyProcess.serve(data)) {
            assertThat(again.get("/api/v1/ceasefires").body()).contains("An account told after the first start");
            assertThat(again.get(TORKHAM).body()).contains("\"closedDays\":14");
        }
    }

    @Test
    void importKilledAtAnyMomentWritesAllOrNothing() throws IOException {
        Path data = folder.resolve("data");
        Path large = largeDossier(20_000);
        assertThat(ParleyProcess.run("import", SHIPPED.toString(), "--data-dir", data.toString())
                        .status())
                .isZero();
        for (int moment = 0; moment < 4; moment++) {
            ParleyProcess importing = ParleyProcess.begin("import", large.toString(), "--data-dir", data.toString());
            ParleyProcess.pause(2_500 + moment * 1_500L);
            importing.kill();
            Path export = folder.resolve("export" + moment);
            ParleyProcess.Ended exported =
                    ParleyProcess.run("export", export.toString(), "--data-dir", data.toString());
            assertThat(exported.status()).as(exported.text()).isZero();
            assertThat(lines(export.resolve("events.csv"))).isIn(132L, 20_132L);
            assertThat(lines(export.resolve("sources.csv"))).isEqualTo(231L);
        }
    }

    @Test
    void whatCannotWorkIsOneSentenceAndAStatus() throws IOException {
        String data = folder.resolve("data").toString();
        try (ServerSocket taken = new ServerSocket(0)) {
            says(ParleyProcess.run("--port", String.valueOf(taken.getLocalPort()), "--data-dir", data), 1, "--port");
        }
        says(ParleyProcess.run("--port", "http"), 2, "--port");
        says(ParleyProcess.run("--no-such-option"), 2, "--no-such-option");
        says(
                ParleyProcess.run("import", folder.resolve("none").toString(), "--data-dir", data),
                1,
                "Nothing was written");
        Path file = Files.writeString(folder.resolve("file"), "x");
        says(
                ParleyProcess.run(
                        "--port",
                        String.valueOf(ParleyProcess.freePort()),
                        "--data-dir",
                        file.resolve("x").toString()),
                1,
                "data folder");
        says(
                ParleyProcess.run(
                        Map.of(
                                "PARLEY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none",
                                "PARLEY_DATABASE_USERNAME", "parley",
                                "PARLEY_DATABASE_PASSWORD", "secret"),
                        "--port",
                        String.valueOf(ParleyProcess.freePort())),
                1,
                "127.0.0.1:1");
    }

    private static void says(ParleyProcess.Ended ended, int status, String part) {
        assertThat(ended.text()).contains(part).doesNotContain("\tat ").doesNotContain("secret");
        assertThat(ended.status()).as(ended.text()).isEqualTo(status);
    }

    private Path changedDossier(String note) throws IOException {
        Path copy = copy("changed");
        Path ceasefires = copy.resolve("ceasefires.csv");
        Files.writeString(ceasefires, Files.readString(ceasefires).replace("48-hour truce;", note + ";"));
        return copy;
    }

    /** The shipped situation with many more incidents, so that an import takes a while. */
    private Path largeDossier(int more) throws IOException {
        Path copy = copy("large");
        Path events = copy.resolve("events.csv");
        String rows = IntStream.range(0, more)
                .mapToObj(i -> "invented" + i + ",2026-01-0" + (1 + i % 9)
                        + ",clash,Invented for a test,,,,pk,,,Nobody,gh-issb\n")
                .collect(Collectors.joining());
        Files.writeString(events, Files.readString(events).replace("\r\n", "\n") + rows);
        return copy;
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (var files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
