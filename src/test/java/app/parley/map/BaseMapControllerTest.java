package app.parley.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BaseMapControllerTest {

    private static final BaseMap BASE_MAP = new BaseMap();
    private static final String HERE = "/base-map?west=60.5&south=29&east=75.5&north=38.5";

    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new BaseMapController(BASE_MAP)).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "west | south=29&east=75&north=38",
                "west | west=&south=29&east=75&north=38",
                "west | west=abc&south=29&east=75&north=38",
                "west | west=NaN&south=29&east=75&north=38",
                "west | west=1e2&south=29&east=75&north=38",
                "west | west=-181&south=29&east=75&north=38",
                "west | west=1&west=2&south=29&east=75&north=38",
                "east | west=75&south=29&east=60&north=38",
                "east | west=60.001&south=29&east=60.002&north=38",
                "north | west=60&south=38&east=75&north=29",
                "north | west=60&south=29&east=75&north=91",
                "lang | west=60&south=29&east=75&north=38&lang=../x",
                "zoom | west=60&south=29&east=75&north=38&zoom=3"
            })
    void aBadParameterIsNamed(String parameter, String query) throws Exception {
        mvc.perform(get("/base-map?" + query))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value(parameter));
    }

    @Test
    void whoWouldWaitTooLongIsToldToAskAgain() throws Exception {
        MockMvc impatient = MockMvcBuilders.standaloneSetup(new BaseMapController(new BaseMap(Duration.ZERO)))
                .build();
        List<Callable<MockHttpServletResponse>> visitors = IntStream.range(0, 4)
                .mapToObj(i -> (Callable<MockHttpServletResponse>) () -> impatient
                        .perform(get("/base-map?west=-180&south=-90&east=180&north=" + (90 - i)))
                        .andReturn()
                        .getResponse())
                .toList();
        List<MockHttpServletResponse> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(visitors.size())) {
            for (Future<MockHttpServletResponse> answer : together.invokeAll(visitors)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).contains(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus() == 503)
                .allMatch(answer -> "5".equals(answer.getHeader("Retry-After")));
    }

    @Test
    void theSameCutIsNotSentTwice() throws Exception {
        String tag = mvc.perform(get(HERE))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=86400, public"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        mvc.perform(get(HERE).header("If-None-Match", String.valueOf(tag))).andExpect(status().isNotModified());
    }

    @Test
    void whoTakesGzipGetsItUnderATagOfItsOwn() throws Exception {
        MockHttpServletResponse plain = mvc.perform(get(HERE)).andReturn().getResponse();
        MockHttpServletResponse gzipped = mvc.perform(get(HERE).header("Accept-Encoding", "gzip, br"))
                .andReturn()
                .getResponse();

        assertThat(gzipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzipped.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
        assertThat(gzipped.getContentAsByteArray()).hasSizeLessThan(150_000);
    }

    @Test
    void theCutHoldsBordersDisputesAndNamesOfTheBounds() {
        JsonNode cut = JsonMapper.shared()
                .readTree(BASE_MAP.cut(new Bounds(60.5, 29, 75.5, 38.5), Locale.GERMAN)
                        .plain());

        assertThat(cut.at("/features")
                        .valueStream()
                        .map(f -> f.at("/properties/kind").asString()))
                .contains("land", "lake", "river", "coast", "border", "disputed", "country", "place");
        assertThat(cut.at("/features")
                        .valueStream()
                        .map(f -> f.at("/properties/note").asString("")))
                .contains("map.disputed.af-pk", "map.disputed.in-pk")
                .doesNotContain("map.disputed.kp-kr");
        assertThat(cut.at("/features")
                        .valueStream()
                        .map(f -> f.at("/properties/name").asString("")))
                .contains("Afghanistan", "Indien", "Kabul", "Peshawar");
    }

    @Test
    void theCutStaysWithinItsMargin() {
        JsonNode cut = JsonMapper.shared()
                .readTree(
                        BASE_MAP.cut(new Bounds(8, 46, 10, 47), Locale.ENGLISH).plain());

        assertThat(cut.at("/features")
                        .valueStream()
                        .filter(f -> f.at("/geometry/type").asString().equals("MultiLineString"))
                        .flatMap(f -> f.at("/geometry/coordinates").valueStream())
                        .flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(p -> {
                    assertThat(p.get(0).asDouble()).isBetween(6.0, 12.0);
                    assertThat(p.get(1).asDouble()).isBetween(44.0, 49.0);
                });
    }
}
