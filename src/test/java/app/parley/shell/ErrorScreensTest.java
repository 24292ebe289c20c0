package app.parley.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ScreenTest;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;

class ErrorScreensTest extends ScreenTest {
    @Test
    void addressOfNothingIsSaidInWordsWithinTheFrame() {
        go("no/such/page");

        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
        assertThat(text(_get(NotFoundScreen.class))).contains("/no/such/page");
        assertThat(_get(DayControl.class).isVisible()).isTrue();
    }
}
