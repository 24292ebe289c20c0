package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TORKHAM            | torkham
            Bab-i-Pakistan     | bab i pakistan
            Chaman–Spin Boldak | chaman spin boldak
            Ghulām Khān        | ghulam khan
            طورخم              | طورخم
            طُورخَم            | طورخم
            طـورخم             | طورخم
            انگور اڈہ          | انگور اده
            باب دوستي          | باب دوستی
            خرلاچى             | خرلاچی
            ''                 | ''
            '  --  '           | ''
            """)
    void spellingsOfTheSameLettersAreOne(String text, String folded) {
        assertThat(FoldedName.of(text)).isEqualTo(FoldedName.of(folded));
    }

    @ParameterizedTest
    @CsvSource({"TORKHAM, torkham", "Bab-i-Pakistan, bab i pakistan", "'  --  ', ''", "Turkham (gate), turkham gate"})
    void foldsToLettersAndSingleSpaces(String text, String folded) {
        assertThat(FoldedName.of(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Torkham, Turkham", "طورخم, تورخم", "Chaman, Shaman"})
    void otherLettersStayOther(String one, String other) {
        assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
    }
}
