package app.parley;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Screens on the shipped situation, without a browser: go somewhere, act, look at what stands there. */
@SpringTest
public abstract class ScreenTest {
    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void openBrowser() {
        Screens.start(context);
    }

    @AfterEach
    void closeBrowser() {
        Screens.stop();
    }

    /** Goes to an address such as {@code crossings/torkham?on=2025-10-25}. */
    protected static void go(String address) {
        Screens.open(address);
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
