package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentsScreenTest extends FactScreenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on=2026-10-04 | 18 commitments",
                "on=2025-10-20 | 11 were agreed after this day",
                "on=2026-10-04&party=Pakistan | 1 commitment:",
                "on=2026-10-04&category=monitoring&round=r1-doha | 3 commitments",
                "on=2026-10-04&state=lapsed | 1 commitment: 1 Void",
                "on=2025-11-27&state=lapsed | No commitment that was agreed by this day matches.",
                "on=2026-10-04&overdue=true | No commitment that was agreed by this day matches.",
            })
    void addressSaysWhichAreShownAsTheyStoodOnTheDay(String query, String expected) {
        go("talks/commitments?" + query);

        assertThat(words("commitments-screen")).contains(expected);
    }

    @Test
    void matrixHasARowACommitmentAndAWordInEachCell() {
        go("talks/commitments?on=2026-10-04");

        assertThat(rows("matrix-scroll")).hasSize(19);
        assertThat(rows("matrix-scroll").stream().filter(row -> row.startsWith("Keep the ceasefire running.")))
                .singleElement()
                .asString()
                .contains("Made")
                .contains("Carried not reviewed")
                .contains("Void only said")
                .doesNotContain("score");
    }
}
