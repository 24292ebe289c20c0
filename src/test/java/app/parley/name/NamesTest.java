package app.parley.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Abdul Haq Wasiq    | abdul-haq-wasiq
                    abdul  haq WASIQ   | abdul-haq-wasiq
                    Yaşar Güler        | yasar-guler
                    İbrahim Kalın      | ibrahim-kalin
                    محمد صادق          | محمد-صادق
                    مُحَمَّد صادق         | محمد-صادق
                    """)
    void idIsThePlainNameInItsOwnScript(String name, String id) {
        assertThat(NameId.of(name)).isEqualTo(id);
        assertThat(NameId.isId(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"O'Neil Khan, O Neil Khan", "Al-Haq, Al Haq", "M. Asif, M Asif", "x!, x?"})
    void namesThatAreNotOneHaveTwoIds(String name, String other) {
        assertThat(NameId.of(name)).isNotEqualTo(NameId.of(other));
        assertThat(NameId.isId(NameId.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"300", "5000"})
    void idOfALongNameIsShort(int length) {
        String name = "a".repeat(length);

        assertThat(NameId.of(name)).hasSizeLessThanOrEqualTo(NameId.LONGEST).isNotEqualTo(NameId.of(name + "a"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    Torkham     | -        | false
                    طورخم       | und-Arab | true
                    Кабул       | und-Cyrl | false
                    (۲) قطر     | und-Arab | true
                    123         | -        | false
                    """)
    void scriptIsThatOfTheFirstLetter(String text, String tag, boolean rightToLeft) {
        assertThat(WrittenName.of(text).languageTag()).isEqualTo(tag);
        assertThat(WrittenName.of(text).rightToLeft()).isEqualTo(rightToLeft);
    }

    @ParameterizedTest
    @CsvSource({
        "mohammad, muhammed, true",
        "najib, najeeb, true",
        "yaqoob, yakub, true",
        "rahman, rehman, true",
        "mujahid, mujaheed, true",
        "najib, mujib, false",
        "haq, hun, false",
        "asif, wasiq, false",
        "khan, khan, true",
    })
    void spellingsAreNear(String one, String other, boolean near) {
        assertThat(Spelling.near(one, other)).isEqualTo(near);
        assertThat(Spelling.near(other, one)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"kabul, kabul, 0", "kabul, kabal, 1", "kabul, abul, 1", "kabul, kabuls, 1", "kabul, qabal, 2"})
    void distanceCountsLetters(String one, String other, int letters) {
        assertThat(Spelling.distance(one, other, 1)).isEqualTo(letters);
    }
}
