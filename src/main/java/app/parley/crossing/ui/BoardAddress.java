package app.parley.crossing.ui;

import app.parley.crossing.BoardFilter;
import app.parley.crossing.BoardSort;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Direction;
import app.parley.crossing.Traffic;
import app.parley.shell.ViewState;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the address of the board says beside the view's state: which crossings, in which order, which changes. */
record BoardAddress(BoardFilter filter, BoardSort sort, ChangeSpan changes) implements Serializable {

    static final int LONGEST_TEXT = 100;

    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final String TRAFFIC = "of";
    private static final String ONE_WAY = "way";
    private static final String PROVINCE = "province";
    private static final String STALE = "stale";
    private static final String CONTRADICTED = "contradicted";
    private static final String SORT = "sort";
    private static final String CHANGES = "changes";
    private static final String YES = "1";

    /** What cannot be read restricts nothing and sorts as usual. */
    static BoardAddress read(QueryParameters query) {
        BoardFilter filter = new BoardFilter(
                cut(query.getSingleParameter(TEXT).orElse("")),
                word(query, STATUS, CrossingStatus.values(), CrossingStatus::code)
                        .orElse(null),
                word(query, TRAFFIC, Traffic.values(), Traffic::code).orElse(null),
                word(query, ONE_WAY, Direction.values(), Direction::code)
                        .filter(way -> way != Direction.BOTH)
                        .orElse(null),
                cut(query.getSingleParameter(PROVINCE).orElse("")),
                query.getSingleParameter(STALE).filter(YES::equals).isPresent(),
                query.getSingleParameter(CONTRADICTED).filter(YES::equals).isPresent());
        return new BoardAddress(
                filter,
                query.getSingleParameter(SORT).flatMap(BoardSort::parse).orElse(BoardSort.DEFAULT),
                word(query, CHANGES, ChangeSpan.values(), ChangeSpan::code).orElse(ChangeSpan.WEEK));
    }

    BoardAddress with(BoardFilter wanted) {
        return new BoardAddress(wanted, sort, changes);
    }

    BoardAddress with(BoardSort wanted) {
        return new BoardAddress(filter, wanted, changes);
    }

    BoardAddress with(ChangeSpan wanted) {
        return new BoardAddress(filter, sort, wanted);
    }

    /** Writes this beside what the state of the view writes; what is as usual is left out. */
    QueryParameters beside(ViewState state) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, TEXT, filter.text());
        put(values, STATUS, filter.status() == null ? "" : filter.status().code());
        put(values, TRAFFIC, filter.traffic() == null ? "" : filter.traffic().code());
        put(values, ONE_WAY, filter.oneWay() == null ? "" : filter.oneWay().code());
        put(values, PROVINCE, filter.province());
        put(values, STALE, filter.staleOnly() ? YES : "");
        put(values, CONTRADICTED, filter.contradictedOnly() ? YES : "");
        put(values, SORT, sort.equals(BoardSort.DEFAULT) ? "" : sort.toString());
        put(values, CHANGES, changes == ChangeSpan.WEEK ? "" : changes.code());
        return state.toParameters().mergingAll(QueryParameters.simple(values).getParameters());
    }

    static String cut(String text) {
        String stripped = text.strip();
        return stripped.length() > LONGEST_TEXT ? stripped.substring(0, LONGEST_TEXT) : stripped;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static <T> Optional<T> word(QueryParameters query, String name, T[] values, Function<T, String> code) {
        return query.getSingleParameter(name)
                .flatMap(word -> Arrays.stream(values)
                        .filter(value -> code.apply(value).equals(word))
                        .findFirst());
    }
}
