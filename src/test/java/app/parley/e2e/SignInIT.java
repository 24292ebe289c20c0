package app.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first administrator, from the link on the terminal to signing out, where reading is not public. */
class SignInIT {
    private static final String PASSWORD = "a border of 2,640 kilometres";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/join/[A-Za-z0-9_-]+)");

    @TempDir
    private Path data;

    @Test
    void firstAdministratorComesInInvitesAndLeaves() throws Exception {
        try (ParleyProcess parley = ParleyProcess.serve(Map.of("PARLEY_PUBLIC_READING", "false"), data);
                Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            Page page = browser.newPage();
            open(page, parley, "/crossings/torkham?on=2025-10-25");
            Matcher link = LINK.matcher(parley.text());
            assertThat(link.find()).as("a link on the terminal").isTrue();
            assertThat(page.url()).contains("/sign-in?next=crossings");
            assertThat(page.content()).doesNotContain("Torkham").doesNotContain("Afghanistan");
            assertThat(parley.get("/api/v1/crossings").statusCode()).isEqualTo(401);

            open(page, parley, link.group(1));
            page.locator("input[type=password]").first().fill(PASSWORD);
            page.locator("input[type=password]").last().fill(PASSWORD);
            page.locator(".account-form button").click();
            page.getByText("Your password is set").waitFor();

            open(page, parley, "/crossings/torkham?on=2025-10-25");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("not this one");
            page.locator("form button").click();
            page.getByText("do not go together").waitFor();
            page.locator("input[name=username]").fill("Admin ");
            page.locator("input[name=password]").fill(PASSWORD);
            page.locator("input[name=password]").press("Enter");
            page.waitForURL("**/crossings/torkham?on=2025-10-25");
            page.getByText("People of the desk").click();
            page.locator(".account-form input").first().fill("sana@example.org");
            page.locator(".account-form input").last().fill("Sana");
            page.locator(".account-form button").click();
            page.getByText("Send Sana this link").waitFor();

            page.locator(".shell-account button").click();
            page.waitForURL("**/sign-in**");
            open(page, parley, "/admin/people");
            assertThat(page.url()).contains("/sign-in");
            open(page, parley, link.group(1));
            page.getByText("This link cannot be used").waitFor();
        }
    }

    private static void open(Page page, ParleyProcess parley, String path) {
        page.navigate(parley.url(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("h1").first().waitFor();
    }
}
