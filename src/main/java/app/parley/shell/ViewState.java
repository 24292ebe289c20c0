package app.parley.shell;

import app.parley.crossing.Traffic;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a screen holds, and so what a link to it shows: situation, day, filters, selection and map position.
 *
 * <p>What equals the default is left out of the address.
 *
 * @param defaults what holds where the address is silent
 * @param situation slug
 * @param asOf the recorded instant that all is told as of
 * @param on the local day viewed, in the situation's zone; never after today
 * @param traffic whose status and day counter are shown
 * @param window days the timeline shows and filters by, both inclusive; null for all
 * @param selected what is highlighted
 * @param map where the map looks; null for the whole area
 * @param kinds of incidents that are shown; empty for all
 */
public record ViewState(
        Defaults defaults,
        String situation,
        AsOf asOf,
        LocalDate on,
        Traffic traffic,
        @Nullable DaySpan window,
        @Nullable Selection selected,
        @Nullable MapPlace map,
        SortedSet<String> kinds)
        implements Serializable {

    /**
     * What is shown if nothing else is asked for.
     *
     * @param today the last day that can be viewed: the local day of {@link #asOf} or of now
     */
    public record Defaults(String situation, LocalDate today) implements Serializable {}

    /** The first day that can be viewed. */
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public ViewState {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    /** The state of an address that says nothing. */
    public static ViewState of(Defaults defaults) {
        return new ViewState(
                defaults,
                defaults.situation(),
                AsOf.latest(),
                defaults.today(),
                Traffic.IMPORT,
                null,
                null,
                null,
                new TreeSet<>());
    }

    public LocalDate today() {
        return defaults.today();
    }

    public boolean isToday() {
        return on.equals(today());
    }

    /** The state on another day; a day after today becomes today. */
    public ViewState withOn(LocalDate day) {
        LocalDate shown = day.isAfter(today()) ? today() : day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
        return new ViewState(defaults, situation, asOf, shown, traffic, window, selected, map, kinds);
    }

    public ViewState withTraffic(Traffic counted) {
        return new ViewState(defaults, situation, asOf, on, counted, window, selected, map, kinds);
    }

    public ViewState withWindow(@Nullable DaySpan days) {
        return new ViewState(defaults, situation, asOf, on, traffic, days, selected, map, kinds);
    }

    public ViewState withSelected(@Nullable Selection selection) {
        return new ViewState(defaults, situation, asOf, on, traffic, window, selection, map, kinds);
    }

    public ViewState withMap(@Nullable MapPlace place) {
        return new ViewState(defaults, situation, asOf, on, traffic, window, selected, place, kinds);
    }

    public ViewState withKinds(SortedSet<String> shown) {
        return new ViewState(defaults, situation, asOf, on, traffic, window, selected, map, shown);
    }

    /** What a link to another screen keeps: situation, recorded instant and day. */
    public ViewState carried() {
        return new ViewState(defaults, situation, asOf, on, Traffic.IMPORT, null, null, null, new TreeSet<>());
    }

    /** The selected id, if it is of that kind. */
    public Optional<String> selectedId(Selection.Kind kind) {
        return Optional.ofNullable(selected).flatMap(selection -> selection.idOf(kind));
    }

    /** The query part of the address, without what equals the defaults. */
    public QueryParameters toParameters() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!situation.equals(defaults.situation())) {
            values.put(ViewAddress.SITUATION, situation);
        }
        if (asOf.isPast()) {
            values.put(ViewAddress.AS_OF, asOf.toString());
        }
        if (!isToday()) {
            values.put(ViewAddress.ON, on.toString());
        }
        if (traffic != Traffic.IMPORT) {
            values.put(ViewAddress.TRAFFIC, traffic.code());
        }
        if (window != null && window.to() != null) {
            values.put(ViewAddress.FROM, window.from().toString());
            values.put(ViewAddress.TO, window.to().toString());
        }
        if (!kinds.isEmpty()) {
            values.put(ViewAddress.KINDS, String.join(",", kinds));
        }
        if (selected != null) {
            values.put(ViewAddress.SELECTED, selected.toString());
        }
        if (map != null) {
            values.put(ViewAddress.MAP, map.toString());
        }
        return QueryParameters.simple(values);
    }

    /** A path with this state, such as {@code crossings/torkham?on=2025-10-25}; the path may have a query of its own. */
    public String href(String path) {
        String query = toParameters().getQueryString();
        return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
    }
}
