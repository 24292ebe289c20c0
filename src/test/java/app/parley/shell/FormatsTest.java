package app.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Formats FORMATS = new Formats(Texts.of(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({"2023, 2023", "2023-04, April 2023", "2025-10-12, 12 Oct 2025"})
    void dateIsShownAtItsOwnPrecision(String date, String shown) {
        assertThat(FORMATS.date(PartialDate.parse(date))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04, 2025-03-10, April 2023 – 10 Mar 2025",
        "2025-10-12, , since 12 Oct 2025",
        "2025-10-12, 2025-10-12, 12 Oct 2025"
    })
    void intervalSaysItsEndsOrThatItIsOpen(String from, String to, String shown) {
        assertThat(FORMATS.interval(DateInterval.parse(from, to))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"412, 412, 412", "700, 1200, '700–1,200'", "12000, , 'at least 12,000'", ", 500, at most 500", ", , ''"
    })
    void countKeepsItsOpenEnds(Long low, Long high, String shown) {
        assertThat(FORMATS.range(low, high)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, the same day", "1, the day before", "2, 2 days ago", "1997, '1,997 days ago'", ", never reported"})
    void ageIsCountedInDays(Integer days, String shown) {
        assertThat(FORMATS.age(days)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, one",
        "en, 0, other",
        "en, 21, other",
        "ru, 1, one",
        "ru, 3, few",
        "ru, 11, many",
        "ru, 21, one",
        "ru, 112, many",
        "ar, 0, zero",
        "ar, 2, two",
        "ar, 5, few",
        "ar, 11, many",
        "ar, 100, other",
        "fa, 0, one",
        "zh, 1, other"
    })
    void pluralFollowsTheLanguage(String language, long count, String form) {
        assertThat(Plural.of(Locale.of(language), count).suffix()).isEqualTo(form);
    }
}
