package app.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesAlikeTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    Khawaja Asif          | Khawaja Muhammad Asif   | WORDS_WITHIN
                    Mohammad Sadiq        | Muhammad Sadeq          | SPELLING
                    Haq Abdul             | Abdul Haq               | SAME_WORDS
                    محمد علي              | محمد علی                | SAME_LETTERS
                    O'Neil Khan           | O Neil Khan             | SAME_LETTERS
                    Anas Haqqani          | Najib Haqqani           | -
                    Dawn                  | Dawn News               | -
                    Asim Malik            | Anas Haqqani            | -
                    """)
    void reasonIsTheStrongest(String name, String other, NameAlike.Reason reason) {
        assertThat(between(name, other).orElse(null)).isEqualTo(reason);
        assertThat(between(other, name).orElse(null)).isEqualTo(reason);
    }

    private static Optional<NameAlike.Reason> between(String name, String other) {
        return NamesAlike.between(NameForms.of(name), NameForms.of(other));
    }
}
