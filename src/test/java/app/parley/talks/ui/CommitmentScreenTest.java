package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentScreenTest extends FactScreenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c-ist2-continue?on=2026-10-04 | Void as said; not reviewed",
                "c-ist2-continue?on=2025-11-10 | Agreed as said; not reviewed",
                "c-ist2-continue?on=2025-10-20 | It was agreed only after 20 Oct 2025, the day viewed.",
                "c-ist2-continue?on=2026-10-04 | Nobody has reviewed or scored it by this day.",
                "c-ist2-continue?on=2026-10-04 | declared void by Pakistan FO on 28 Nov 2025",
                "c-ist2-continue?on=2026-10-04 | No due date is on record",
                "c-ist2-continue?on=2026-10-04 | No source is recorded as disputing it.",
                "c-ist2-continue?on=2026-10-04 | Whether they stand for or against it is not recorded.",
                "c-ulema-soil?on=2026-10-04 | It was made at no round, so no round is known to have come later.",
                "c-urq-dialogue?on=2026-10-04 | No round that certainly came later had begun by this day.",
            })
    void pageTellsWhatIsOnRecordAndWhatIsNot(String address, String expected) {
        go("talks/commitments/" + address);

        assertThat(words("commitment-screen")).contains(expected);
    }

    @Test
    void eachLaterRoundHasARowThatTookPlace() {
        go("talks/commitments/c-ist2-monitor?on=2026-10-04");

        assertThat(rows("later-rounds"))
                .hasSize(5)
                .anyMatch(row -> row.startsWith("Tehran") && row.contains("not a meeting of the two sides"))
                .anyMatch(row -> row.startsWith("Urumqi") && row.contains("Carried, not reviewed"))
                .noneMatch(row -> row.startsWith("Islamabad"));
    }

    @Test
    void unknownCommitmentIsNotFound() {
        go("talks/commitments/c-none");

        assertThat(words("screen")).doesNotContain("Nobody has reviewed");
        assertThat(parts("commitment-screen")).isEmpty();
    }
}
