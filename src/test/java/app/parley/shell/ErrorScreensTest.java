package app.parley.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ScreenTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import org.junit.jupiter.api.Test;

class ErrorScreensTest extends ScreenTest {
    @Test
    void addressOfNothingIsSaidInWordsWithinTheFrame() {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location("no/such/page"), NavigationTrigger.PAGE_LOAD);

        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
        assertThat(text(_get(NotFoundScreen.class))).contains("/no/such/page");
        assertThat(_get(DayControl.class).isVisible()).isTrue();
    }
}
