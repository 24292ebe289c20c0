package app.parley.shell;

import app.parley.crossing.Traffic;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ViewState} from the query part of an address; what cannot be read is left at its default and told. */
final class ViewAddress {

    static final String SITUATION = "situation";
    static final String AS_OF = "asOf";
    static final String ON = "on";
    static final String TRAFFIC = "traffic";
    static final String FROM = "from";
    static final String TO = "to";
    static final String SELECTED = "selected";
    static final String MAP = "map";
    static final String KINDS = "kinds";

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final int MOST_KINDS = 40;
    private static final Pattern KIND_LIST = Pattern.compile("[a-z_]{1,40}(,[a-z_]{1,40})*");

    /** A state, and what of the address could not be followed. */
    record Reading(ViewState state, List<Notice> notices) {}

    private static final String[] NAMES = {SITUATION, AS_OF, ON, TRAFFIC, FROM, TO, SELECTED, MAP, KINDS};

    private final QueryParameters query;
    private final List<Notice> notices = new ArrayList<>();

    private ViewAddress(QueryParameters query) {
        this.query = query;
    }

    /** The instant that is asked about; what cannot be followed is added to the notices and the latest is shown. */
    static AsOf asOf(QueryParameters query, Instant now, List<Notice> notices) {
        Optional<String> given = query.getSingleParameter(AS_OF);
        if (given.isEmpty()) {
            return AsOf.latest();
        }
        try {
            AsOf asOf = AsOf.parse(given.get());
            if (asOf.recorded() == null || !asOf.recorded().isAfter(now)) {
                return asOf;
            }
            notices.add(new Notice("notice.as-of-later", given.get()));
        } catch (IllegalArgumentException e) {
            notices.add(new Notice("notice.bad-as-of", given.get()));
        }
        return AsOf.latest();
    }

    /**
     * @param defaults of the situation named in the address, as {@link #SITUATION} is resolved by the caller
     * @param asOf as read by {@link #asOf}
     */
    static Reading read(QueryParameters query, ViewState.Defaults defaults, String situation, AsOf asOf) {
        ViewAddress address = new ViewAddress(query);
        ViewState state = address.read(new ViewState(
                defaults, situation, asOf, defaults.today(), Traffic.IMPORT, null, null, null, new TreeSet<>()));
        return new Reading(state, List.copyOf(address.notices));
    }

    /** The query part for another state, which keeps what the screen itself has written beside it. */
    static QueryParameters write(ViewState state, QueryParameters now) {
        return now.excluding(NAMES).mergingAll(state.toParameters().getParameters());
    }

    private ViewState read(ViewState start) {
        Optional<LocalDate> on = day(ON);
        on.filter(day -> day.isAfter(start.today()))
                .ifPresent(day -> notices.add(new Notice(
                        start.asOf().isPast() ? "notice.later-than-as-of" : "notice.later-than-today",
                        day.toString())));
        ViewState state = on.map(start::withOn).orElse(start);
        state = traffic().map(state::withTraffic).orElse(state);
        state = state.withWindow(window());
        state = state.withSelected(
                read(SELECTED, "notice.bad-selected", Selection::parse).orElse(null));
        state = state.withMap(read(MAP, "notice.bad-map", MapPlace::parse).orElse(null));
        return state.withKinds(kinds());
    }

    private Optional<Traffic> traffic() {
        return read(TRAFFIC, "notice.bad-traffic", code -> {
            try {
                return Optional.of(Traffic.parse(code));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    private @Nullable DaySpan window() {
        Optional<LocalDate> from = day(FROM);
        Optional<LocalDate> to = day(TO);
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        if (to.get().isBefore(from.get())) {
            notices.add(new Notice("notice.bad-window", from.get() + " – " + to.get()));
            return null;
        }
        return new DaySpan(from.get(), to.get());
    }

    private SortedSet<String> kinds() {
        return read(KINDS, "notice.bad-kinds", text -> {
                    if (text.length() > MOST_KINDS * 41
                            || !KIND_LIST.matcher(text).matches()) {
                        return Optional.<SortedSet<String>>empty();
                    }
                    return Optional.<SortedSet<String>>of(new TreeSet<>(List.of(text.split(","))));
                })
                .orElseGet(TreeSet::new);
    }

    private Optional<LocalDate> day(String name) {
        return read(name, "notice.bad-day", ViewAddress::parseDay);
    }

    /** An ISO day from 1900 to 2100; empty for anything else. */
    static Optional<LocalDate> parseDay(@Nullable String text) {
        if (text == null || text.length() != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> !day.isBefore(ViewState.FIRST_DAY) && !day.isAfter(LAST_DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> read(String name, String noticeKey, Function<String, Optional<T>> parse) {
        Optional<String> given = query.getSingleParameter(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parse.apply(given.get());
        if (value.isEmpty()) {
            notices.add(new Notice(noticeKey, given.get()));
        }
        return value;
    }
}
