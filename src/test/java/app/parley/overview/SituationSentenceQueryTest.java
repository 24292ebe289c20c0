package app.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.talks.CeasefireState;
import app.parley.time.AsOf;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationSentenceQueryTest {
    private final SituationSentenceQuery sentences = new SituationSentenceQuery(PakAfg.reads());

    @ParameterizedTest
    @CsvSource({
        // day, assessed, closed, longest, common, sharing, ceasefire, last round, newest report
        "2026-10-04, 8, 8, 359, 358, 5, LAPSED, r5-urumqi, 2026-10-04",
        "2025-10-25, 8, 8, 15, 14, 5, IN_FORCE, r2-istanbul, 2025-10-25",
        "2025-10-11, 4, 3, 1, 1, 3, UNKNOWN,, 2025-10-11",
        "2025-10-09, 1, 0,,, 0, UNKNOWN,, 2025-10-09"
    })
    void sentenceOfADayRestsOnTheAssessedClosures(
            LocalDate day,
            int assessed,
            int closed,
            Integer longest,
            Integer common,
            int sharing,
            CeasefireState ceasefire,
            String lastRound,
            String newest) {
        SituationSentence sentence = sentences.on(PakAfg.situation(), day, AsOf.latest());

        assertThat(sentence.crossings()).isEqualTo(PakAfg.sql().fetchCount(app.parley.sql.Tables.CROSSING));
        assertThat(sentence.assessed()).isEqualTo(assessed);
        assertThat(sentence.closedToTrade()).isEqualTo(closed);
        assertThat(
                        sentence.longestClosed() == null
                                ? null
                                : sentence.longestClosed().exact().getAsInt())
                .isEqualTo(longest);
        assertThat(
                        sentence.commonClosed() == null
                                ? null
                                : sentence.commonClosed().exact().getAsInt())
                .isEqualTo(common);
        assertThat(sentence.sharingCommon()).isEqualTo(sharing);
        assertThat(sentence.ceasefire().state()).isEqualTo(ceasefire);
        assertThat(sentence.lastRound() == null ? null : sentence.lastRound().id())
                .isEqualTo(lastRound);
        assertThat(sentence.newestReportOn()).hasToString(newest);
    }
}
