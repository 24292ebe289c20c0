package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundWordsTest {
    private static final List<PartyDelegation> PARTIES = List.of(
            new PartyDelegation("Pakistan", "pk", List.of(), List.of(), List.of(), List.of()),
            new PartyDelegation("Nobody known", null, List.of(), List.of(), List.of(), List.of()));

    @ParameterizedTest
    @CsvSource({
        "pk,       Somebody,     Pakistan",
        "pk af-ie, Pakistan,     ",
        "pk-mod,   Pakistan,     ",
        "'',       pakistan,     Pakistan",
        "'',       Nobody known, Nobody known",
        "'',       Somebody,     ",
        "'',       ,             ",
    })
    void statementIsAPartysOnlyIfItAloneActedOrItsWordItIs(String actors, String claimBy, String party) {
        String[] acted = actors.isEmpty() ? new String[0] : actors.split(" ");
        assertThat(RoundWords.party(acted, claimBy, PARTIES).orElse(null)).isEqualTo(party);
    }
}
