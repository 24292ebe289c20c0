package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.PakAfg;
import app.parley.platform.database.Reads;
import app.parley.time.AsOf;
import org.junit.jupiter.api.Test;

class RoundWordsQueryTest {
    private final RoundDetail istanbul = new RoundQuery(new Reads(InventedRounds.DATABASE.sql()))
            .find(InventedRounds.situation(), "r2-istanbul", AsOf.latest())
            .orElseThrow();

    @Test
    void sessionsComeInTheirOrderWithTheirSources() {
        assertThat(istanbul.sessions())
                .extracting(
                        RoundSession::ordinal,
                        one -> String.valueOf(one.heldOn()),
                        one -> one.sources().size())
                .containsExactly(tuple(1, "2025-10-25", 1), tuple(2, "2025-10-26", 2), tuple(3, "2025-10", 0));
    }

    @Test
    void statementsKeepSideSpeakerDayAndLanguage() {
        assertThat(istanbul.statements())
                .extracting(RoundStatement::party, RoundStatement::speaker, one -> String.valueOf(one.saidOn()))
                .containsExactly(
                        tuple("Pakistan", null, "2025-10"),
                        tuple("Pakistan", "Invented Spokesman", "2025-10-29"),
                        tuple("Afghanistan (Taliban government)", null, "2025-10-30"),
                        tuple(null, "Invented Mediator", "null"));
        assertThat(istanbul.statements().get(2).language()).isEqualTo("ur");
    }

    @Test
    void statementsOfItsDaysAreReportedIfItIsCertainWhoseTheyAre() {
        assertThat(istanbul.reported())
                .extracting(ReportedStatement::incident, ReportedStatement::party)
                .contains(tuple("ev042", "Pakistan"), tuple("ev045", "Pakistan"))
                .doesNotContain(tuple("ev044", "Pakistan"), tuple("ev040", "Pakistan"));
        assertThat(istanbul.reported())
                .allSatisfy(one -> assertThat(one.on().isDay()).isTrue());
    }

    @Test
    void roundWithoutAnySaysNothing() {
        RoundDetail doha = new RoundQuery(PakAfg.reads())
                .find(PakAfg.situation(), "r1-doha", AsOf.latest())
                .orElseThrow();

        assertThat(doha.sessions()).isEmpty();
        assertThat(doha.statements()).isEmpty();
    }
}
