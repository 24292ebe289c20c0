package app.parley.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.account.Role;
import app.parley.desk.Change;
import app.parley.desk.Desk;
import app.parley.desk.Publishing;
import app.parley.dossier.DossierFile;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public feed of corrections, as JSON and as Atom. */
@SpringBootTest
@ContextConfiguration(initializers = HistoryDesk.class)
class CorrectionsApiTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HERE = "situation=pak-afg-2025";
    private static final String ODD =
            "Ends with ]]> & <b>\"quotes\"</b> \u2013 \u0637\u0648\u0631\u062e\u0645 \uD83D\uDE9B";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private Publishing publishing;

    @Autowired
    private DSLContext sql;

    private String record = "";
    private MockMvcTester mvc;
    private static int made;

    @BeforeEach
    void correctAndRetract() {
        mvc = MockMvcTester.from(context);
        HistoryDesk.signIn("publisher", Role.PUBLISHER);
        int situation = HistoryDesk.situation();
        made++;
        Map<String, String> cells = Map.of(
                "count_text", "Count " + made,
                "crossing_id", "torkham",
                "reported_on", "2025-10-25",
                "kind", "vehicles",
                "count_min", "23",
                "count_max", "23",
                "claim_by", "FBR");
        Change made = HistoryDesk.publish(
                desk, publishing, desk.begin(situation, DossierFile.CARGO_REPORTS, cells), cells, "");
        record = Objects.requireNonNull(made.recordId());
        HistoryDesk.publish(
                desk,
                publishing,
                desk.edit(situation, DossierFile.CARGO_REPORTS, record),
                HistoryDesk.with(HistoryDesk.with(cells, "count_max", "25"), "cargo_note", ODD),
                "Misread <the> paper & corrected");
        Change back = desk.retract(situation, DossierFile.CARGO_REPORTS, record);
        publishing.publish(back.id(), back.revision(), "The paper took it back");
        HistoryDesk.signOut();
    }

    @AfterEach
    void signOut() {
        HistoryDesk.signOut();
    }

    @Test
    void jsonTellsWhatChangedWhenAndWhyAndNamesNobody() {
        MvcTestResult answer = get("/api/v1/corrections?" + HERE + "&limit=2");
        JsonNode items = json(answer).get("items");

        JsonNode retraction = items.get(0);
        assertThat(retraction.get("kind").asString()).isEqualTo("retraction");
        assertThat(retraction.get("file").asString()).isEqualTo("cargo_reports");
        assertThat(retraction.get("record").asString()).isEqualTo(record);
        assertThat(retraction.get("reason").asString()).isEqualTo("The paper took it back");
        assertThat(retraction.get("published").asBoolean()).isFalse();
        assertThat(retraction.get("page").asString()).isEqualTo("/crossings/torkham");
        JsonNode correction = items.get(1);
        assertThat(correction.get("kind").asString()).isEqualTo("correction");
        assertThat(correction.get("fields").toString())
                .contains("\"name\":\"count_max\",\"before\":\"23\",\"after\":\"25\"")
                .contains("\"name\":\"cargo_note\",\"before\":null,\"after\":")
                .doesNotContain("claim_by");
        assertThat(text(answer)).doesNotContain("publisher");
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        JsonNode all = json(get("/api/v1/corrections?" + HERE + "&limit=500"));
        assertThat(all.get("next").isNull()).isTrue();
        StringBuilder paged = new StringBuilder();
        String next = "";
        do {
            JsonNode page = json(get("/api/v1/corrections?" + HERE + "&limit=1" + next));
            page.get("items").forEach(paged::append);
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!next.isEmpty());
        StringBuilder whole = new StringBuilder();
        all.get("items").forEach(whole::append);
        assertThat(paged.toString()).isEqualTo(whole.toString());
    }

    @Test
    void answersAreTaggedAndBadValuesNamed() {
        MvcTestResult answer = get("/api/v1/corrections?" + HERE);
        String tag = Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
        assertThat(mvc.get()
                        .uri("/api/v1/corrections?" + HERE)
                        .header("If-None-Match", tag)
                        .exchange())
                .hasStatus(304);
        assertBad("kind=nonsense", "kind", "correction or retraction");
        assertBad("file=nonsense", "file", "closures");
        assertBad("cursor=nonsense", "cursor", "unchanged");
        assertBad("from=2026-02-01&to=2026-01-01", "to", "no earlier than from");
    }

    @Test
    void asOfTellsWhatHadBeenCorrectedByThen() {
        JsonNode now = json(get("/api/v1/corrections?" + HERE + "&limit=2")).get("items");
        Instant corrected = Instant.parse(now.get(1).get("at").asString());
        JsonNode then = json(get("/api/v1/corrections?" + HERE + "&limit=1&asOf=" + corrected))
                .get("items");
        assertThat(then.get(0).get("at").asString()).isEqualTo(corrected.toString());
        assertThat(then.get(0).get("published").asBoolean()).isTrue();
    }

    @Test
    void atomIsValidAndKeepsWhateverStandsInACell() throws Exception {
        correctAndRetract();
        MvcTestResult answer = get("/api/v1/corrections.atom?" + HERE + "&limit=2");
        assertThat(answer.getResponse().getContentType()).startsWith("application/atom+xml");
        Document document = parsed(answer);
        Element feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(only(feed, "id")).isEqualTo("tag:parley.invalid,2026:pak-afg-2025/corrections");
        assertThat(only(feed, "title")).startsWith("Corrections and retractions: ");
        assertThat(children(children(feed, "author").getFirst(), "name")).hasSize(1);
        assertThat(links(feed))
                .extracting(link -> link.getAttribute("rel"))
                .containsExactly("self", "alternate", "next");
        assertThat(links(feed).getFirst().getAttribute("href"))
                .contains("/api/v1/corrections.atom?situation=pak-afg-2025");

        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(only(entry, "id"))
                    .matches("tag:parley\\.invalid,2026:pak-afg-2025/cargo_reports/[0-9a-f-]{36}/.*Z");
            assertThat(Instant.parse(only(entry, "updated"))).isAfter(Instant.EPOCH);
            assertThat(links(entry)).singleElement().satisfies(link -> {
                assertThat(link.getAttribute("rel")).isEqualTo("alternate");
                assertThat(link.getAttribute("href")).startsWith("http").contains("/crossings/torkham?");
            });
        });
        assertThat(only(feed, "updated")).isEqualTo(only(entries.getFirst(), "updated"));
        assertThat(only(entries.get(0), "title")).startsWith("Retracted: Count of stranded cargo: ");
        assertThat(only(entries.get(1), "summary")).isEqualTo("Reason: Misread <the> paper & corrected");
        assertThat(only(entries.get(1), "content")).contains("Highest: 23 \u2192 25", "(empty) \u2192 " + ODD);
        assertThat(text(answer)).doesNotContain("publisher");
        assertThat(only(
                        children(
                                        parsed(get("/api/v1/corrections.atom?" + HERE + "&limit=2"))
                                                .getDocumentElement(),
                                        "entry")
                                .getFirst(),
                        "id"))
                .isEqualTo(only(entries.getFirst(), "id"));
        assertThat(get(links(feed).get(2).getAttribute("href").replaceFirst("^http://[^/]*", "")))
                .hasStatusOk();
    }

    @Test
    void atomShowsWhatXmlCannotHoldAsMissing() throws Exception {
        sql.execute("UPDATE source SET note = 'Bell\u0007 and \uFFFE end' WHERE situation_id = "
                + HistoryDesk.situation() + " AND id = 'dunya-1025'");
        sql.execute("UPDATE source SET note = NULL WHERE situation_id = " + HistoryDesk.situation()
                + " AND id = 'dunya-1025'");
        Document document = parsed(get("/api/v1/corrections.atom?" + HERE + "&limit=1&file=sources"));
        assertThat(document.getDocumentElement().getTextContent()).contains("Bell\uFFFD and \uFFFD end");
    }

    @Test
    void emptyFeedIsAFeed() throws Exception {
        Element feed = parsed(get("/api/v1/corrections.atom?" + HERE + "&from=2100-01-01"))
                .getDocumentElement();
        assertThat(children(feed, "entry")).isEmpty();
        assertThat(only(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    private void assertBad(String query, String parameter, String expected) {
        MvcTestResult answer = get("/api/v1/corrections?" + HERE + "&" + query);
        assertThat(answer).as(query).hasStatus(400);
        assertThat(text(answer)).contains(parameter, expected);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Document parsed(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static List<Element> links(Element parent) {
        return children(parent, "link");
    }

    private static String only(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .<Node>mapToObj(parent.getChildNodes()::item)
                .filter(node -> node instanceof Element && name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }
}
