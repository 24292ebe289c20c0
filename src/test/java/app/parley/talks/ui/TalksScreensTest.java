package app.parley.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ScreenTest;
import app.parley.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalksScreensTest extends ScreenTest {
    @Test
    void contestedHeadIsGivenBySource() {
        assertThat(Screens.open("talks/r2-istanbul"))
                .contains("Head: Rahmatullah Najib, Rahmatullah Mujib, Haji Najeeb or Najib Haqqani, by source")
                .contains("6 people – Business Recorder");
    }

    @Test
    void changesAreToldInSentences() {
        assertThat(Screens.open("talks/r3-istanbul"))
                .contains("What changed since Istanbul, 25–30 Oct 2025")
                .contains(
                        "Named now and not before: Abdul Haq Wasiq, Zakir Jalali. That does not mean that they joined")
                .contains("Rahmatullah Mujib before and Rahmatullah Najib now: possibly the same person")
                .containsPattern("The head changed: .*Rahmatullah Najib.*, by source before; now Abdul Haq Wasiq\\.")
                .contains("Named at both, but sources do not agree on the presence at Istanbul, 25–30 Oct 2025:"
                        + " Rahmatullah Najib.")
                .contains("3 stayed: Suhail Shaheen, Anas Haqqani, Abdul Qahar Balkhi.")
                .contains("Not named")
                .contains("Sources differ on the size: 5–6 people")
                .contains("At least one unnamed")
                .contains("Level of the delegations over the Qatar–Türkiye track");
    }

    @Test
    void nobodyIsSaidToJoinWhereNoSourceTellsASize() {
        assertThat(Screens.open("talks/r2-istanbul"))
                .contains("Named now and not before: Shahab Aslam. That does not mean that they joined: no source says"
                        + " how many of this side sat there at the round before.")
                .contains("The head changed: Mohammad Yaqoob Mujahid before; now Rahmatullah Najib")
                .contains("only by sources rated unreliable or not to be judged")
                .doesNotContain("5 joined", "Joined:");
    }

    @Test
    void firstRoundOfItsTrackIsNotCompared() {
        assertThat(Screens.open("talks/r4-riyadh"))
                .contains("Not compared: this is the first round of the Saudi track that took place.")
                .containsSubsequence(
                        "Round before, of any track",
                        "Istanbul, 6–7 Nov 2025",
                        "Next round, of any track",
                        "Tehran, 14 Dec 2025");
    }

    @Test
    void visitThatWasPutOffHasNoPlaceOnTheLine() {
        assertThat(Screens.open("talks")).containsSubsequence("Urumqi", "Not dated", "Postponed", "Islamabad");
        assertThat(Screens.open("talks/r3b-visit"))
                .contains("days not known")
                .contains("Who was named for it")
                .doesNotContain("of any track")
                .contains("Not compared: this round is postponed");
    }

    @Test
    void roundAfterTheDayViewedSaysSo() {
        assertThat(Screens.open("talks/r2-istanbul?on=2025-10-20"))
                .contains("Later than the day viewed, 20 Oct 2025: what follows is told from today.");
        assertThat(Screens.open("talks/r2-istanbul?on=2025-10-25")).doesNotContain("Later than the day viewed");
        assertThat(Screens.open("talks/r2-istanbul")).doesNotContain("Later than the day viewed");
    }

    @Test
    void daysToTheNextRoundOfAnyTrackAreTold() {
        assertThat(Screens.open("talks"))
                .containsSubsequence(
                        "18–19 Oct 2025",
                        "6 days to Istanbul",
                        "25–30 Oct 2025",
                        "7 days to Istanbul",
                        "6–7 Nov 2025",
                        "23 days to Riyadh");
    }

    @Test
    void lineTellsWhatWasReportedBetweenRounds() {
        Screens.open("talks?on=2026-05-01");
        assertThat(Screens.textOf("round-r2-istanbul"))
                .containsSubsequence("25–30 Oct 2025", "Held", "Istanbul", "Host: Türkiye", "Mediators: Türkiye, Qatar")
                .containsPattern("[0-9]+ of [0-9]+ crossings closed to trade on its first day");
        assertThat(Screens.open("talks?on=2026-05-01"))
                .containsPattern("108 days to Urumqi\\s*[0-9]+ reports of force in between, [0-9.]+ a week")
                .containsPattern("24 days to 1 May 2026, the day viewed");
    }

    @Test
    void windowOfTheLineIsInTheAddress() {
        assertThat(Screens.open("talks?on=2026-05-01&from=2025-10-20&to=2025-11-10"))
                .contains("20 Oct 2025 – 10 Nov 2025")
                .contains("1 round earlier, 3 rounds later")
                .contains("a column a day");
    }

    /** An end that is only the start of what extends it is not told as a stated end. */
    @Test
    void endThatNobodyStatedIsNotToldAsOne() {
        Screens.open("talks?on=2025-10-20");
        assertThat(Screens.textOf("ceasefires"))
                .contains("No end of its own is stated; it was extended from 30 Oct 2025.");
    }

    @Test
    void windowWithoutAnythingSaysSo() {
        assertThat(Screens.open("talks?on=2026-05-01&from=1950-01-01&to=1950-03-01"))
                .contains("6 rounds later", "no round in these days", "no ceasefire in these days")
                .contains("no report of force on file of these days", "no trade is assessed in these days");
    }

    @Test
    void digestLeadsToTheWholeOfIt() {
        Screens.open("talks?on=2026-05-01");
        assertThat(Screens.textOf("commitments"))
                .contains("They stand, by the newest review or else by what was said of them")
                .contains("None has been reviewed; nobody has scored any.");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-16, cf1-48h, In force",
        "2025-10-16, cf2-ext-doha, Not begun",
        "2025-11-29, cf5-unilateral, Lapsed",
        "2026-03-20, cf6-eid2026, In force",
        "2026-03-20, cf5-unilateral, Lapsed"
    })
    void ceasefireTellsItsStateOnTheDayViewed(String day, String ceasefire, String state) {
        Screens.open("talks?on=" + day);
        assertThat(Screens.textOf("ceasefire-" + ceasefire)).contains(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-16, 'On 16 Oct 2025 a ceasefire was in force, since 15 Oct 2025, 18:00 (UTC+05:00).'",
        "2025-11-29, On 29 Nov 2025 no ceasefire was in force.",
        "2026-03-20, 'On 20 Mar 2026 a ceasefire was in force, since 19 Mar 2026, 00:00 (UTC+05:00).'",
        "2025-10-01, On 1 Oct 2025 no ceasefire had begun."
    })
    void sentenceTellsWhetherAnyCeasefireHeld(String day, String sentence) {
        Screens.open("talks?on=" + day);
        assertThat(Screens.textOf("ceasefires")).contains(sentence);
    }

    @Test
    void fateOfACommitmentIsWhatWasSaidAndNoScore() {
        Screens.open("talks/r2-istanbul");
        assertThat(Screens.textOf("c-ist2-continue"))
                .containsSubsequence("agreed", "declared void by Pakistan FO on 28 Nov 2025", "as said; not reviewed")
                .doesNotContain("score");
    }

    @Test
    void unknownRoundIsNotFound() {
        assertThat(Screens.open("talks/r9-nowhere")).contains("Nothing here");
    }
}
