package app.parley.document.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import org.junit.jupiter.api.Test;

class DocumentScreensTest extends FactScreenTest {
    @Test
    void withoutDocumentsItSaysWhatTheyAreAndHowTheyCome() {
        go("documents");

        assertThat(words("documents-screen"))
                .contains("No document is on record for this situation.")
                .contains("documents.csv");
    }
}
