package app.parley.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on in a list that is short enough to be read whole: rounds, commitments, ceasefires.
 *
 * @param limit how many at most
 * @param after id of the last item of the page before; null for the first page
 */
record ShortList(int limit, @Nullable String after) {
    static ShortList asked(ApiRequest request) {
        return new ShortList(request.limit(), request.cursor(1, List::getFirst));
    }

    <R, T> Page<T> page(List<R> all, Function<R, String> id, Function<R, T> item) {
        int first = after == null ? 0 : indexAfter(all, id);
        List<R> rows = all.subList(first, (int) Math.min(all.size(), first + limit + 1L));
        return Page.of(rows, limit, item, last -> Cursor.of(id.apply(last)));
    }

    private <R> int indexAfter(List<R> all, Function<R, String> id) {
        return IntStream.range(0, all.size())
                        .filter(i -> id.apply(all.get(i)).equals(after))
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.badParameter(
                                ApiParameter.CURSOR.word(), "where it points to is not in this list any more."))
                + 1;
    }
}
