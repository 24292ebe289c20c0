package app.parley.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.source.SpeakerSide.Actor;
import app.parley.time.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerSideTest {
    private static final String NOBODY = "-";
    private final SpeakerSide shipped = new SpeakerSideQuery(PakAfg.reads()).of(PakAfg.situation(), AsOf.latest());

    /** The speakers of the shipped situation, and some of the kind. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FBR                                       | A
            FBR officials                             | A
            FIA Immigration                           | A
            State Bank of Pakistan via Afghan outlets | A
            Pakistan Ministry of Commerce             | A
            Pakistani customs officials               | A
            Pakistani officials                       | A
            Pakistan                                  | A
            Islamabad                                 | A
            Afghan Ministry of Foreign Affairs        | B
            Ministry of Foreign Affairs (Afghanistan) | B
            Afghan officials                          | B
            Kabul                                     | B
            RTA; Afghan border police                 | B
            Afghan Consulate in Peshawar              | B
            Kandahar Chamber of Commerce              | B
            FBR; Pakistan Army                        | A
            FBR and Kabul                             | -
            FBR; customs officials                    | -
            Pakistani and Khost officials             | -
            Dialogue Pakistan                         | -
            Official source via Pakistan Scope        | -
            PAJCCI                                    | -
            PAJCCI Kabul (Alokozay)                   | -
            Pakistani Taliban                         | -
            UNHCR                                     | -
            Qatar                                     | -
            Customs officials                         | -
            Ministry of Foreign Affairs               | -
            Deputy Commissioner Khyber                | -
            ; ,                                       | -
            """)
    void sideIsThatOfTheOneActorWhoBearsTheName(String speaker, String side) {
        assertThat(shipped.of(speaker).map(Enum::name).orElse(NOBODY)).isEqualTo(side);
    }

    /** Invented actors. */
    @Test
    void nameThatTwoActorsBearHasNoSide() {
        SpeakerSide sides = new SpeakerSide(
                List.of(
                        actor("north", "state", null, "NN", "North"),
                        actor("south", "state", null, "SS", "South"),
                        actor("north-customs", "ministry", "north", null, "Customs House"),
                        actor("south-customs", "ministry", "south", null, "Customs House"),
                        actor("north-post", "organization", "loop", "NN", "North Post"),
                        actor("loop", "organization", "north-post", null, "Loop")),
                "north",
                "south");

        assertThat(sides.of("Customs House")).isEmpty();
        assertThat(sides.of("South Customs House")).isEmpty();
        assertThat(sides.of("north")).contains(SpeakerSide.Side.A);
        assertThat(sides.of("North Post")).contains(SpeakerSide.Side.A);
    }

    @Test
    void claimWithoutSpeakerTakesTheSideOfWhomItsSourcesQuote() {
        assertThat(shipped.of(null, List.of(quoting("FBR"), quoting("Islamabad"), quoting(null))))
                .contains(SpeakerSide.Side.A);
        assertThat(shipped.of(" ", List.of(quoting("FBR"), quoting("Kabul")))).isEmpty();
        assertThat(shipped.of(null, List.of(quoting(null)))).isEmpty();
        assertThat(shipped.of("UNHCR", List.of(quoting("FBR")))).isEmpty();
    }

    private static CitedSource quoting(@Nullable String speaker) {
        return new CitedSource("s", "S", null, null, null, Reliability.C, null, speaker, CitationStance.REPORTS);
    }

    private static Actor actor(String id, String kind, @Nullable String parent, @Nullable String country, String name) {
        return new Actor(id, kind, parent, country, List.of(name));
    }
}
