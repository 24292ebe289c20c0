package app.parley.shell;

import static app.parley.sql.Tables.CROSSING;
import static app.parley.sql.Tables.SITUATION;
import static app.parley.sql.Tables.SITUATION_VERSION;
import static app.parley.sql.Tables.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.node.JsonNodeFactory;

/** Pages that are open while something changes. */
@SpringBootTest
@ContextConfiguration(initializers = RefreshTest.OnADatabaseOfItsOwn.class)
class RefreshTest {
    private static final TestDatabase DATABASE = TestDatabase.migrated();

    static class OnADatabaseOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + DATABASE.url(),
                            "spring.datasource.username=" + DATABASE.username(),
                            "spring.datasource.password=" + DATABASE.password())
                    .applyTo(context);
        }
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void open() {
        if (!sql.fetchExists(SITUATION)) {
            new Dossiers(sql).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        }
        Screens.start(context);
    }

    @AfterEach
    void close() {
        Screens.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?on=2025-10-25&selected=crossing:chaman",
                "crossings/torkham?on=2025-11-01",
                "crossings/torkham?on=2025-11-01&day=2025-10-20&per-day-low=40000",
                "cargo?on=2025-10-25",
                "crossings",
                "crossings?on=2025-11-10&traffic=returnees",
                "crossings/torkham/ledger?on=2025-11-01",
                "talks",
                "talks/r2-istanbul",
                "talks/commitments",
                "talks/commitments/c-doha-ceasefire",
                "talks/ceasefires",
                "talks/ceasefires/cf3-doha?on=2025-10-25",
                "talks/calendar?month=2025-10",
                "timeline",
                "map",
                "sources",
                "sources/gh-issb",
                "documents",
                "rules?on=2025-10-25&crossing=torkham",
                "compare?a=torkham&b=chaman&on=2025-11-10",
                "actors",
                "actors/rahmatullah-najib",
            })
    void whereNothingLooksDifferentEverythingStaysTheVerySame(String address) {
        Screens.open(address);
        List<Element> before = content();
        newerVersion();

        assertThat(refresh().changed()).isFalse();
        assertThat(content()).isEqualTo(before);
        assertThat(version()).isEqualTo(stored());
    }

    @Test
    void whatChangedIsShown() {
        Screens.open("sources/gh-issb");
        sql.update(SOURCE)
                .set(SOURCE.TITLE, "A title of later")
                .where(SOURCE.ID.eq("gh-issb"))
                .execute();

        assertThat(Screens.words()).doesNotContain("A title of later");
        assertThat(refresh()).isEqualTo(new LiveMark.Refreshed(stored(), true));
        assertThat(Screens.words()).contains("A title of later");
        assertThat(refresh()).isEqualTo(new LiveMark.Refreshed(stored(), false));
    }

    @Test
    void partsOfTheOverviewAreFilledAndNotMadeAnew() {
        Screens.open("?on=2025-10-25");
        List<Element> before = content().stream()
                .filter(element ->
                        List.of("leaflet-map", "time-lanes", "select").contains(element.getTag()))
                .toList();
        sql.update(CROSSING)
                .set(CROSSING.NAME, "Torkham Gate")
                .where(CROSSING.ID.eq("torkham"))
                .execute();

        assertThat(refresh().changed()).isTrue();
        assertThat(Screens.words()).contains("Torkham Gate");
        assertThat(before).hasSize(3);
        assertThat(content()).containsAll(before);
    }

    @Test
    void partsOfACrossingThatLookTheSameStayTheVerySame() {
        Screens.open("crossings/torkham?on=2025-11-01");
        List<Element> before = sections();
        sql.update(CROSSING)
                .set(CROSSING.NAME, "Torkham Pass")
                .where(CROSSING.ID.eq("torkham"))
                .execute();

        assertThat(refresh().changed()).isTrue();
        assertThat(Screens.words()).contains("Torkham Pass");
        assertThat(before).hasSizeGreaterThan(10);
        List<Element> after = sections();
        assertThat(before.stream()
                        .filter(section -> !after.contains(section))
                        .map(section -> section.getAttribute("class")))
                .as("those that name the crossing")
                .containsExactly("place-map", "page-section section-claims", "page-section section-waiting");
    }

    /** The calendar stays, and yet the details of a day that it opens are those of now. */
    @Test
    void calendarThatStaysOpensDaysAsTheyAreKnownByNow() {
        Screens.open("crossings/torkham?on=2025-11-01");
        newerVersion();
        refresh();
        Element grid = content().stream()
                .filter(element -> element.getTag().equals("day-grid"))
                .findFirst()
                .orElseThrow();
        grid.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        grid,
                        "day-choose",
                        JsonNodeFactory.instance.objectNode().put("event.detail.day", "2025-10-20")));

        assertThat(Screens.words()).contains("20 Oct 2025");
    }

    @Test
    void whatTheReaderOpenedDoesNotCountAsDifferent() {
        Screens.open("talks/r2-istanbul");
        content().stream()
                .filter(element -> element.getTag().equals("details"))
                .forEach(element -> element.setProperty("open", true));
        newerVersion();

        assertThat(refresh().changed()).isFalse();
    }

    @Test
    void pageOfWhatIsNoLongerThereSaysSo() {
        sql.insertInto(SOURCE, SOURCE.SITUATION_ID, SOURCE.ID, SOURCE.TITLE, SOURCE.URL, SOURCE.RELIABILITY)
                .select(sql.select(
                                SOURCE.SITUATION_ID,
                                org.jooq.impl.DSL.val("soon-gone"),
                                SOURCE.TITLE,
                                org.jooq.impl.DSL.val("https://example.org/soon-gone"),
                                SOURCE.RELIABILITY)
                        .from(SOURCE)
                        .where(SOURCE.ID.eq("gh-issb")))
                .execute();
        Screens.open("sources/soon-gone");
        sql.deleteFrom(SOURCE).where(SOURCE.ID.eq("soon-gone")).execute();

        assertThat(refresh().changed()).isTrue();
        assertThat(Screens.words()).contains("Nothing here");
    }

    @Test
    void pastIsNotRefreshed() {
        Screens.open("sources/gh-issb?asOf=2099-01-01T00:00:00Z");
        sql.update(SOURCE)
                .set(SOURCE.TITLE, "Later still")
                .where(SOURCE.ID.eq("gh-issb"))
                .execute();

        assertThat(mark().getElement().getProperty("situation")).isEmpty();
        assertThat(refresh().changed()).isFalse();
        assertThat(Screens.words()).doesNotContain("Later still");
    }

    @Test
    void addressAndWordsOfTheFrameStay() {
        Screens.open("crossings?on=2025-10-25&selected=nonsense");
        String frame = Screens.words();
        String address = Viewed.shown(UI.getCurrent()).getQueryString();
        newerVersion();
        sql.update(CROSSING).set(CROSSING.NAME, CROSSING.NAME.concat("!")).execute();
        refresh();

        assertThat(Viewed.shown(UI.getCurrent()).getQueryString()).isEqualTo(address);
        assertThat(frame).contains("nonsense");
        assertThat(Screens.words()).contains("nonsense", "Torkham");
    }

    private static List<Element> content() {
        return Screens.within(Screens.frame())
                .filter(element -> !element.isTextNode())
                .toList();
    }

    private static List<Element> sections() {
        return content().stream()
                .filter(element -> element.getTag().equals("section"))
                .toList();
    }

    private static LiveMark mark() {
        return (LiveMark) content().stream()
                .filter(element -> element.getTag().equals("live-mark"))
                .findFirst()
                .orElseThrow()
                .getComponent()
                .orElseThrow();
    }

    private static LiveMark.Refreshed refresh() {
        return mark().ask();
    }

    private static long version() {
        return Viewed.in(UI.getCurrent()).orElseThrow().situation().version();
    }

    private long stored() {
        return sql.select(SITUATION_VERSION.VERSION)
                .from(SITUATION_VERSION)
                .fetchSingle()
                .value1();
    }

    private void newerVersion() {
        sql.update(SITUATION_VERSION)
                .set(SITUATION_VERSION.VERSION, SITUATION_VERSION.VERSION.plus(1))
                .execute();
    }
}
