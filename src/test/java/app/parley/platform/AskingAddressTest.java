package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.SpringTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** From where a request came, by which attempts to sign in are slowed down: a header alone says nothing. */
class AskingAddressTest {
    @RestController
    static class Mirror {
        @GetMapping("/api/v1/asking-address")
        String address(jakarta.servlet.http.HttpServletRequest request) {
            return request.getRemoteAddr();
        }
    }

    private static String asked(int port, String forwardedFor) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/asking-address"))
                                    .header("X-Forwarded-For", forwardedFor)
                                    .header("Forwarded", "for=" + forwardedFor)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** Nobody is trusted. */
    @org.junit.jupiter.api.Nested
    @SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
    @ContextConfiguration(initializers = SpringTest.OnPakAfg.class)
    @Import(Mirror.class)
    class WithoutProxies {
        @LocalServerPort
        private int port;

        @Test
        void headerIsNotBelieved() throws Exception {
            assertThat(asked(port, "203.0.113.7")).isEqualTo("127.0.0.1");
        }
    }

    /** This machine is. */
    @org.junit.jupiter.api.Nested
    @SpringBootTest(
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = "parley.trusted-proxies=127.0.0.1, 10.0.0.0/8")
    @ContextConfiguration(initializers = SpringTest.OnPakAfg.class)
    @Import(Mirror.class)
    class BehindAProxy {
        @LocalServerPort
        private int port;

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "203.0.113.7; 203.0.113.7",
                    "203.0.113.7, 10.1.2.3; 203.0.113.7",
                    // What the reader wrote in front of what the proxy added.
                    "198.51.100.1, 203.0.113.7; 203.0.113.7"
                })
        void wordOfTheProxyIsAndNothingBeforeIt(String forwardedFor, String address) throws Exception {
            assertThat(asked(port, forwardedFor)).isEqualTo(address);
        }
    }
}
