package app.parley.actor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.FactScreenTest;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorScreensTest extends FactScreenTest {
    @Test
    void listIsSearchedByAnAliasAndFilteredByTheAddress() {
        go("actors?q=isis-k");

        assertThat(rows("actors"))
                .hasSize(2)
                .last()
                .asString()
                .contains("Islamic State Khorasan Province", "Armed group");
    }

    @Test
    void nearSpellingIsAskedAbout() {
        go("actors?q=Yakub+Mujaheed");

        assertThat(words("actor-list")).contains("Did you mean", "Mohammad Yaqoob Mujahid");
    }

    @Test
    void nobodyFoundIsSaid() {
        go("actors?q=%E2%80%94&kind=state");

        assertThat(words("actor-list")).contains("Nobody has a name like this");
    }

    @Test
    void listIsGivenOutInPagesThatTheAddressHolds() {
        go("actors?page=2&on=2025-10-25");

        assertThat(rows("actors")).hasSize(ActorsScreen.PAGE + 1);
        assertThat(words("actor-pages")).contains("Page 2 of");
        assertThat(links())
                .contains("actors?on=2025-10-25")
                .anyMatch(link ->
                        link.startsWith("actors?") && link.contains("page=3") && link.contains("on=2025-10-25"));
    }

    @Test
    void pageBeyondTheLastIsTheLast() {
        go("actors?q=haqqani&page=40");

        assertThat(rows("actors")).hasSizeGreaterThan(2);
    }

    @Test
    void personWhoseRoundDidNotTakePlaceIsNotShownAsThere() {
        go("actors/hakan-fidan");

        assertThat(words("actor-attended")).contains("The round did not take place: Postponed");
        assertThat(words("network")).isEmpty();
    }

    @Test
    void contestedHeadIsSaid() {
        go("actors/najib-haqqani");

        assertThat(words("actor-attended")).contains("Presence contested", "head by some sources; others name another");
        assertThat(words("actor-alike")).contains("Rahmatullah Najib", "nothing is taken over");
        assertThat(words("network")).contains("presence not certain", "not to say that they met");
    }

    @Test
    void speakerNotOnFileIsNotTakenForAnybody() {
        go("actors/zabihullah-mujahid");

        assertThat(words("actor-heading"))
                .contains("Whether this is one person, an organisation or several is not on record");
        assertThat(words("actor-claims")).contains("incidents 8");
    }

    @Test
    void organisationHasItsPlaceItsPeopleAndItsClaims() {
        go("actors/pk-isi?on=2025-11-10");

        assertThat(words("actor-heading")).contains("Part of Pakistan");
        assertThat(words("actor-members")).contains("Asim Malik");
        assertThat(links()).contains("actors/asim-malik?on=2025-11-10");
    }

    @Test
    void thirdPartyHasItsRolesAndCeasefires() {
        go("actors/qa");

        assertThat(words("actor-at-rounds"))
                .contains("Host", "Mediator", "Mediator; its team: Qatar (mediator)")
                .doesNotContain("Party:");
        assertThat(words("actor-ceasefires")).contains("19 Oct 2025 to no end stated");
    }

    @Test
    void nobodyOfThatIdIsNotFound() {
        go("actors/no-such-actor");

        assertThat(words("error-screen")).contains("Nothing here");
    }

    private static List<String> links() {
        return everything()
                .filter(element -> element.getTag().equals("a"))
                .map((Element link) -> link.getAttribute("href"))
                .toList();
    }
}
