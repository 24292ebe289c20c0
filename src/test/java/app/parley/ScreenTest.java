package app.parley;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Screens on the shipped situation, without a browser: go somewhere, act, look at what stands there. */
@SpringTest
public abstract class ScreenTest {
    private static final Routes ROUTES = new Routes().autoDiscoverViews("app.parley");

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    /** Goes to an address such as {@code crossings/torkham?on=2025-10-25}. */
    protected static void go(String address) {
        Location location = new Location(address);
        QueryParameters query = location.getQueryParameters();
        UI.getCurrent().navigate(location.getPath(), query);
    }

    /** All text of a component and what is in it, in order, with spaces between. */
    protected static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** A component and everything in it. */
    protected static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ScreenTest::within));
    }
}
