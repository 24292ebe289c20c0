package app.parley.past;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.platform.database.TestDatabase;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.RouteRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Opened later as of then, every public screen shows what it showed then, whatever was edited since. */
@SpringBootTest
@ContextConfiguration(initializers = PastScreensTest.OnEditedSituations.class)
class PastScreensTest {
    private static final long SEED = 20260202;
    private static final int EDITS = 30;
    private static final int LOOKED_EVERY = 6;

    private static final TestDatabase DATABASE = PastSituations.imported();

    /** Screens that show no situation: those of accounts and of the desk. */
    private static final Set<String> NOT_PUBLIC = Set.of("admin", "desk", "account", "join", "sign-in");

    /** By the path up to a parameter: of which rows the parameter is the id. */
    private static final Map<String, String> IDS = Map.of(
            "crossings/", "SELECT id FROM parley.crossing",
            "talks/", "SELECT id FROM parley.round",
            "talks/commitments/", "SELECT id FROM parley.commitment",
            "talks/ceasefires/", "SELECT id FROM parley.ceasefire",
            "sources/", "SELECT id FROM parley.source",
            "documents/", "SELECT id FROM parley.document",
            "actors/", "SELECT id FROM parley.actor");

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

    private record Snapshot(int edit, Instant at, Map<String, String> screens) {}

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DSLContext sql;

    private final Random random = new Random(SEED);

    @BeforeEach
    void openBrowser() {
        Screens.start(context);
    }

    @AfterEach
    void closeBrowser() {
        Screens.stop();
    }

    @Test
    void screensAsOfThenAreThoseOfThen() {
        RandomEdits edits = new RandomEdits(DATABASE.sql(), random);
        List<Snapshot> snapshots = new ArrayList<>();
        for (int edit = 0; edit < EDITS; edit++) {
            edits.edit(1 + random.nextInt(PastSituations.SLUGS.size()));
            if (edit % LOOKED_EVERY == 0) {
                Map<String, String> screens = new LinkedHashMap<>();
                for (String address : addresses()) {
                    screens.put(address, screen(address));
                }
                snapshots.add(new Snapshot(edit, PastSituations.now(sql), screens));
            }
        }
        assertThat(snapshots.getFirst().screens().entrySet())
                .as("screens of the first time that are others now")
                .filteredOn(shown -> !screen(shown.getKey()).equals(shown.getValue()))
                .hasSizeGreaterThan(snapshots.getFirst().screens().size() / 3);
        for (Snapshot then : snapshots) {
            then.screens()
                    .forEach((address, shown) -> assertThat(screen(address + "&asOf=" + then.at()))
                            .as("as of edit %d, seed %d: %s", then.edit(), SEED, address)
                            .isEqualTo(shown));
        }
    }

    private List<String> addresses() {
        RouteRegistry registry = UI.getCurrent().getInternals().getRouter().getRegistry();
        List<String> routes = registry.getRegisteredRoutes().stream()
                .map(RouteData::getTemplate)
                .filter(template -> !NOT_PUBLIC.contains(template.split("/", 2)[0]))
                .sorted()
                .toList();
        assertThat(routes).hasSizeGreaterThan(18);
        List<String> addresses = new ArrayList<>();
        for (String route : routes) {
            addresses.add(filled(route) + "?changes=week&situation="
                    + PastSituations.SLUGS.get(random.nextInt(PastSituations.SLUGS.size())));
        }
        return addresses;
    }

    private String filled(String route) {
        int variable = route.indexOf(':');
        if (variable < 0) {
            return route;
        }
        String table =
                Objects.requireNonNull(IDS.get(route.substring(0, variable)), () -> route + " is of which table?");
        List<String> ids = sql.fetch(table + " ORDER BY 1").getValues(0, String.class);
        int end = route.indexOf('/', variable);
        return route.substring(0, variable)
                + ids.get(random.nextInt(ids.size()))
                + (end < 0 ? "" : route.substring(end));
    }

    /** All that a screen holds, words and what its map, lines and charts are given, but for the instant in its links. */
    private static String screen(String address) {
        Screens.open(address);
        return Screens.within(Screens.frame())
                .filter(element -> "content".equals(element.isTextNode() ? null : element.getAttribute("id")))
                .flatMap(Screens::within)
                // The browser is asked about its last visit on the latest alone.
                .filter(element -> element.isTextNode() || !element.getTag().equals("last-visit"))
                .map(PastScreensTest::held)
                .collect(Collectors.joining("\n"));
    }

    private static String held(Element element) {
        String held = element.isTextNode()
                ? element.getText()
                : element.getTag()
                        + element.getAttributeNames()
                                .sorted()
                                .map(name -> " " + name + "=" + element.getAttribute(name))
                                .collect(Collectors.joining())
                        + element.getPropertyNames()
                                .sorted()
                                .map(name -> " " + name + "=" + element.getPropertyRaw(name))
                                .collect(Collectors.joining());
        // How often a part was told something is no part of what it shows, nor is where a download lies.
        held = held.replaceAll("\"said\":[0-9]+|VAADIN/dynamic/resource/[^ ]*", "");
        return held.replaceAll("[?&](amp;)?asOf=[^&\"# ]*", "").replaceAll("\\?|&(amp;)?", "&");
    }
}
