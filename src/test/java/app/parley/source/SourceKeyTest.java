package app.parley.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two addresses or titles are one, as the database works it out. */
class SourceKeyTest {
    private static final DSLContext SQL = TestDatabase.migrated().sql();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://www.dawn.com/news/1, dawn.com/news/1",
        "http://dawn.com/news/1/, dawn.com/news/1",
        "HTTPS://WWW.Dawn.com:443/news/1#comments, dawn.com/news/1",
        "https://m.dawn.com/news/1?utm_source=x&utm_medium=y&fbclid=z, dawn.com/news/1",
        "https://dawn.com/news/1?b=2&a=1&gclid=3, dawn.com/news/1?a=1&b=2",
        "https://dawn.com/news/1?a=1&amp;b=2, dawn.com/news/1?a=1&b=2",
        "https://amp.dawn.com/news/1/amp/, dawn.com/news/1",
        "https://dawn.com/amp/news/1, dawn.com/news/1",
        "https://dawn.com/news/1.amp.html, dawn.com/news/1.html",
        "https://www-dawn-com.cdn.ampproject.org/c/s/www.dawn.com/news/1, dawn.com/news/1",
        "https://www.google.com/amp/s/www.dawn.com/news/1, dawn.com/news/1",
        "https://dawn.com/index.html, dawn.com",
        "https://dawn.com, dawn.com",
        "https://user@dawn.com./, dawn.com",
        "https://dawn.com/News/1, dawn.com/News/1",
        "https://www.com/x, www.com/x",
        "https://xn--mgbab2bd.example/خبر, xn--mgbab2bd.example/خبر",
    })
    void addressIsThatOfItsPage(String url, String key) {
        assertThat(SQL.fetchSingle("SELECT parley.address_key({0})", url).get(0, String.class))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"ftp://dawn.com", "not an address", "https://", "javascript:alert(1)"})
    void whatIsNoAddressHasNone(String text) {
        assertThat(SQL.fetchSingle("SELECT parley.address_key({0})", text).get(0, String.class))
                .isNull();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "'Torkham: 23 trucks wait', 'TORKHAM – 23 trucks  wait!'",
        "'Türkiye’s offer', 'turkiye s OFFER'",
        "'طورخم کی سرحد', 'طورخم كي سرحد'",
        "'افغانستان؟', 'افغانستان'",
        "'STRASSE', 'straße'",
        "'ﬁnal', 'final'",
    })
    void titlesAreOneButForCaseAccentsAndPunctuation(String one, String other) {
        assertThat(SQL.fetchSingle("SELECT parley.title_key({0}) = parley.title_key({1})", one, other)
                        .get(0, Boolean.class))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"'23 trucks', '24 trucks'", "'طورخم', 'چمن'"})
    void otherWordsAreOtherTitles(String one, String other) {
        assertThat(SQL.fetchSingle("SELECT parley.title_key({0}) = parley.title_key({1})", one, other)
                        .get(0, Boolean.class))
                .isFalse();
    }
}
