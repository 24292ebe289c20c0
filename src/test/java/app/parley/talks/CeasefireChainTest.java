package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeasefireChainTest {

    private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");

    /** The shipped ceasefires, all of them: id, from, to, extends. */
    private static final CeasefireChain SHIPPED = chain("cf1-48h 2025-10-15T18:00:00+05:00 2025-10-17T18:00:00+05:00 -;"
            + "cf2-ext-doha 2025-10-17 2025-10-19 cf1-48h;"
            + "cf3-doha 2025-10-19 - cf2-ext-doha;"
            + "cf4-istanbul 2025-10-30 2025-11-06 cf3-doha;"
            + "cf6-eid2026 2026-03-19T00:00:00+05:00 2026-03-24T00:00:00+05:00 -;"
            + "cf5-unilateral 2025-11-07 2025-11-28 cf4-istanbul");

    @Test
    void linksGiveTheOrder() {
        assertThat(SHIPPED.ordered())
                .extracting(Ceasefire::id)
                .containsExactly(
                        "cf1-48h", "cf2-ext-doha", "cf3-doha", "cf4-istanbul", "cf5-unilateral", "cf6-eid2026");
        assertThat(SHIPPED.roots()).extracting(Ceasefire::id).containsExactly("cf1-48h", "cf6-eid2026");
        assertThat(SHIPPED.extensionsOf("cf3-doha")).extracting(Ceasefire::id).containsExactly("cf4-istanbul");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-14, UNKNOWN",
        "2025-10-15, IN_FORCE",
        "2025-10-16, IN_FORCE",
        "2025-10-18, IN_FORCE",
        "2025-10-20, IN_FORCE",
        "2025-10-29, IN_FORCE",
        "2025-11-06, IN_FORCE",
        "2025-11-07, IN_FORCE",
        "2025-11-28, IN_FORCE",
        "2025-11-29, LAPSED",
        "2026-03-18, LAPSED",
        "2026-03-20, IN_FORCE",
        "2026-03-23, IN_FORCE",
        "2026-03-24, LAPSED",
        "2026-10-04, LAPSED",
    })
    void stateOfTheShippedChainByDay(LocalDate day, CeasefireState expected) {
        assertThat(SHIPPED.inForceOn(day, KARACHI)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-15T12:59:59Z, UNKNOWN",
        "2025-10-15T13:00:00Z, IN_FORCE",
        "2026-03-23T18:59:59Z, IN_FORCE",
        "2026-03-23T19:00:00Z, LAPSED",
    })
    void aStatedMomentCountsToTheSecond(Instant instant, CeasefireState expected) {
        assertThat(SHIPPED.inForceAt(instant, KARACHI)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "no end and nothing after,      a 2025-10-19 - -,                              IN_FORCE",
        "no end then handed over,       a 2025-10-19 - -;b 2025-11-01 2025-11-10 a,    LAPSED",
        "no end beside an ended one,    a 2025-10-19 - -;b 2025-11-01 2025-11-10 -,    IN_FORCE",
        "hand-over still to come,       a 2025-10-19 - -;b 2026-01-01 - a,             IN_FORCE",
        "start known to the month,      a 2025-12 - -,                                 UNKNOWN",
        "end known to the month,        a 2025-10-19 2025-12 -,                        UNKNOWN",
        "contested,                     a 2025-10-19 - - contested,                    CONTESTED",
        "contested beside a firm one,   a 2025-10-19 - - contested;b 2025-12-01 - -,   IN_FORCE",
        "contested but ended,           a 2025-10-19 2025-11-01 - contested,           LAPSED",
        "none begun,                    a 2026-10-19 - -,                              UNKNOWN",
    })
    void stateOnTheMiddleOfDecember(String situation, String rows, CeasefireState expected) {
        assertThat(chain(rows).inForceOn(LocalDate.of(2025, 12, 15), KARACHI))
                .as(situation)
                .isEqualTo(expected);
    }

    @Test
    void noCeasefireAtAllIsUnknown() {
        assertThat(CeasefireChain.of(List.of()).inForceOn(LocalDate.of(2025, 12, 15), KARACHI))
                .isEqualTo(CeasefireState.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "a 2025 - a,                              'circle: a extends a.'",
        "a 2025 - c;b 2025 - a;c 2025 - b,        'circle: a extends c extends b extends a.'",
        "r 2025 - a;a 2025 - b;b 2025 - a,        'circle: a extends b extends a.'",
        "a 2025 - x,                              'a extends x, which does not exist'",
        "a 2025 - -;a 2026 - -,                   'a occurs twice'",
        "a 2025-10-19 2025-10-17 -,               'a ends on 2025-10-17'",
        "a 2025-10-19 2025-10-18 -,               'a ends on 2025-10-18'",
        "a 2025-10-19T12:00:00Z 2025-10-19T16:00:00+05:00 -, 'a ends on 2025-10-19T16:00+05:00'",
    })
    void refusesBrokenLinksNamingTheIds(String rows, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> chain(rows)).withMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-15T18:00", "2025-13", "soon", "''"})
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CeasefireBound.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }

    private static CeasefireChain chain(String rows) {
        return CeasefireChain.of(Arrays.stream(rows.split(";"))
                .map(row -> row.split(" "))
                .map(cell -> new Ceasefire(
                        cell[0],
                        CeasefireBound.parse(cell[1]),
                        cell[2].equals("-") ? null : CeasefireBound.parse(cell[2]),
                        cell[3].equals("-") ? null : cell[3],
                        cell.length > 4))
                .toList());
    }
}
