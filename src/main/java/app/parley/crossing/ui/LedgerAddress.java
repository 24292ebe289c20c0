package app.parley.crossing.ui;

import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.LedgerFilter;
import app.parley.crossing.LedgerFilter.Kept;
import app.parley.crossing.LedgerFilter.Order;
import app.parley.crossing.LedgerWindow;
import app.parley.shell.ViewState;
import app.parley.time.DaySpan;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a ledger asks for besides the state of every screen: {@code order}, {@code status}, {@code show},
 * {@code page} and the {@code claim} that is picked out. What cannot be read is left at its default.
 *
 * @param claim id of the claim picked out, null if none
 */
record LedgerAddress(
        Order order,
        Set<ClaimedStatus> statuses,
        Kept kept,
        int page,
        @Nullable String claim) implements Serializable {

    static final LedgerAddress DEFAULT = new LedgerAddress(Order.START, Set.of(), Kept.ALL, 1, null);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final String ORDER = "order";
    private static final String STATUS = "status";
    private static final String SHOW = "show";
    private static final String PAGE_NUMBER = "page";
    private static final String CLAIM = "claim";

    static LedgerAddress read(QueryParameters query) {
        Function<String, Optional<String>> given = query::getSingleParameter;
        return new LedgerAddress(
                given.apply(ORDER)
                        .flatMap(word -> code(Order.values(), Order::code, word))
                        .orElse(Order.START),
                given.apply(STATUS).map(LedgerAddress::statuses).orElse(Set.of()),
                given.apply(SHOW)
                        .flatMap(word -> code(Kept.values(), Kept::code, word))
                        .orElse(Kept.ALL),
                given.apply(PAGE_NUMBER)
                        .filter(number -> PAGE.matcher(number).matches())
                        .map(Integer::valueOf)
                        .orElse(1),
                given.apply(CLAIM).filter(id -> ID.matcher(id).matches()).orElse(null));
    }

    /** The window that the address asks for, null if none. */
    static @Nullable LedgerWindow window(ViewState state) {
        DaySpan asked = state.window();
        return asked == null || asked.to() == null ? null : new LedgerWindow(asked.from(), asked.to());
    }

    LedgerFilter filter() {
        return new LedgerFilter(order, statuses, kept, page);
    }

    LedgerAddress withOrder(Order wanted) {
        return new LedgerAddress(wanted, statuses, kept, 1, null);
    }

    LedgerAddress withStatus(@Nullable ClaimedStatus wanted) {
        return new LedgerAddress(order, wanted == null ? Set.of() : Set.of(wanted), kept, 1, null);
    }

    LedgerAddress withKept(Kept wanted) {
        return new LedgerAddress(order, statuses, wanted, 1, null);
    }

    LedgerAddress withPage(int wanted) {
        return new LedgerAddress(order, statuses, kept, wanted, null);
    }

    LedgerAddress withClaim(@Nullable String id) {
        return new LedgerAddress(order, statuses, kept, page, id);
    }

    /** The query part of a ledger's address. */
    QueryParameters toParameters(ViewState state) {
        QueryParameters query = state.toParameters();
        if (order != Order.START) {
            query = query.merging(ORDER, order.code());
        }
        if (!statuses.isEmpty()) {
            query = query.merging(
                    STATUS, statuses.stream().map(ClaimedStatus::code).sorted().collect(Collectors.joining(",")));
        }
        if (kept != Kept.ALL) {
            query = query.merging(SHOW, kept.code());
        }
        if (page > 1) {
            query = query.merging(PAGE_NUMBER, String.valueOf(page));
        }
        return claim == null ? query : query.merging(CLAIM, claim);
    }

    /** A link to the ledger of a crossing as this address has it. */
    String href(String slug, ViewState state) {
        String query = toParameters(state).getQueryString();
        return "crossings/" + slug + "/ledger" + (query.isEmpty() ? "" : "?" + query);
    }

    private static Set<ClaimedStatus> statuses(String words) {
        EnumSet<ClaimedStatus> wanted = EnumSet.noneOf(ClaimedStatus.class);
        Arrays.stream(words.split(",", ClaimedStatus.values().length + 1))
                .flatMap(word -> code(ClaimedStatus.values(), ClaimedStatus::code, word).stream())
                .forEach(wanted::add);
        return wanted;
    }

    private static <E> Optional<E> code(E[] values, Function<E, String> code, String word) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(word))
                .findFirst();
    }
}
