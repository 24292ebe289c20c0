package app.parley.past;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asked later as of then, every path of the API and every table that is read, derived ones too, answers what it answered then,
 * whatever was edited since in whichever situation.
 */
@SpringBootTest
@ContextConfiguration(initializers = PastAnswersTest.OnEditedSituations.class)
class PastAnswersTest {
    private static final long SEED = 20260201;
    private static final int EDITS = 90;
    /** Every so many edits all paths are asked. */
    private static final int ASKED_EVERY = 5;

    private static final TestDatabase DATABASE = PastSituations.imported();

    /** What a path is about, as the table that its ids are of. */
    private static final Map<String, String> IDS = Map.of(
            "/api/v1/crossings/", "SELECT id FROM parley.crossing",
            "/api/v1/rounds/", "SELECT id FROM parley.round",
            "/api/v1/commitments/", "SELECT id FROM parley.commitment",
            "/api/v1/ceasefires/", "SELECT id FROM parley.ceasefire",
            "/api/v1/sources/", "SELECT id FROM parley.source",
            "/api/v1/documents/", "SELECT id FROM parley.document",
            "/api/v1/actors/", "SELECT id FROM parley.actor",
            "/api/v1/incidents/", "SELECT id::text FROM parley.incident");

    static class OnEditedSituations implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + DATABASE.url(),
                            "spring.datasource.username=" + DATABASE.username(),
                            "spring.datasource.password=" + DATABASE.password())
                    .applyTo(context);
        }
    }

    private record Snapshot(int edit, Instant at, Map<String, String> answers, Map<String, String> tables) {}

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private DSLContext sql;

    private final Random random = new Random(SEED);

    @Test
    void answersAsOfThenAreThoseOfThen() {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        RandomEdits edits = new RandomEdits(DATABASE.sql(), random);
        List<Snapshot> snapshots = new ArrayList<>();
        int accepted = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            accepted += edits.edit(1 + random.nextInt(PastSituations.SLUGS.size())) ? 1 : 0;
            if (edit % ASKED_EVERY == 0) {
                // The tables first: what asks for the time must come after what is asked.
                Map<String, String> tables = tables();
                Map<String, String> answers = new LinkedHashMap<>();
                for (String address : addresses()) {
                    answers.put(address, answer(web, address));
                }
                snapshots.add(new Snapshot(edit, PastSituations.now(sql), answers, tables));
            }
        }
        assertThat(accepted).as("edits taken, seed %d", SEED).isGreaterThan(EDITS / 2);
        assertThat(edits.edited())
                .as("kinds of edits, seed %d", SEED)
                .hasSizeGreaterThan(edits.tables().size());
        assertThat(snapshots.getFirst().answers().entrySet())
                .as("answers of the first time that are others now")
                .filteredOn(answer -> !answer(web, answer.getKey()).equals(answer.getValue()))
                .hasSizeGreaterThan(snapshots.getFirst().answers().size() / 2);
        for (Snapshot then : snapshots) {
            assertThat(then.answers().values())
                    .allMatch(answer -> answer.startsWith("200") || answer.startsWith("404"));
            String which = "as of edit " + then.edit() + ", seed " + SEED + ": ";
            assertThat(tablesAsOf(then.at())).as(which + "tables").isEqualTo(then.tables());
            for (Map.Entry<String, String> answer : then.answers().entrySet()) {
                assertThat(answer(web, answer.getKey() + "&asOf=" + then.at()))
                        .as(which + answer.getKey())
                        .isEqualTo(answer.getValue());
            }
        }
    }

    private List<String> addresses() {
        List<String> paths = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1/"))
                // What is told as it happens has no past.
                .filter(path -> !path.equals("/api/v1/changes"))
                .distinct()
                .sorted()
                .toList();
        assertThat(paths).hasSizeGreaterThan(20);
        List<String> addresses = new ArrayList<>();
        for (String path : paths) {
            for (String slug : PastSituations.SLUGS) {
                addresses.add(filled(path) + "?" + query(path, slug));
            }
        }
        return addresses;
    }

    private static String query(String path, String slug) {
        String own = path.endsWith("/difference") ? "&against=d-invented-doha" : "";
        return path.equals("/api/v1/situations") ? "" : "situation=" + slug + own;
    }

    private String filled(String path) {
        int variable = path.indexOf('{');
        if (variable < 0) {
            return path;
        }
        List<String> ids = sql.fetch(
                        Objects.requireNonNull(IDS.get(path.substring(0, variable)), () -> path + " is of which table?")
                                + " ORDER BY 1")
                .getValues(0, String.class);
        return path.substring(0, variable)
                + ids.get(random.nextInt(ids.size()))
                + path.substring(path.indexOf('}', variable) + 1);
    }

    private static String answer(MockMvc web, String address) {
        try {
            MockHttpServletResponse response = web.perform(MockMvcRequestBuilders.get(address.replace("?&", "?")))
                    .andReturn()
                    .getResponse();
            return response.getStatus() + " " + response.getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    private Map<String, String> tables() {
        return PastTables.read(sql, "parley");
    }

    private Map<String, String> tablesAsOf(Instant at) {
        return sql.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            inside.execute(
                    "SELECT set_config('search_path', 'parley_as_of, parley', true), set_config('parley.as_of', {0}, true)",
                    DSL.val(at.toString()));
            return PastTables.read(inside, "parley_as_of");
        });
    }
}
