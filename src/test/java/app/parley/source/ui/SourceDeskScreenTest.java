package app.parley.source.ui;

import static app.parley.sql.Tables.ATTACHMENT;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.account.Role;
import app.parley.attachment.Attachments;
import app.parley.source.SourceDesk;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Sources for the public, for somebody signed in and for an editor. */
@SpringBootTest
@ContextConfiguration(initializers = SourceDesk.class)
class SourceDeskScreenTest {
    private static final DSLContext SQL = SourceDesk.DATABASE.sql();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Attachments attachments;

    @BeforeEach
    void open() throws Exception {
        Screens.start(context);
        SourceDesk.signIn(Role.EDITOR);
        attachments.attach(
                SourceDesk.situation(),
                "squirrels-1015",
                "shot.txt",
                new ByteArrayInputStream("invented".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void close() {
        Screens.stop();
        SourceDesk.signOut();
        SQL.deleteFrom(ATTACHMENT).execute();
        SQL.execute("DELETE FROM citation WHERE source_id LIKE 'invented-%'");
        SQL.execute("DELETE FROM source WHERE id LIKE 'invented-%'");
    }

    @Test
    void publicSeesThatACopyIsKeptAndNotHowToGetIt() {
        SourceDesk.signOut();
        Screens.open("sources/squirrels-1015");

        assertThat(words("source-copies"))
                .contains("shot.txt", "Text, 8 bytes", "only by people who are signed in")
                .containsPattern("[0-9a-f]{64}")
                .doesNotContain("The editor", "Check", "Remove", "Attach a copy");
        assertThat(hrefs()).noneMatch(href -> href.startsWith("attachments/"));
        Screens.open("sources");
        assertThat(Screens.words()).doesNotContain("Suspected duplicates");
    }

    @Test
    void whoeverIsSignedInDownloadsAndChecks() {
        SourceDesk.signIn(Role.VIEWER);
        Screens.open("sources/squirrels-1015");

        assertThat(hrefs()).anyMatch(href -> href.startsWith("attachments/"));
        _click(button("Check"));

        assertThat(words("source-copies"))
                .contains("“shot.txt” matches its SHA-256.", "The editor")
                .doesNotContain("Remove", "Attach a copy");
    }

    @Test
    void editorRemovesWithAReason() {
        Screens.open("sources/squirrels-1015");
        assertThat(words("source-copies")).contains("Attach a copy or screenshot", "at most 20 MB");

        _click(button("Remove for good"));
        assertThat(words("source-copies")).contains("Give a reason for removing it", "shot.txt");
        LocatorJ._get(
                        Input.class,
                        spec -> spec.withPredicate(
                                input -> input.getId().orElse("").startsWith("copy-reason-")))
                .setValue("Not the article");
        _click(button("Remove for good"));

        assertThat(words("source-copies"))
                .contains(
                        "“shot.txt” was removed.",
                        "No copy is kept.",
                        "1 copy was removed",
                        "by The editor. Not the article");
    }

    @Test
    void unreliableSourceNamesWhatRestsOnItAlone() {
        SourceDesk.signOut();
        Screens.open("sources/squirrels-1015");

        assertThat(words("source-only"))
                .contains("Only basis of 2 facts", "rated unreliable", "Count of stranded cargo", "Incident");
        assertThat(words("basis-mark")).contains("unreliable sources only");

        Screens.open("sources/downthenews-11");
        assertThat(words("source-only")).contains("Only basis of 2 facts");
        assertThat(words("source-screen")).contains("5 facts rest on it", "Credibility not judged");

        Screens.open("sources/dunyaurdu-1026");
        assertThat(words("source-only")).isEmpty();
    }

    @Test
    void factsOfASourceAreGivenOutInPages() {
        SQL.execute(
                "INSERT INTO source (situation_id, id, title, reliability) SELECT id, 'invented-many', 'Many', 'F' FROM situation");
        SQL.execute(
                "INSERT INTO citation (situation_id, source_id, ordinal, incident_id) SELECT situation_id, 'invented-many', 9, id"
                        + " FROM incident ORDER BY slug LIMIT 120");
        SQL.execute(
                "INSERT INTO citation (situation_id, source_id, ordinal, closure_id) SELECT situation_id, 'invented-many', 9, id"
                        + " FROM closure ORDER BY id LIMIT 10");
        SourceDesk.signOut();
        Screens.open("sources/invented-many");

        assertThat(words("source-screen"))
                .contains("130 facts rest on it", "Only basis of 3 facts", "Assessed closures", "Incidents");
        assertThat(rows()).isEqualTo(1 + 100 + 2);
        _click(button("Show more facts"));
        assertThat(rows()).isEqualTo(1 + 130 + 2);
    }

    @Test
    void editorSeesSuspectedDuplicates() {
        SQL.execute(
                "INSERT INTO source (situation_id, id, title, url, reliability) SELECT situation_id, 'invented-twin', 'Twin',"
                        + " url || '?utm_source=x', 'C' FROM source WHERE id = 'dunyaurdu-1026'");
        Screens.open("sources");
        NativeDetails details = LocatorJ._get(NativeDetails.class, spec -> spec.withClasses("source-duplicates"));
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));

        assertThat(words("source-duplicates")).contains("Twin", "same address");
    }

    /** A closure that khabrain-1020 alone tells, and one that others tell too; the source is made unreliable for this. */
    @Test
    void boardAndPagesMarkWhatUnreliableSourcesAloneTell() {
        SourceDesk.signOut();
        assertThat(board("2025-10-15")).doesNotContain("unreliable sources only");

        SQL.execute("UPDATE source SET reliability = 'E' WHERE id IN ('khabrain-1020', 'dunyaurdu-1026')");
        try {
            assertThat(board("2025-10-15").split("unreliable sources only", -1)).hasSize(2);
            assertThat(figure("2025-10-25", "chaman/people_stranded")).contains("unreliable sources only");
            assertThat(figure("2025-10-25", "chaman/vehicles")).doesNotContain("unreliable sources only");
            Screens.open("crossings/chaman?on=2025-10-15");
            assertThat(words("traffic-matrix")).contains("unreliable sources only");
            Screens.open("crossings/torkham?on=2025-10-15");
            assertThat(words("traffic-matrix")).doesNotContain("unreliable sources only");
            Screens.open("?on=2025-10-15&traffic=returnees");
            assertThat(words("panel-head")).contains("unreliable sources only");

            SQL.execute("UPDATE source SET reliability = 'F' WHERE id = 'khabrain-1020'");
            assertThat(board("2025-10-15"))
                    .contains("only sources that cannot be judged")
                    .doesNotContain("unreliable sources only");
        } finally {
            SQL.execute("UPDATE source SET reliability = 'C' WHERE id IN ('khabrain-1020', 'dunyaurdu-1026')");
        }
    }

    /** The rows of the board are one property. */
    private static String board(String on) {
        Screens.open("crossings?on=" + on);
        return elements().map(element -> element.getProperty("innerHTML", "")).collect(Collectors.joining());
    }

    private static String figure(String on, String id) {
        String from = board(on).split("data-figure=\"" + id + "\"")[1];
        return from.substring(0, from.indexOf("</details>"));
    }

    private static NativeButton button(String words) {
        return LocatorJ._find(UI.getCurrent(), NativeButton.class).stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static int rows() {
        Element facts = elements()
                .filter(element -> "source-facts".equals(element.getAttribute("aria-labelledby")))
                .findFirst()
                .orElseThrow();
        return (int) Screens.within(facts)
                .filter(element -> !element.isTextNode() && element.getTag().equals("tr"))
                .count();
    }

    private static List<String> hrefs() {
        return elements()
                .filter(element -> element.hasAttribute("href"))
                .map(element -> element.getAttribute("href"))
                .toList();
    }

    private static String words(String className) {
        return elements()
                .filter(element -> element.getClassList().contains(className))
                .map(Screens::text)
                .collect(Collectors.joining(" | "));
    }

    private static Stream<Element> elements() {
        return Screens.within(Screens.frame()).filter(element -> !element.isTextNode());
    }
}
