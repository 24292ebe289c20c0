package app.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people at the desk in two browsers, with the keyboard, through a crash of the server in mid-edit. */
class DeskIT {
    private static final String PASSWORD = "a border of 2,640 kilometres";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/join/[A-Za-z0-9_-]+");

    @TempDir
    private Path data;

    @Test
    void twoEditOneRecordNothingIsOverwrittenAndNothingTypedIsLost() {
        int port = ParleyProcess.freePort();
        ParleyProcess parley = ParleyProcess.serve(Map.of(), port, data);
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            join(browser, link(parley.text()));
            Page first = signedIn(browser, parley, "admin");
            join(browser, invited(first, parley, "sana"));
            Page second = signedIn(browser, parley, "sana");

            logFromTheKeyboard(first, parley);
            bothChangeOneClosure(first, second, parley);
            queueIsCurrent(first, second, parley);
            bothTypeInOneDraft(first, second, parley);

            first.locator("#cell-claim_by").fill("Chamber of commerce");
            assertThat(first.locator(".change-saved")).containsText("Saved");
            first.waitForTimeout(800);
            String draft = first.url();
            parley.kill();
            first.locator("#cell-cargo_note").pressSequentially("grapes typed while nothing answers");
            parley = ParleyProcess.serve(Map.of(), port, data);
            signIn(first, parley, "admin");
            first.navigate(draft);
            assertThat(first.locator("#cell-claim_by")).hasValue("Chamber of commerce");
            assertThat(first.locator("#cell-cargo_note")).hasValue("grapes typed while nothing answers");
            assertThat(first.locator(".change-saved")).containsText("Saved");
            first.evaluate("localStorage.clear()");
            first.reload();
            assertThat(first.locator("#cell-cargo_note")).hasValue("grapes typed while nothing answers");
        } finally {
            parley.close();
        }
    }

    /** From the list of kinds to what is published, without a mouse. */
    private static void logFromTheKeyboard(Page page, ParleyProcess parley) {
        open(page, parley, "/desk/changes/new/cargo_reports");
        assertThat(page.locator("#cell-crossing_id")).isFocused();
        page.keyboard().type("torkham");
        page.keyboard().press("Tab");
        page.keyboard().type("2025-10-25");
        page.locator("#cell-kind").focus();
        page.keyboard().type("vehicles");
        page.locator("#cell-count_min").focus();
        page.keyboard().type("23");
        page.keyboard().press("Tab");
        page.locator("#cell-count_max").focus();
        page.keyboard().type("2x");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".change-told")).containsText("not right yet");
        assertThat(page.locator("#cell-count_max")).isFocused();
        page.locator("#cell-count_max").fill("23");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#content")).containsText("Published by");
        assertThat(page.locator("h1")).containsText("Torkham");
        page.getByText("Undo").click();
        assertThat(page.locator("#content")).containsText("since been retracted");
    }

    private static void bothChangeOneClosure(Page first, Page second, ParleyProcess parley) {
        for (Page page : List.of(first, second)) {
            open(page, parley, "/desk/changes/edit/closures/cl-chaman-trade");
        }
        second.locator("#cell-cause").fill("Fighting near Spin Boldak");
        second.locator("#cell-note").fill("Both gates");
        second.locator(".change-reason textarea").fill("Closer to the sources");
        first.locator("#cell-cause").fill("Shelling");
        first.locator(".change-reason textarea").fill("As the agency has it");
        second.waitForTimeout(700);
        button(second, "Publish").click();
        assertThat(second.locator("#content")).containsText("Published by");
        button(first, "Publish").click();
        Locator merge = first.locator(".merge-panel");
        assertThat(merge).containsText("Fighting near Spin Boldak");
        assertThat(merge).containsText("Shelling");
        merge.locator("select").selectOption(new SelectOption().setValue("mine"));
        merge.locator("button.primary").click();
        assertThat(first.locator("#cell-note")).hasValue("Both gates");
        button(first, "Publish").click();
        assertThat(first.locator("#content")).containsText("Published by");
    }

    private static void bothTypeInOneDraft(Page first, Page second, ParleyProcess parley) {
        open(first, parley, "/desk/changes/new/cargo_reports");
        first.locator("#cell-crossing_id").fill("chaman");
        first.waitForURL(Pattern.compile(".*/desk/changes/[0-9a-f-]{36}.*"));
        second.navigate(first.url());
        second.locator("#cell-count_min").fill("412");
        assertThat(first.locator("#cell-count_min")).hasValue("412");
        assertThat(first.locator("#cell-count_min-note")).containsText("Sana");
    }

    /** Somebody at the desk types a line while somebody else hands a change in. */
    private static void queueIsCurrent(Page first, Page second, ParleyProcess parley) {
        open(second, parley, "/desk");
        second.locator("#desk-quick-log").click();
        second.keyboard().type("Torkham 23");
        open(first, parley, "/desk/changes/edit/closures/cl-torkham-people");
        first.locator("#cell-note").fill("On foot too");
        first.locator(".change-reason textarea").fill("Said by the port");
        first.waitForTimeout(700);
        button(first, "Hand in for review").click();
        assertThat(second.locator(".shell-desk")).hasText("Desk (1)");
        assertThat(second.locator("#content")).containsText("Waiting for review: 1");
        assertThat(second.locator("#desk-quick-log")).isFocused();
        assertThat(second.locator("#desk-quick-log")).hasValue("Torkham 23");
    }

    private static Locator button(Page page, String words) {
        return page.locator(".change-actions").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    static String link(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return link.group();
    }

    static void join(Browser browser, String link) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(link);
            page.locator("input[type=password]").first().fill(PASSWORD);
            page.locator("input[type=password]").last().fill(PASSWORD);
            page.locator(".account-form button").click();
            page.getByText("Your password is set").waitFor();
        }
    }

    private static String invited(Page admin, ParleyProcess parley, String login) {
        open(admin, parley, "/admin/people");
        admin.locator(".account-form input").first().fill(login);
        admin.locator(".account-form input").last().fill("Sana");
        admin.locator(".account-form select").selectOption("publisher");
        admin.locator(".account-form button").click();
        Locator told = admin.getByText("Send Sana this link");
        told.waitFor();
        return link(told.innerText());
    }

    static Page signedIn(Browser browser, ParleyProcess parley, String login) {
        Page page = browser.newContext().newPage();
        signIn(page, parley, login);
        return page;
    }

    static void signIn(Page page, ParleyProcess parley, String login) {
        page.navigate(parley.url("/sign-in"));
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.locator(".shell-desk a").waitFor();
    }

    static void open(Page page, ParleyProcess parley, String path) {
        page.navigate(parley.url(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("h1").first().waitFor();
    }
}
