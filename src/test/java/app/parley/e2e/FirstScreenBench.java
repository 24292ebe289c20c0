package app.parley.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How soon the Overview is usable in a browser that has never seen it, on a warm server: {@code bench/first-screen}. */
public final class FirstScreenBench {
    private static final int RUNS = 15;

    private FirstScreenBench() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("parley-bench");
        try (ParleyProcess parley = ParleyProcess.serve(data);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getenv("PARLEY_CHROMIUM")))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            String[] overview = {"button.panel-name", "leaflet-map button.marker", "time-lanes canvas, time-lanes svg"};
            measure(browser, parley.url("/"), overview);
            List<Long> bare = measure(browser, parley.url("/api/v1/crossings"), "pre, body");
            List<Long> full = measure(browser, parley.url("/"), overview);
            System.out.printf(
                    Locale.ROOT,
                    "| %-44s | %8s | %8s |%n",
                    "request to usable, new browser profile",
                    "p50 ms",
                    "max ms");
            System.out.printf(Locale.ROOT, "|%s|---------:|---------:|%n", "-".repeat(46));
            row("the same facts as plain JSON (the floor)", bare);
            row("Overview: panels, map markers and timeline", full);
            System.out.printf(Locale.ROOT, "Overview is %.1f times the floor.%n", (double) middle(full) / middle(bare));
        }
    }

    private static List<Long> measure(Browser browser, String url, String... selectors) {
        List<Long> milliseconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (BrowserContext context = browser.newContext()) {
                Page page = context.newPage();
                long start = System.nanoTime();
                page.navigate(url);
                for (String selector : selectors) {
                    page.locator(selector).first().waitFor();
                }
                milliseconds.add((System.nanoTime() - start) / 1_000_000);
            }
        }
        Collections.sort(milliseconds);
        return milliseconds;
    }

    private static long middle(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static void row(String what, List<Long> sorted) {
        System.out.printf(Locale.ROOT, "| %-44s | %8d | %8d |%n", what, middle(sorted), sorted.getLast());
    }
}
