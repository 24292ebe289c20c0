package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestSizeTest {
    @ParameterizedTest
    @CsvSource({"0, , 200", "1048576, , 200", "1048577, , 413", "0, chunked, 411"})
    void whatIsLargerThanAnyMessageIsNotEvenRead(int bytes, @Nullable String encoding, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContent(new byte[bytes]);
        if (encoding != null) {
            request.addHeader("Transfer-Encoding", encoding);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        AtomicBoolean read = new AtomicBoolean();

        new RequestSize().doFilter(request, response, (passed, answer) -> read.set(true));

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(read.get()).isEqualTo(status == 200);
    }
}
