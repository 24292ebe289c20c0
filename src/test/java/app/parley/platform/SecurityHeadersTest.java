package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {
    private static final FilterChain NOTHING_MORE = (request, response) -> {};

    private static MockHttpServletResponse answer(String path, String tilesUrl) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(tilesUrl).doFilter(new MockHttpServletRequest("GET", path), response, NOTHING_MORE);
        return response;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/crossings/torkham", "/styles/base.css", "/api/v1/crossings", "/base-map", "/error"})
    void noAnswerIsFramedSniffedOrTellsWhereItWasRead(String path) throws Exception {
        MockHttpServletResponse answer = answer(path, "");

        assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/crossings, default-src 'none'", "/base-map, default-src 'none'", "/, default-src 'self'"})
    void onlyPagesMayLoadAnything(String path, String policy) throws Exception {
        assertThat(answer(path, "").getHeader("Content-Security-Policy")).startsWith(policy);
    }

    @Test
    void picturesComeFromElsewhereOnlyIfTilesAreSet() throws Exception {
        assertThat(answer("/map", "").getHeader("Content-Security-Policy")).doesNotContain("https:");
        assertThat(answer("/map", "https://tiles.example/{z}/{x}/{y}.png").getHeader("Content-Security-Policy"))
                .contains("img-src 'self' data: https: http:;");
    }
}
