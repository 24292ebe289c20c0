package app.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text being logged, through a crash of the server, of the browser, and from the line on the desk. */
class LogIT {
    private static final String TEXT = "Torkhum 40 trucks; Chaman 412 trucks. FBR, 25 Oct 2025";

    @TempDir
    private Path data;

    @Test
    void nothingThatWasMadeOfATextIsLost() {
        int port = ParleyProcess.freePort();
        ParleyProcess parley = ParleyProcess.serve(Map.of(), port, data);
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            DeskIT.join(browser, DeskIT.link(parley.text()));
            Page page = DeskIT.signedIn(browser, parley, "admin");

            DeskIT.open(page, parley, "/desk/log");
            page.locator("#cell-text").fill(TEXT);
            answer(page).click();
            assertThat(answer(page)).hasAttribute("aria-pressed", "true");
            page.locator("#log-1-claim_by").fill("Customs");
            page.waitForTimeout(800);
            parley.kill();
            page.locator("#log-1-cargo_note").fill("412 trucks, typed while nothing answers");
            parley = ParleyProcess.serve(Map.of(), port, data);
            DeskIT.signIn(page, parley, "admin");
            DeskIT.open(page, parley, "/desk/log");
            allIsThere(page, "412 trucks, typed while nothing answers");

            page.waitForTimeout(800);
            try (var elsewhere = browser.newContext()) {
                Page other = elsewhere.newPage();
                DeskIT.signIn(other, parley, "admin");
                DeskIT.open(other, parley, "/desk/log");
                allIsThere(other, "412 trucks, typed while nothing answers");
            }

            page.locator("#cell-text").fill("Torkham 40 trucks, 25 Oct 2025");
            assertThat(page.locator(".log-kept")).containsText("No longer in the text");
            page.reload();
            assertThat(page.locator("#cell-text")).hasValue("Torkham 40 trucks, 25 Oct 2025");
            assertThat(page.locator("#log-0-claim_by")).hasValue("");

            fromTheLineOnTheDesk(page, parley);
        } finally {
            parley.close();
        }
    }

    private static void allIsThere(Page page, String counted) {
        assertThat(page.locator("#cell-text")).hasValue(TEXT);
        assertThat(answer(page)).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#log-0-crossing_id")).hasValue("torkham");
        assertThat(page.locator("#log-1-claim_by")).hasValue("Customs");
        assertThat(page.locator("#log-1-cargo_note")).hasValue(counted);
    }

    private static Locator answer(Page page) {
        return page.locator(".log-question button[data-answer='0']").first();
    }

    private static void fromTheLineOnTheDesk(Page page, ParleyProcess parley) {
        for (String keys : List.of("Enter", "Control+Enter")) {
            DeskIT.open(page, parley, "/desk");
            Locator line = page.locator("#desk-quick-log");
            line.fill("Chaman 412 transit vehicles. FBR, 25 Oct 2025");
            line.press(keys);
            assertThat(page.locator("#cell-text")).hasValue("Chaman 412 transit vehicles. FBR, 25 Oct 2025");
            assertThat(page.locator(".log-row")).hasCount(1);
        }
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".log-done")).containsText("1 record was logged.");
    }
}
