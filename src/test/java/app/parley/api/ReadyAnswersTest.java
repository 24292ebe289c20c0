package app.parley.api;

import static app.parley.sql.Tables.SITUATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.live.NewestVersions;
import app.parley.platform.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A node that keeps answers, one that works out each, and one that keeps little, on one database. */
@Timeout(180) // what is never announced would be waited for without end
class ReadyAnswersTest {
    private static final int KEEPS = 0;
    private static final int WORKS_OUT = 1;
    private static final int KEEPS_LITTLE = 2;
    private static final String SITUATIONS = "/api/v1/situations";
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final List<String> ADDRESSES = List.of(
            SITUATIONS,
            SITUATIONS + "?asOf=2026-02-01T12:00:00Z",
            "/api/v1/crossings",
            "/api/v1/crossings?on=2025-11-01",
            "/api/v1/crossings?on=2025-11-01&traffic=export",
            "/api/v1/crossings/torkham",
            "/api/v1/rounds?limit=3",
            "/api/v1/cargo",
            "/api/v1/incidents?limit=7",
            "/api/v1/timeline",
            "/api/v1/sources?q=%20dawn",
            "/api/v1/openapi.json",
            "/api/v1/crossings?on=2999-01-01",
            "/api/v1/crossings/nowhere",
            "/api/v1/nothing");

    private static final List<Map<String, String>> ASKED_WITH = List.of(
            Map.of(),
            Map.of("Accept-Encoding", "gzip"),
            Map.of("Accept-Encoding", "gzip;q=0, br"),
            Map.of("Origin", "https://example.org"),
            Map.of("Accept", "text/html"),
            Map.of("If-None-Match", "*"),
            Map.of("If-None-Match", "TAG"),
            Map.of("If-None-Match", "W/TAG"),
            Map.of("If-None-Match", "\"other\", W/TAG,\"third\"", "Accept-Encoding", "gzip"),
            Map.of("If-None-Match", "\"other\""),
            Map.of("If-Match", "\"other\""),
            Map.of("Range", "bytes=0-9"),
            Map.of("Cookie", "JSESSIONID=0123456789ABCDEF"));

    @BeforeAll
    static void start() throws Exception {
        new Dossiers(DATABASE.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        for (int megabytes : new int[] {32, 0, 1}) {
            NODES.add(new SpringApplicationBuilder(app.parley.Application.class)
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + DATABASE.url(),
                            "--spring.datasource.username=" + DATABASE.username(),
                            "--spring.datasource.password=" + DATABASE.password(),
                            "--parley.api.ready-megabytes=" + megabytes));
        }
        awaitHeard();
    }

    @AfterAll
    static void stop() {
        HTTP.shutdownNow();
        NODES.forEach(ConfigurableApplicationContext::close);
    }

    /** Nothing but the date of the answer tells whether it was ready. */
    @Test
    void readyAnswersAreThoseThatWouldBeWorkedOut() throws Exception {
        Random random = new Random(20260201);
        for (int i = 0; i < 600; i++) {
            String address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
            String method = random.nextInt(4) == 0 ? "HEAD" : "GET";
            Map<String, String> headers = tagged(address, ASKED_WITH.get(random.nextInt(ASKED_WITH.size())));
            if (random.nextInt(40) == 0) {
                change();
            }
            assertThat(answer(KEEPS, method, address, headers))
                    .as(method + " " + address + " " + headers)
                    .isEqualTo(answer(WORKS_OUT, method, address, headers));
        }
    }

    @Test
    void changeIsAnsweredAsSoonAsItIsAnnounced() throws Exception {
        for (int i = 0; i < 20; i++) {
            String before = get(KEEPS, SITUATIONS).body();
            change();
            String now = get(KEEPS, SITUATIONS).body();
            assertThat(now)
                    .isNotEqualTo(before)
                    .isEqualTo(get(WORKS_OUT, SITUATIONS).body());
        }
    }

    /** What is written past the announcing is not seen: so nothing was asked of the database, for the tag neither. */
    @Test
    void readyAnswerAsksTheDatabaseNothing() throws Exception {
        HttpResponse<String> first = get(KEEPS, SITUATIONS);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        unannounced("UPDATE parley.situation SET stale_after_hours = stale_after_hours + 100");

        assertThat(get(KEEPS, SITUATIONS).body()).isEqualTo(first.body());
        assertThat(answer(KEEPS, "GET", SITUATIONS, Map.of("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
        assertThat(get(WORKS_OUT, SITUATIONS).body()).isNotEqualTo(first.body());

        change();
        assertThat(get(KEEPS, SITUATIONS).body())
                .isEqualTo(get(WORKS_OUT, SITUATIONS).body());
    }

    /** A change that nobody told, because the connection was away, is answered once it was. */
    @Test
    void nothingIsReadyThatWasWorkedOutBeforeTheConnectionWasLost() throws Exception {
        String before = get(KEEPS, SITUATIONS).body();
        unannounced("UPDATE parley.situation SET stale_after_hours = stale_after_hours + 10");
        assertThat(get(KEEPS, SITUATIONS).body()).isEqualTo(before);
        long told = versions(KEEPS).toldSoFar();
        DATABASE.sql()
                .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'parley changes' AND datname = current_database()");
        while (versions(KEEPS).toldSoFar() == told) {
            Thread.sleep(1);
        }

        assertThat(get(KEEPS, SITUATIONS).body()).isNotEqualTo(before);
        awaitHeard();
        assertThat(get(KEEPS, SITUATIONS).body())
                .isEqualTo(get(WORKS_OUT, SITUATIONS).body());
    }

    @Test
    void whatWasTakenBackIsNotServed() throws Exception {
        String address = "/api/v1/crossings/torkham";
        String name = "Named only for a while";
        DATABASE.sql().execute("UPDATE parley.crossing SET name = {0} WHERE id = 'torkham'", DSL.val(name));
        change();
        assertThat(get(KEEPS, address).body()).contains(name);
        assertThat(get(KEEPS, address).body()).contains(name);

        DATABASE.sql().execute("UPDATE parley.crossing SET name = 'Torkham' WHERE id = 'torkham'");
        change();
        assertThat(get(KEEPS, address).body()).doesNotContain(name);
    }

    /** A day's answer is not given the next day, nor on another day that is named. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-01T12:00:00Z, 2026-02-01T18:59:59Z, 5, 5, true",
        "2026-02-01T12:00:00Z, 2026-02-01T19:00:00Z, 5, 5, false",
        "2026-02-01T12:00:00Z, 2026-02-01T11:59:59Z, 5, 5, false",
        "2026-02-01T12:00:00Z, 2026-02-01T12:00:01Z, 5, 6, false"
    })
    void answerHoldsUntilMidnightThereAndUntilAnythingIsTold(
            Instant asked, Instant now, long told, long toldNow, boolean holds) {
        var answer = new ReadyAnswer("tag", told, asked, Instant.parse("2026-02-01T19:00:00Z"), List.of(), null);

        assertThat(answer.holds(toldNow, now)).isEqualTo(holds);
    }

    @Test
    void manyDifferentAddressesDoNotFillTheMemory() throws Exception {
        ReadyAnswers ready = NODES.get(KEEPS_LITTLE).getBean(ReadyAnswers.class);
        // Another test cuts all nodes off; whoever was told since hears again.
        change();
        awaitHeard();
        get(KEEPS_LITTLE, "/api/v1/sources?limit=5");
        assertThat(ready.keptBytes()).isBetween(1L, 1L << 20);
        for (int i = 0; i < 600; i++) {
            get(KEEPS_LITTLE, "/api/v1/sources?limit=5&q=" + Integer.toString(i, 2) + "a".repeat(i % 100));
        }
        assertThat(ready.keptBytes()).isBetween(1L << 18, 1L << 20);
        String longest = "/api/v1/sources?q=" + "a".repeat(2_000);
        assertThat(get(KEEPS_LITTLE, longest).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4097})
    void roomIsBounded(int megabytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadyAnswers(versions(KEEPS), Clock.systemUTC(), megabytes, true))
                .withMessageContaining("parley.api.ready-megabytes");
    }

    private record Answer(int status, Map<String, List<String>> headers, List<Byte> body) {}

    private static Map<String, String> tagged(String address, Map<String, String> headers) throws Exception {
        String tag = get(WORKS_OUT, address).headers().firstValue("ETag").orElse("\"none\"");
        Map<String, String> filled = new TreeMap<>();
        headers.forEach((name, value) -> filled.put(name, value.replace("TAG", tag)));
        return filled;
    }

    private static Answer answer(int node, String method, String address, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(node, address)).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Map<String, List<String>> told = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> {
            if (!name.equals("date")) {
                told.put(name, values.stream().sorted().toList());
            }
        });
        String text = new String(answer.body(), StandardCharsets.ISO_8859_1)
                .replace(address(node, "").toString(), "");
        return new Answer(
                answer.statusCode(),
                told,
                Arrays.asList(text.chars().mapToObj(one -> (byte) one).toArray(Byte[]::new)));
    }

    private static HttpResponse<String> get(int node, String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address(node, address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Something that the list of situations shows, and waits until all nodes have been told of it. */
    private static void change() throws InterruptedException {
        List<Long> before = NODES.stream()
                .map(node -> node.getBean(NewestVersions.class).toldSoFar())
                .toList();
        DATABASE.sql()
                .update(SITUATION)
                .set(SITUATION.STALE_AFTER_HOURS, SITUATION.STALE_AFTER_HOURS.plus(1))
                .execute();
        for (int node = 0; node < NODES.size(); node++) {
            while (versions(node).toldSoFar() == before.get(node)) {
                Thread.sleep(1);
            }
        }
    }

    private static void unannounced(String statement) {
        DATABASE.sql().transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            inside.execute("ALTER TABLE parley.situation DISABLE TRIGGER USER");
            inside.execute(statement);
            inside.execute("ALTER TABLE parley.situation ENABLE TRIGGER USER");
        });
    }

    private static void awaitHeard() throws InterruptedException {
        for (int node = 0; node < NODES.size(); node++) {
            while (versions(node).toldSoFar() < 0) {
                Thread.sleep(10);
            }
        }
    }

    private static NewestVersions versions(int node) {
        return NODES.get(node).getBean(NewestVersions.class);
    }

    private static URI address(int node, String path) {
        String port = NODES.get(node).getEnvironment().getProperty("local.server.port");
        return URI.create("http://localhost:" + port + path);
    }
}
