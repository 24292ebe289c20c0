package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {
    @Test
    void textIsEscaped() {
        assertThat(CalendarText.escaped("a,b;c\\d\r\ne\nf\u0007g")).isEqualTo("a\\,b\\;c\\\\d\\ne\\nfg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "A line that is long enough to be folded at least once, since it has more than seventy-five octets in it",
                "İstanbul’da ateşkes görüşmeleri: Türkiye ve Katar’ın arabuluculuğunda üçüncü tur müzakereler yapıldı",
                "استنبول مذاکرات: پاکستان او افغانستان ترمنځ د اوربند په اړه خبرې اترې وشوې او پرېکړه وشوه",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void linesAreFoldedByOctetsAndNeverWithinACharacter(String value) {
        String text = new String(new CalendarText().text("SUMMARY", value).bytes(), StandardCharsets.UTF_8);

        assertThat(text).endsWith("\r\n");
        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + CalendarText.escaped(value) + "\r\n");
    }
}
