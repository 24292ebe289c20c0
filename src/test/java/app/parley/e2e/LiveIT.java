package app.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.TestDatabase;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL, a browser on each, and changes of whoever makes them. */
class LiveIT {
    private static final String TORKHAM = "/crossings/torkham?on=2025-11-01";
    private static final int CHANGES = 30;
    private static final int STREAMS = 200;
    private static final int PATIENCE_MS = 30_000;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final Map<String, String> environment = Map.of(
            "PARLEY_DATABASE_URL", database.url(),
            "PARLEY_DATABASE_USERNAME", database.username(),
            "PARLEY_DATABASE_PASSWORD", database.password());
    private final List<ParleyProcess> nodes = new ArrayList<>();
    private final List<Browser> browsers = new ArrayList<>();
    private Playwright playwright;

    @BeforeEach
    void start() {
        nodes.add(ParleyProcess.serve(environment, folder.resolve("a")));
        nodes.add(ParleyProcess.serve(environment, folder.resolve("b")));
        playwright = Chromium.driver();
        for (int one = 0; one < 2; one++) {
            browsers.add(Chromium.launch(playwright));
        }
    }

    @AfterEach
    void stop() {
        playwright.close();
        nodes.forEach(ParleyProcess::close);
    }

    @Test
    void changeAppearsInEveryBrowserAndTakesNothingFromTheReader() {
        Page first = open(0, TORKHAM);
        Page second = open(1, TORKHAM);
        Locator typed = first.locator(".section-waiting input").first();
        typed.scrollIntoViewIfNeeded();
        Locator details = first.locator(".section-claims details").first();
        details.evaluate("one => { one.open = true; }");
        typed.click();
        typed.press("End");
        typed.pressSequentially("77");
        String value = typed.inputValue();
        double top = ((Number) typed.evaluate("one => one.getBoundingClientRect().top")).doubleValue();
        double secondTop = scrolled(second, 900);
        second.evaluate("getSelection().selectAllChildren(document.querySelector('.section-cargo h2'))");
        String selected = (String) second.evaluate("getSelection().toString()");

        List<Long> latencies = new ArrayList<>();
        for (int change = 1; change <= CHANGES; change++) {
            String name = "Torkham " + change;
            for (Page page : List.of(first, second)) {
                page.evaluate(
                        "name => { window.seen = undefined; const look = () => document.querySelector('h1')"
                                + "?.textContent.includes(name) ? window.seen = Date.now() : setTimeout(look, 5); look(); }",
                        name);
            }
            database.sql().execute("UPDATE crossing SET name = ? WHERE id = 'torkham'", name);
            long committed = System.currentTimeMillis();
            for (Page page : List.of(first, second)) {
                page.waitForFunction("window.seen", null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MS));
                latencies.add(((Number) page.evaluate("window.seen")).longValue() - committed);
            }
        }
        List<Long> first5 = latencies.subList(0, 10).stream().toList();
        latencies.sort(null);
        System.out.printf(
                Locale.ROOT,
                "From commit to visible, %d changes, a browser on each of two nodes: median %d ms, p90 %d ms, largest %d ms;"
                        + " each of the first five took both up to %s ms.%n",
                CHANGES,
                latencies.get(latencies.size() / 2),
                latencies.get(latencies.size() * 9 / 10),
                latencies.getLast(),
                first5);

        assertThat(first.locator(".section-waiting input").first().inputValue()).isEqualTo(value);
        assertThat(first.evaluate("document.activeElement === document.querySelector('.section-waiting input')"))
                .as("the field that is typed in has the focus")
                .isEqualTo(true);
        assertThat(first.evaluate("document.activeElement.selectionStart"))
                .isEqualTo(first.evaluate("document.activeElement.value.length"));
        assertThat(first.locator(".section-claims details").first().getAttribute("open"))
                .isNotNull();
        assertThat(((Number) first.locator(".section-waiting input")
                                .first()
                                .evaluate("one => one.getBoundingClientRect().top"))
                        .doubleValue())
                .isBetween(top - 3, top + 3);
        assertThat(selected).isNotBlank();
        assertThat(second.evaluate("getSelection().toString()")).isEqualTo(selected);
        assertThat(((Number) second.evaluate("scrollY")).doubleValue()).isBetween(secondTop - 3, secondTop + 3);
        assertThat(first.locator("live-mark").textContent()).contains("Updated just now");
        first.keyboard().type("8");
        assertThat(first.locator(".section-waiting input").first().inputValue()).isEqualTo(value + "8");
    }

    @Test
    void importOnTheCommandLineAppearsToo() throws IOException {
        Page page = open(1, "/sources/gh-issb");
        String title = page.locator("h1").first().textContent();
        Path dossier = Files.createDirectories(folder.resolve("dossier"));
        ParleyProcess.run(environment, "export", dossier.toString());
        Path sources = dossier.resolve("sources.csv");
        Files.writeString(sources, Files.readString(sources).replace(title, "Told by an import"));
        ParleyProcess.Ended done = ParleyProcess.run(environment, "import", dossier.toString());

        assertThat(done.text()).contains("Done.");
        page.locator("h1", new Page.LocatorOptions().setHasText("Told by an import"))
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }

    @Test
    void pageOfANodeThatDiesSaysSoAndCatchesUpOnceItIsBack() {
        Page page = open(0, "/crossings?on=2025-11-01");
        page.locator("live-mark[data-state=live]").waitFor();
        int port = nodes.getFirst().port();
        nodes.getFirst().kill();
        page.locator("live-mark[data-state=lost]").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        assertThat(page.locator("live-mark").textContent()).contains("Not live: last updated");

        database.sql().execute("UPDATE crossing SET name = 'Torkham Gate' WHERE id = 'torkham'");
        nodes.set(0, ParleyProcess.serve(environment, port, folder.resolve("a")));
        page.getByText("Torkham Gate").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        page.locator("live-mark:not([data-state=lost])").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }

    @Test
    void manyStreamsTakeLittleMemory() throws Exception {
        ParleyProcess node = nodes.getFirst();
        long before = node.heapBytes();
        List<InputStream> streams = new ArrayList<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int one = 0; one < STREAMS; one++) {
                HttpResponse<InputStream> answer = client.send(
                        HttpRequest.newBuilder(URI.create(node.url("/api/v1/changes")))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                assertThat(answer.statusCode()).isEqualTo(200);
                streams.add(answer.body());
            }
            long each = (node.heapBytes() - before) / STREAMS;
            System.out.printf(Locale.ROOT, "%d streams on one node: %d KB of heap each.%n", STREAMS, each / 1024);
            assertThat(each).isLessThan(500_000);
            for (InputStream stream : streams) {
                stream.close();
            }
            client.shutdownNow();
        }
    }

    private Page open(int node, String path) {
        Page page = browsers.get(node).newContext().newPage();
        page.navigate(nodes.get(node).url(path));
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("live-mark[data-state]").waitFor();
        return page;
    }

    private static double scrolled(Page page, int top) {
        page.evaluate("top => scrollTo({top, behavior: 'instant'})", top);
        return ((Number) page.evaluate("scrollY")).doubleValue();
    }
}
