package app.parley;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A screen on the shipped situation, opened by its address, without a browser; today is 23 November 2026. */
@SpringTest
@Import(ScreenTest.OnAFixedDay.class)
public abstract class ScreenTest {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("app.parley");

    @Autowired
    private ApplicationContext context;

    @TestConfiguration(proxyBeanMethods = false)
    static class OnAFixedDay {
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    protected static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    /** All words on the page, or in the parts of that class, in order. */
    protected static String words(String className) {
        return parts(className).map(ScreenTest::words).collect(Collectors.joining(" | "));
    }

    /** The words of each row of the tables of that class, the headings left out. */
    protected static List<String> rows(String className) {
        return parts(className)
                .flatMap(ScreenTest::elements)
                .filter(element -> element.getTag().equals("tr"))
                .map(ScreenTest::words)
                .toList();
    }

    protected static Stream<Element> parts(String className) {
        return elements(UI.getCurrent().getElement())
                .filter(element -> element.getClassList().contains(className));
    }

    protected static Stream<Element> elements(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(ScreenTest::elements));
    }

    protected static String words(Element root) {
        return elements(root)
                .filter(Element::isTextNode)
                .map(Element::getText)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    protected static String words(Component part) {
        return words(Objects.requireNonNull(part).getElement());
    }
}
