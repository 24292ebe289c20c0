package app.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen in a real browser: narrow and wide, light and dark. */
class ScreensIT {
    private static final int LARGEST_FIRST_SCREEN_BYTES = 600_000;

    @TempDir
    private static Path data;

    private static ParleyProcess parley;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        parley = ParleyProcess.serve(data);
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (parley != null) {
            parley.close();
        }
    }

    @ParameterizedTest(name = "{0} {1}px {2}")
    @CsvSource({
        "/, 1280, LIGHT",
        "/, 390, DARK",
        "/?on=2025-10-25, 390, LIGHT",
        "/crossings, 1280, DARK",
        "/crossings, 390, LIGHT",
        "/crossings/torkham?on=2025-11-01, 1280, LIGHT",
        "/crossings/torkham, 390, DARK",
        "/crossings/badini, 390, LIGHT",
        "/crossings/torkham/ledger?on=2025-11-01, 1280, LIGHT",
        "/crossings/chaman/ledger?on=2025-10-25, 390, DARK",
        "/cargo?on=2025-10-25, 1280, LIGHT",
        "/cargo, 1280, DARK",
        "/cargo, 390, LIGHT",
        "/cargo?on=2025-10-25&perDayHigh=250&spoiledPerDay=5&truckValue=abc, 390, DARK",
        "/talks, 1280, LIGHT",
        "/talks, 390, DARK",
        "/talks?on=2025-12-01&from=2025-10-05&to=2025-11-20, 1280, DARK",
        "/talks/commitments, 1280, DARK",
        "/talks/commitments?on=2025-11-28, 390, LIGHT",
        "/talks/commitments?on=2026-10-04&category=monitoring&state=better&text=mechanism, 390, DARK",
        "/talks/commitments/c-ist2-continue?on=2026-10-04, 1280, LIGHT",
        "/talks/commitments/c-doha-ceasefire, 390, DARK",
        "/documents, 1280, DARK",
        "/documents, 390, LIGHT",
        "/talks/r2-istanbul, 1280, DARK",
        "/talks/r3-istanbul, 390, LIGHT",
        "/talks/r3-istanbul, 1280, LIGHT",
        "/talks/r3b-visit, 390, DARK",
        "/talks/r4-riyadh, 1280, LIGHT",
        "/talks/ceasefires?on=2025-10-25, 1280, LIGHT",
        "/talks/ceasefires, 390, DARK",
        "/talks/ceasefires/cf3-doha?on=2025-10-25, 390, LIGHT",
        "/talks/ceasefires/cf6-eid2026, 1280, DARK",
        "/talks/calendar?month=2025-10, 1280, LIGHT",
        "/talks/calendar?month=2025-10, 390, DARK",
        "/talks/calendar?month=2025-10&kinds=ceasefires, 390, LIGHT",
        "/timeline, 1280, LIGHT",
        "/timeline, 390, DARK",
        "/map, 1280, DARK",
        "/map, 390, LIGHT",
        "/sources, 1280, LIGHT",
        "/sources, 390, DARK",
        "/sources/gh-issb, 1280, DARK",
        "/sources/seed-newsalert, 390, LIGHT",
        "/rules?on=2025-10-25&crossing=torkham#stranded-now, 1280, LIGHT",
        "/rules, 390, DARK",
        "/compare?a=torkham&b=chaman&on=2025-11-10, 1280, DARK",
        "/compare?a=torkham&date=2025-10-18, 390, LIGHT",
        "/compare?a=badini&b=torkham&on=2025-11-10, 390, DARK",
        "/actors, 1280, LIGHT",
        "/actors?q=haqqani, 390, DARK",
        "/actors/rahmatullah-najib, 1280, DARK",
        "/actors/najib-haqqani, 390, LIGHT",
        "/actors/pk, 390, DARK",
        "/actors/qa, 1280, LIGHT",
        "/sign-in?refused=true, 390, DARK",
        "/join/no-such-link, 1280, LIGHT",
        "/no-such-page, 390, LIGHT",
        "/crossings/no-such-crossing, 1280, DARK",
    })
    void screenIsSoundAtThisWidthAndScheme(String path, int width, ColorScheme scheme) throws Exception {
        try (BrowserContext context = context(width, scheme)) {
            Page page = context.newPage();
            List<String> errors = watch(page);
            open(page, path);

            assertThat(page.locator("h1").count()).as("a heading on %s", path).isPositive();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("no sideways scrolling on %s", path)
                    .isLessThanOrEqualTo(width);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(v -> List.of("serious", "critical").contains(v.getImpact()))
                    .as("axe on %s", path)
                    .extracting(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat(errors).as("console of %s", path).isEmpty();
            picture(page, path, width, scheme);
        }
    }

    @Test
    void selectingOrFilteringInOnePlaceIsFollowedByAllAndHeldByTheAddress() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> errors = watch(page);
            open(page, "/?on=2025-10-25");

            panel(page, "Torkham").click();
            page.waitForURL("**/*selected=crossing*torkham*");
            assertThat(page.locator("leaflet-map button.marker[aria-pressed=true]")
                            .getAttribute("aria-label"))
                    .contains("Torkham");

            page.reload();
            page.locator("button.panel-name[aria-pressed=true]").waitFor();
            assertThat(page.locator("button.panel-name[aria-pressed=true]").textContent())
                    .isEqualTo("Torkham");

            page.locator("leaflet-map button.marker[aria-label*=Chaman]").click();
            page.waitForURL("**/*selected=crossing*chaman*");
            assertThat(page.locator("button.panel-name[aria-pressed=true]").textContent())
                    .contains("Chaman");

            page.locator("select").first().selectOption("returnees");
            page.waitForURL("**/*traffic=returnees*");
            page.locator(".panel", new Page.LocatorOptions().setHasText("Chaman"))
                    .getByText("Returnees open")
                    .first()
                    .waitFor();

            page.locator(".shell-nav a[aria-current=page]").click();
            page.waitForURL(url -> !url.contains("selected="));
            assertThat(page.url()).contains("on=2025-10-25");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void skippingToTheContentStaysOnTheScreen() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            open(page, "/crossings/torkham?on=2025-11-01");
            page.locator(".skip-link").focus();
            page.keyboard().press("Enter");

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
            assertThat(page.url()).contains("/crossings/torkham?on=2025-11-01");
        }
    }

    @Test
    void markersOfCrossingsStandOnTheirPlacesAndClustersGiveWay() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            open(page, "/?on=2025-11-10");
            page.locator("leaflet-map button.marker").first().waitFor();

            // Distance in pixels between the middle of each marker and the point that Leaflet has worked out for it.
            Object[] off = ((List<?>) page.locator("leaflet-map button.marker")
                            .evaluateAll("markers => markers.filter(m => /Torkham|Chaman|Arandu|Kharlachi/.test("
                                    + "m.getAttribute('aria-label'))).map(m => {"
                                    + " const pane = m.closest('.leaflet-map-pane').getBoundingClientRect();"
                                    + " const box = m.getBoundingClientRect();"
                                    + " const at = new DOMMatrix(getComputedStyle(m).transform);"
                                    + " return Math.hypot(box.x + box.width / 2 - pane.x - at.e,"
                                    + "   box.y + box.height / 2 - pane.y - at.f); })"))
                    .toArray();
            assertThat(off).hasSizeGreaterThanOrEqualTo(4);
            assertThat(off)
                    .allSatisfy(pixels ->
                            assertThat(((Number) pixels).doubleValue()).isLessThan(1.5));

            Number covered = (Number) page.locator("leaflet-map button.marker")
                    .evaluateAll("markers => markers.filter(m => { const box = m.getBoundingClientRect();"
                            + " const top = m.getRootNode().elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
                            + " return top && !m.contains(top) && top.closest('button.marker'); }).length");
            assertThat(covered.intValue()).as("markers that another covers").isZero();
        }
    }

    private static Locator panel(Page page, String name) {
        return page.locator("button.panel-name", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void headOfTheBoardIsNotUnderTheBandOfThePast() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            open(page, "/crossings?on=2025-11-01&asOf=" + Instant.now());
            page.evaluate("scrollTo({top: document.querySelector('.board').offsetTop + 200, behavior: 'instant'})");
            page.waitForFunction("document.querySelector('.past-banner').getBoundingClientRect().top === 0");
            Number under = (Number) page.evaluate("document.querySelector('past-band').getBoundingClientRect().bottom"
                    + " - document.querySelector('.board thead th').getBoundingClientRect().top");
            assertThat(under.doubleValue()).isLessThan(1);
        }
    }

    @Test
    void firstScreenIsSmall() {
        try (BrowserContext warmUp = context(1280, ColorScheme.LIGHT)) {
            open(warmUp.newPage(), "/");
        }
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            open(page, "/");
            Number bytes = (Number) page.evaluate("performance.getEntriesByType('resource')"
                    + ".filter(e => /\\.(js|css)(\\?|$)/.test(e.name)).reduce((sum, e) => sum + e.encodedBodySize, 0)");
            assertThat(bytes.intValue()).isBetween(20_000, LARGEST_FIRST_SCREEN_BYTES);
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 800)
                .setColorScheme(scheme)
                .setLocale("en-GB"));
    }

    private static List<String> watch(Page page) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            // The document of a page that is not there is a 404, which the browser notes by itself.
            if (message.type().equals("error") && !message.text().contains("status of 404")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return errors;
    }

    private static void open(Page page, String path) {
        page.navigate(parley.url(path));
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void picture(Page page, String path, int width, ColorScheme scheme) throws Exception {
        String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        Path pictures = Files.createDirectories(Path.of("target/screenshots"));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(pictures.resolve((name.isEmpty() ? "overview" : name) + "-" + width + "-"
                        + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
    }
}
