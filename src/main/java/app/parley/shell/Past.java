package app.parley.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;

/** Going to another recorded instant on the screen that is open. */
final class Past {
    private Past() {}

    /**
     * Shows the screen as of an instant, everything else as it is; the address follows without a step in the browser's
     * history. A day viewed that comes after the instant's becomes that.
     */
    static void show(UI ui, Instant instant) {
        QueryParameters query =
                Viewed.shown(ui).excluding(ViewAddress.AS_OF).merging(ViewAddress.AS_OF, instant.toString());
        boolean isLater = Viewed.in(ui)
                .map(viewed -> viewed.state()
                        .on()
                        .isAfter(LocalDate.ofInstant(instant, viewed.situation().timeZone())))
                .orElse(false);
        Location location =
                new Location(ui.getActiveViewLocation().getPath(), isLater ? query.excluding(ViewAddress.ON) : query);
        ui.getPage().getHistory().replaceState(null, location);
        // As a link would, but without the step in the history that comes with one.
        ui.getInternals().getRouter().navigate(ui, location, NavigationTrigger.PROGRAMMATIC);
        ui.getInternals().clearLastHandledNavigation();
    }

    /** The address of the same screen as of the latest. */
    static String latestHref(String path, QueryParameters query) {
        String rest = query.excluding(ViewAddress.AS_OF).getQueryString();
        return rest.isEmpty() ? path : path + "?" + rest;
    }
}
