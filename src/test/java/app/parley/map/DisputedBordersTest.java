package app.parley.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputedBordersTest {

    @ParameterizedTest
    @CsvSource({
        "AF, PK, 71.09, 34.12, map.disputed.af-pk", // Torkham
        "IN, PK, 74.0, 34.5, map.disputed.in-pk", // Line of Control
        "IN, PK, 74.57, 31.60, ''", // Wagah, an agreed border
        "CN, IN, 78.7, 33.7, map.disputed.cn-in",
        "RU, UA, 33.8, 46.1, map.disputed.ru-ua", // Perekop
        "RU, UA, 36.5, 50.3, ''", // north of Kharkiv
        "AF, IR, 61.0, 33.0, ''"
    })
    void aBorderCarriesItsNoteWhereItIsDisputed(String a, String b, double lon, double lat, String note) {
        assertThat(DisputedBorders.shipped().noteKey(List.of(a, b), lon, lat).orElse(""))
                .isEqualTo(note);
    }
}
