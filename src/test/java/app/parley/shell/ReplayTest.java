package app.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Screens;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.RecordedChangesQuery;
import app.parley.situation.SituationQuery;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

/** The band over the past, and stepping through it. */
@SpringBootTest
@ContextConfiguration(initializers = ReplayTest.OnADatabaseOfItsOwn.class)
class ReplayTest {
    private static final TestDatabase DATABASE = edited();

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

    /** The import is change 1; the crossing is then renamed five times. */
    private static TestDatabase edited() {
        TestDatabase database = TestDatabase.migrated();
        DSLContext sql = database.sql();
        new Dossiers(sql).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        for (int i = 2; i <= 6; i++) {
            sql.execute("UPDATE crossing SET name = {0} WHERE id = 'torkham'", DSL.val("Torkham named " + i));
        }
        return database;
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecordedChangesQuery changes;

    @Autowired
    private SituationQuery situations;

    @BeforeEach
    void openBrowser() {
        Screens.start(context);
    }

    @AfterEach
    void closeBrowser() {
        Screens.stop();
    }

    @Test
    void bandSaysOnEveryScreenWhatItIsToldAsOfAndLeadsBack() {
        for (String path : List.of("", "crossings", "crossings/torkham", "talks", "sources", "rules")) {
            String words = Screens.open(path + "?asOf=" + at(3) + "&traffic=export");

            assertThat(words).as(path).contains("As recorded and published by").contains("(Pakistan Time)");
            assertThat(band().getChildren()
                            .map(child -> child.getAttribute("href"))
                            .toList())
                    .as(path)
                    .contains(path + "?traffic=export");
        }
        assertThat(Screens.open("crossings")).doesNotContain("As recorded");
    }

    @Test
    void linksKeepTheInstant() {
        Screens.open("?asOf=" + at(3));

        assertThat(Screens.within(Screens.frame())
                        .filter(element ->
                                !element.isTextNode() && element.getTag().equals("a"))
                        .map(link -> String.valueOf(link.getAttribute("href")))
                        .filter(href ->
                                href.matches("(crossings|talks|map|cargo|timeline|sources|rules|compare)\\b.*")))
                .hasSizeGreaterThan(10)
                .allMatch(href -> href.contains("asOf="));
    }

    @Test
    void instantThatHasNotComeOrCannotBeReadIsTold() {
        assertThat(Screens.open("?asOf=2099-01-01T00:00:00Z"))
                .contains("has not come yet")
                .doesNotContain("As recorded");
        assertThat(Screens.open("?asOf=soon")).contains("is not an instant");
    }

    @Test
    void stepShowsTheScreenAsOfThatChangeAndSaysWhatItPublished() {
        Screens.open("crossings/torkham?traffic=export");
        replay();

        replay().seek(3, -1);

        assertThat(Screens.words()).contains("Torkham named 3").contains("As recorded and published by");
        assertThat(shown("position")).isEqualTo("3");
        assertThat(shown("said")).contains("change 3 of 6").contains("1 crossing changed");
        assertThat(Viewed.shown(UI.getCurrent()).getQueryString()).contains("traffic=export", "asOf=");

        replay().seek(6, 3);
        assertThat(Screens.words()).contains("Torkham named 6");
        assertThat(shown("said")).contains("change 6 of 6").contains("3 crossings changed");
    }

    @Test
    void positionsThatThereAreNotAreTakenToTheNearest() {
        Screens.open("crossings/torkham");
        replay().seek(-5, 700);
        assertThat(shown("position")).isEqualTo("1");
        replay().seek(Integer.MAX_VALUE, Integer.MIN_VALUE);
        assertThat(shown("position")).isEqualTo("6");
    }

    @Test
    void closedReplayDoesNothing() {
        Screens.open("crossings/torkham");
        component().seek(2, -1);

        assertThat(Screens.words()).doesNotContain("As recorded");
    }

    @Test
    void dayViewedAfterTheInstantBecomesItsDay() {
        Screens.open("crossings?asOf=" + at(3) + "&on=2099-01-01");

        assertThat(Screens.words()).contains("later than the instant");
    }

    /** Opens it, if it is not. */
    private static Replay replay() {
        Replay replay = component();
        if (!replay.isOpen()) {
            NativeButton toggle = Screens.within(Screens.frame())
                    .filter(element ->
                            !element.isTextNode() && element.getClassList().contains("replay-toggle"))
                    .findFirst()
                    .flatMap(Element::getComponent)
                    .map(NativeButton.class::cast)
                    .orElseThrow();
            ComponentUtil.fireEvent(toggle, new ClickEvent<>(toggle));
            replay.measured(800);
        }
        return replay;
    }

    private static Replay component() {
        return Screens.within(Screens.frame())
                .filter(element -> !element.isTextNode() && element.getTag().equals("change-replay"))
                .findFirst()
                .flatMap(Element::getComponent)
                .map(Replay.class::cast)
                .orElseThrow();
    }

    private static String shown(String property) {
        return String.valueOf(component().getElement().getPropertyRaw(property)).replaceAll("\\.0$", "");
    }

    private static Element band() {
        return Screens.within(Screens.frame())
                .filter(element -> !element.isTextNode() && element.getTag().equals("aside"))
                .findFirst()
                .orElseThrow();
    }

    private Instant at(int position) {
        return changes.at(situations.findDefault().orElseThrow(), position).orElseThrow();
    }
}
