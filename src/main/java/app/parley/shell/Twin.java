package app.parley.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import java.util.Optional;

/**
 * A second screen for an address, which nobody sees: it tells whether the first would show something else by now. If not,
 * nothing has to be sent, and what the reader has under their hands stays the very same.
 */
final class Twin {
    private Twin() {}

    /** Whether the screen, shown anew at that address, would be as it is. */
    static boolean isLike(Screen screen, UI ui, Location location, Viewed viewed) {
        Router router = ui.getInternals().getRouter();
        Optional<NavigationState> found = router.resolveNavigationTarget(location)
                .filter(state -> state.getNavigationTarget() == screen.getClass());
        if (found.isEmpty()) {
            return false;
        }
        NavigationEvent navigation = new NavigationEvent(router, location, ui, NavigationTrigger.PROGRAMMATIC);
        Screen twin = Instantiator.get(ui).createRouteTarget(screen.getClass(), navigation);
        BeforeEnterEvent entering = new BeforeEnterEvent(
                navigation,
                screen.getClass(),
                found.get().getRouteParameters(),
                List.<Class<? extends RouterLayout>>of());
        if (twin instanceof BeforeEnterObserver observer) {
            observer.beforeEnter(entering);
        }
        if (entering.hasRerouteTarget() || entering.hasErrorParameter() || entering.hasForwardTarget()) {
            return false;
        }
        twin.show(viewed);
        return SameContent.of(screen.getElement(), twin.getElement());
    }
}
