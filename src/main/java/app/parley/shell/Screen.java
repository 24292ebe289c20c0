package app.parley.shell;

import app.parley.situation.Situation;
import app.parley.time.AsOf;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A screen within {@link MainLayout}: it shows what its address asks for, and writes what the reader does back to it.
 *
 * <p>The same instance is shown again when only the address changes; {@link #show} then replaces what is there.
 */
public abstract class Screen extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Parts parts = new Parts(getElement());
    private boolean inParts;
    private boolean refreshing;

    protected Screen() {
        addClassName("screen");
    }

    /** Shows what the address asks for; called after every navigation to this screen. */
    protected abstract void show(Viewed viewed);

    /**
     * Brings the screen up to date; called while it is open, when the situation has a newer version than it shows. Unless
     * overridden, the same address is entered once more if the screen would look different by now, and else nothing is done; a
     * screen that shows itself in parts is entered once more in any case, for only the parts that differ are sent.
     *
     * <p>The browser keeps the place, the focus, the selection, what is open and what is being typed. A form must not be
     * changed under whoever fills it in: it overrides this and does nothing, or no more than say that there is something new.
     *
     * @return whether anything on the screen changed
     */
    protected boolean refresh(Viewed viewed) {
        UI ui = ui();
        Location location = new Location(ui.getActiveViewLocation().getPath(), Viewed.shown(ui));
        if (!inParts && Twin.isLike(this, ui, location, viewed)) {
            return false;
        }
        return update(() -> ui.getInternals().getRouter().navigate(ui, location, NavigationTrigger.PROGRAMMATIC));
    }

    /**
     * Shows the screen as it is by now, part by part if it consists of parts, and with {@link #isRefreshing} true.
     *
     * @param anew shows it
     * @return whether anything on it changed
     */
    protected final boolean update(Runnable anew) {
        refreshing = true;
        try {
            anew.run();
        } finally {
            refreshing = false;
            parts.settle();
        }
        return !inParts || parts.isChanged() || !isAttached();
    }

    /**
     * Shows these parts one below the other instead of what was there. While the screen is brought up to date, a part that
     * would look as it does stays the very same, and so does what is in a plain {@link Div} if only some of that differs.
     *
     * <p>Hence no part may hold on to another one: they talk through the address or through the screen, which asks
     * {@link #standing} for a part that it goes on to speak to.
     */
    protected final void showParts(List<? extends Component> fresh) {
        if (refreshing && inParts) {
            parts.update(fresh);
        } else {
            parts.show(fresh);
        }
        inParts = true;
    }

    /** The part that is on the screen in place of one given to {@link #showParts}. */
    protected final <C extends Component> C standing(C fresh) {
        return parts.standing(fresh);
    }

    /** Whether it is being brought up to date: then nobody came, and nothing is to be scrolled to or focused. */
    protected final boolean isRefreshing() {
        return refreshing;
    }

    /** The screen's own name, for the title of the page. */
    protected abstract String heading();

    @Override
    public final void afterNavigation(AfterNavigationEvent event) {
        Optional<Viewed> viewed = Viewed.in(ui());
        if (viewed.isPresent()) {
            show(viewed.get());
        } else {
            removeAll();
            add(new EmptyState(texts().get("shell.no-situation")));
        }
    }

    @Override
    public final String getPageTitle() {
        return Viewed.in(ui())
                .map(viewed ->
                        texts().get("shell.title", heading(), viewed.situation().name()))
                .orElse(texts().get("app.name"));
    }

    /** The words of this page's language. */
    protected final Texts texts() {
        return Texts.here();
    }

    protected final Formats formats() {
        return new Formats(texts());
    }

    /** The state as the address holds it now. */
    protected final ViewState state() {
        return viewed().state();
    }

    /** The recorded instant as of which this screen tells; every query of it takes this. */
    protected final AsOf asOf() {
        return state().asOf();
    }

    protected final Situation situation() {
        return viewed().situation();
    }

    /** Writes a changed state to the address without a step in the browser's history: selection, map, window, filter. */
    protected final void replace(ViewState state) {
        UI ui = ui();
        Viewed.keep(ui, viewed().with(state));
        replaceQuery(ViewAddress.write(state, Viewed.shown(ui)));
    }

    /** Writes a query part with filters of this screen's own to the address, without a step in the browser's history. */
    protected final void replaceQuery(QueryParameters query) {
        UI ui = ui();
        Viewed.keepShown(ui, query);
        String path = ui.getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, query));
        // Else a link back to the address as it was would count as being there already, and do nothing.
        ui.getInternals().clearLastHandledNavigation();
    }

    /** The query part that the browser shows, filters of this screen's own included. */
    protected final QueryParameters shownQuery() {
        return Viewed.shown(ui());
    }

    /**
     * Writes some filters of this screen's own to the address and leaves all else there, without a step in the browser's
     * history.
     *
     * @param own by name; an empty value takes the name out
     */
    protected final void replaceOwn(Map<String, String> own) {
        QueryParameters query = shownQuery().excluding(own.keySet().toArray(String[]::new));
        for (Map.Entry<String, String> one : own.entrySet()) {
            query = one.getValue().isEmpty() ? query : query.merging(one.getKey(), one.getValue());
        }
        replaceQuery(query);
    }

    /**
     * Goes to a changed state of this screen, which becomes a step in the browser's history. Filters of the screen's own
     * stay.
     */
    protected final void go(ViewState state) {
        UI ui = ui();
        ui.navigate(ui.getActiveViewLocation().getPath(), ViewAddress.write(state, shownQuery()));
    }

    private Viewed viewed() {
        return Viewed.in(ui()).orElseThrow(() -> new IllegalStateException("No situation is shown."));
    }

    private static UI ui() {
        return UI.getCurrentOrThrow();
    }
}
