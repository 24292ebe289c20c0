package app.parley.document.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.parley.Screens;
import app.parley.document.InventedDocuments;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Screens and HTTP on invented documents. */
@SpringBootTest
@ContextConfiguration(initializers = InventedDocuments.class)
class InventedDocumentScreensTest {
    @Autowired
    private WebApplicationContext context;

    @BeforeEach
    void openBrowser() {
        Screens.start(context);
    }

    @AfterEach
    void closeBrowser() {
        Screens.stop();
    }

    @Test
    void listLinksToEachDocumentAndFollowsItsAddress() {
        Screens.open("documents?issuer=Qatar&on=2025-11-01");

        assertThat(links()).contains("documents/d-invented-doha?on=2025-11-01", "talks/r1-doha?on=2025-11-01");
        assertThat(page()).contains("Joint statement").doesNotContain("Invented letter");
    }

    @Test
    void marksOfADifferenceAreToldBesideItAndTitlesKeepTheirDates() {
        Screens.open("documents/d-invented-istanbul?compare=d-invented-doha");

        assertThat(page())
                .contains("underlined only in the later text", "struck through only in the earlier text")
                .contains("\u2068Invented joint statement of Doha\u2069, \u206819 Oct 2025\u2069");
        assertThat(elements().stream().map(Element::getTag)).contains("ins", "del");
    }

    @Test
    void nothingFoundIsSaid() {
        Screens.open("documents?q=no-such-words");

        assertThat(page()).contains("No document matches.");
    }

    @Test
    void clausesCanBeLinkedToAndNameTheirCommitments() {
        Screens.open("documents/d-invented-doha?on=2025-11-01");

        assertThat(elements().stream().map(element -> element.getAttribute("id")))
                .contains("clause-2.a", "paragraph-1");
        assertThat(links())
                .contains("documents/d-invented-doha?on=2025-11-01#clause-2.a", "talks/r1-doha?on=2025-11-01");
        assertThat(page()).contains("Makes the commitment:").contains("Stop fighting at once.");
    }

    @Test
    void textIsReadFromTheSideItIsWrittenFrom() {
        Screens.open("documents/d-invented-urdu");

        assertThat(elements())
                .filteredOn(element -> "rtl".equals(element.getAttribute("dir")))
                .extracting(element -> element.getAttribute("lang"))
                .contains("ur");
        assertThat(page()).contains("No other document in Urdu is on record");
    }

    @Test
    void comparisonIsInTheAddressAndSaysHowMuchDiffers() {
        Screens.open("documents/d-invented-istanbul?compare=d-invented-doha");

        assertThat(page()).contains("words added").contains("against the earlier text named first");
        assertThat(elements().stream().map(Element::getTag)).contains("ins", "del");
    }

    @Test
    void documentsAreGivenOutAtHttp() throws Exception {
        MockMvc http = MockMvcBuilders.webAppContextSetup(context).build();
        http.perform(get("/api/v1/documents").param("limit", "2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value("d-invented-urdu"))
                .andExpect(jsonPath("$.items[0].issuedOn").value("2025-11"))
                .andExpect(jsonPath("$.next").isNotEmpty());
        http.perform(get("/api/v1/documents/d-invented-doha"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.clauses[3].number").value("2.a"))
                .andExpect(jsonPath("$.clauses[3].commitments[1]").value("c-doha-followup"));
        http.perform(get("/api/v1/documents/d-invented-istanbul/difference").param("against", "d-invented-doha"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.compared").value(true))
                .andExpect(jsonPath("$.pieces[?(@.kind == 'added')].text").isNotEmpty());
        http.perform(get("/api/v1/documents/d-none")).andExpect(status().isNotFound());
        http.perform(get("/api/v1/documents/d-invented-doha/difference")).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/documents").param("cursor", "x")).andExpect(status().isBadRequest());
    }

    private static List<Element> elements() {
        return Screens.within(Screens.frame())
                .filter(element -> !element.isTextNode())
                .toList();
    }

    private static List<String> links() {
        return elements().stream()
                .map(element -> element.getAttribute("href"))
                .filter(href -> href != null)
                .toList();
    }

    private static String page() {
        return Screens.text(Screens.frame());
    }
}
