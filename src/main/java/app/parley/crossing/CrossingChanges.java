package app.parley.crossing;

import java.util.List;

/**
 * What changed, or was learned, newest first.
 *
 * @param news as many as were asked for
 * @param more how many are left out
 * @param isAtLeast true if even more may be left out: a bound of reading was reached before all were counted
 */
public record CrossingChanges(List<CrossingNews> news, int more, boolean isAtLeast) {

    /** The newest of them. */
    static CrossingChanges newest(List<CrossingNews> all, int limit, boolean isAtLeast) {
        List<CrossingNews> ordered =
                all.stream().sorted(CrossingNews.NEWEST_FIRST).toList();
        return new CrossingChanges(
                ordered.stream().limit(limit).toList(), Math.max(0, ordered.size() - limit), isAtLeast);
    }
}
