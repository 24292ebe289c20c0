package app.parley.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenCitationTest {

    @ParameterizedTest
    @CsvSource({
        "dawn-1026, dawn-1026, , reports",
        "dawn-1026:3, dawn-1026, 3, reports",
        "dawn-1026:1:supports, dawn-1026, 1, supports",
        "dawn-1026::disputes, dawn-1026, , disputes",
    })
    void readsBackAsItIsWritten(String text, String source, @Nullable Integer credibility, String stance) {
        WrittenCitation citation = WrittenCitation.parse(text);

        assertThat(citation)
                .isEqualTo(new WrittenCitation(
                        source,
                        credibility == null ? null : Credibility.of(credibility),
                        CitationStance.parse(stance)));
        assertThat(citation.text()).isEqualTo(text);
    }

    /** What a second way of writing the same would be, and what is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":3",
                "dawn:",
                "dawn::",
                "dawn:0",
                "dawn:7",
                "dawn:33",
                "dawn:3:",
                "dawn:3:reports",
                "dawn::reports",
                "dawn::denies",
                "dawn:3:disputes:",
                "dawn:٣",
                "Dawn:3",
                "dawn :3"
            })
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenCitation.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }
}
