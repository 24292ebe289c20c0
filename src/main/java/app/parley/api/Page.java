package app.parley.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next the cursor of the next page, null on the last one
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Cursor of the next page; null on the last page.") @Nullable
        String next) {

    /**
     * Makes a page of the rows that were read, of which there is one more than asked for unless it is the last page.
     *
     * @param cursor of the last row of a page
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        boolean last = rows.size() <= limit;
        List<R> shown = last ? rows : rows.subList(0, limit);
        return new Page<>(shown.stream().map(item).toList(), last ? null : cursor.apply(shown.getLast()));
    }
}
