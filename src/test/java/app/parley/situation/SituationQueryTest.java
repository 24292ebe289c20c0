package app.parley.situation;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.SpringTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpringTest
class SituationQueryTest {
    @Autowired
    private SituationQuery situations;

    @Test
    void shippedSituationIsTheDefault() {
        Situation situation = situations.findDefault().orElseThrow();

        assertThat(situation.slug()).isEqualTo("pak-afg-2025");
        assertThat(situation.sideB().name()).contains("Taliban government");
        assertThat(situation.timeZone().getId()).isEqualTo("Asia/Karachi");
        assertThat(situation.staleAfter()).isEqualTo(Duration.ofHours(72));
        assertThat(situation.version()).isPositive();
    }
}
