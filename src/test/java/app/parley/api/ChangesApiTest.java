package app.parley.api;

import static app.parley.sql.Tables.SITUATION;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database, and clients that listen to them. */
@Timeout(120) // what never comes would be waited for without end
class ChangesApiTest {
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();

    @BeforeAll
    static void start() {
        new Dossiers(DATABASE.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        NODES.add(node("--parley.live.most-streams-per-address=500"));
        NODES.add(node("--parley.public-reading=false"));
        NODES.add(node("--parley.live.most-streams-per-address=3"));
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void newestVersionComesAtOnceAndEachNewOneWhenItIsCommitted() throws Exception {
        try (Client client = Client.of(0, "", "")) {
            assertThat(client.type()).startsWith("text/event-stream");
            long first = client.version();
            change();
            assertThat(client.version()).isEqualTo(first + 1);
            change();
            assertThat(client.version()).isEqualTo(first + 2);
        }
    }

    @Test
    void whoeverReconnectsIsToldOnlyWhatIsNew() throws Exception {
        long known;
        try (Client client = Client.of(0, "", "")) {
            known = client.version();
        }
        try (Client client = Client.of(0, "?situation=pak-afg-2025", String.valueOf(known))) {
            assertThat(client.line("event:")).isEqualTo("alive");
            change();
            assertThat(client.version()).isEqualTo(known + 1);
        }
        try (Client client = Client.of(0, "", String.valueOf(known))) {
            assertThat(client.version()).isEqualTo(known + 1);
        }
    }

    /** Two days of history are not replayed; and a version from before a backup was restored is higher than any to come. */
    @Test
    void versionThatNeverWasIsAnsweredWithTheNewest() throws Exception {
        for (String odd : List.of("999999999999", "none", "-3")) {
            try (Client client = Client.of(0, "", odd)) {
                assertThat(client.line("event:")).isEqualTo("change");
            }
        }
    }

    @Test
    void addressWithTooManyStreamsIsToldSoAndFindsRoomAgain() throws Exception {
        List<Client> open = new ArrayList<>();
        try {
            for (int one = 0; one < 3; one++) {
                open.add(Client.of(2, "", ""));
                open.getLast().version();
            }
            HttpResponse<String> refused = get(2, "/api/v1/changes");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("Your address has 3 streams open here");
        } finally {
            for (Client client : open) {
                client.close();
            }
        }
        // Whoever is gone is noticed when something is written.
        int status = 429;
        for (int attempt = 0; attempt < 100 && status == 429; attempt++) {
            change();
            Thread.sleep(200);
            try (Client again = Client.of(2, "", "")) {
                status = again.answer.statusCode();
            }
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    void streamIsClosedToThoseWhoMayNotRead() throws Exception {
        assertThat(get(1, "/api/v1/changes").statusCode()).isEqualTo(401);
        assertThat(get(1, "/api/v1/changes").body()).contains("Reading is not public here");
    }

    @Test
    void whatIsAskedWronglyIsAProblem() throws Exception {
        assertThat(get(0, "/api/v1/changes?situation=nowhere").statusCode()).isEqualTo(404);
        assertThat(get(0, "/api/v1/changes?asOf=2025-11-01T00:00:00Z").body()).contains("\"parameter\":\"asOf\"");
    }

    @Test
    void headEndsAtOnce() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(address(0, "/api/v1/changes"))
                .HEAD()
                .timeout(Duration.ofSeconds(20))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(head, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void streamIsDocumented() throws Exception {
        assertThat(get(0, "/api/v1/openapi.json").body())
                .contains("/api/v1/changes", "text/event-stream", "Last-Event-ID");
    }

    private static ConfigurableApplicationContext node(String setting) {
        return new SpringApplicationBuilder(app.parley.Application.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + DATABASE.url(),
                        "--spring.datasource.username=" + DATABASE.username(),
                        "--spring.datasource.password=" + DATABASE.password(),
                        setting);
    }

    private static void change() {
        DATABASE.sql()
                .update(SITUATION)
                .set(SITUATION.STALE_AFTER_HOURS, SITUATION.STALE_AFTER_HOURS.plus(1))
                .execute();
    }

    private static URI address(int node, String path) {
        String port = NODES.get(node).getEnvironment().getProperty("local.server.port");
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> get(int node, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address(node, path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Reads a stream line by line. */
    private record Client(HttpClient http, HttpResponse<InputStream> answer, BufferedReader lines)
            implements AutoCloseable {
        static Client of(int node, String query, String lastEventId) throws IOException, InterruptedException {
            HttpClient http = HttpClient.newHttpClient();
            HttpRequest.Builder request = HttpRequest.newBuilder(address(node, "/api/v1/changes" + query));
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Client(
                    http, answer, new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
        }

        String type() {
            return answer.headers().firstValue("Content-Type").orElse("");
        }

        /** What stands behind that beginning in the next line that has it. */
        String line(String beginning) throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new AssertionError("The stream ended.");
            }
            return line.substring(beginning.length());
        }

        /** The version that the next change tells. */
        long version() throws IOException {
            return Long.parseLong(line("id:"));
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
            http.shutdownNow();
        }
    }
}
