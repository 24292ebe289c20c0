package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.SpringTest;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API of the whole application, and reads what it answers. */
@SpringTest
@AutoConfigureMockMvc
abstract class ApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    MvcTestResult get(String address, Map<String, String> headers) {
        var request = mvc.get().uri(java.net.URI.create(address));
        headers.forEach(request::header);
        return request.exchange();
    }

    MvcTestResult get(String address) {
        return get(address, Map.of());
    }

    /** The body of an answer that must be 200. */
    JsonNode json(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return body(answer);
    }

    static JsonNode body(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
