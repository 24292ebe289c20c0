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
                "on=2026-10-04&overdue=false | 18 commitments",
                "on=2026-10-04&score=none | 18 commitments",
                "on=2026-10-04&score=2 | No commitment that was agreed by this day matches.",
                "on=2026-10-04&text=ISTANBÚL | 3 commitments",
                "on=2026-10-04&state=better | “better” is not where a commitment can stand. All are shown.",
                "on=2026-10-04&overdue=perhaps | “perhaps” is neither true nor false.",
                "on=2026-10-04&score=4 | “4” is not a score of 0, 1, 2, 3 or none.",
                "on=2026-10-04&party=Nobody | Nothing was agreed by “Nobody”.",
                "on=2026-10-04&category=fish | No commitment is about “fish”.",
                "on=2026-10-04&round=r9 | Nothing was agreed at a round “r9”.",
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
                .contains("Carried, not reviewed")
                .contains("Void, only said")
                .doesNotContain("score");
    }

    @Test
    void roundWithOneSideAloneIsMarkedAndDoesNotReadAsNotReviewed() {
        go("talks/commitments?on=2026-10-04");

        assertThat(words("one-side")).contains("Only Pakistan is on record as present: not a meeting of the two sides");
        assertThat(rows("matrix-scroll").stream().filter(row -> row.startsWith("Create a monitoring")))
                .singleElement()
                .asString()
                .contains("Carried; only one side sat");
    }

    @Test
    void tooLongATextIsCutAndSaid() {
        go("talks/commitments?on=2026-10-04&text=" + "a".repeat(201));

        assertThat(words("notice")).contains("are longer than 200 characters and were cut.");
    }

    @Test
    void rowsLinkToTheCommitmentsPage() {
        go("talks/commitments?on=2026-10-04");

        assertThat(everything().map(element -> element.getAttribute("href")))
                .contains("talks/commitments/c-doha-ceasefire?on=2026-10-04");
    }
}
