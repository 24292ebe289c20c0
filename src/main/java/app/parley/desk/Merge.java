package app.parley.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two people's changes of one record, put together field by field. A field that one of them changed is as that one has it;
 * a field that both changed to the same is so; a field that they changed apart is a conflict, which people resolve.
 *
 * @param cells the record with every field that is no conflict as it shall be, and conflicts as they have it
 * @param theirs columns that only they changed
 * @param conflicts fields that both changed, differently, in the order of the columns given
 */
public record Merge(Map<String, String> cells, Set<String> theirs, List<Conflict> conflicts) {

    /** One field that two people changed differently; the empty text for an empty field. */
    public record Conflict(String column, String base, String theirs, String mine) {}

    /**
     * @param columns of the record, in order
     * @param base what both began from
     */
    public static Merge of(
            List<String> columns, Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        Map<String, String> cells = new LinkedHashMap<>();
        Set<String> onlyTheirs = new LinkedHashSet<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (String column : columns) {
            String before = base.getOrDefault(column, "");
            String their = theirs.getOrDefault(column, "");
            String own = mine.getOrDefault(column, "");
            String merged = own;
            if (own.equals(before) && !their.equals(before)) {
                merged = their;
                onlyTheirs.add(column);
            } else if (!their.equals(before) && !their.equals(own)) {
                merged = their;
                conflicts.add(new Conflict(column, before, their, own));
            }
            if (!merged.isEmpty()) {
                cells.put(column, merged);
            }
        }
        return new Merge(cells, onlyTheirs, List.copyOf(conflicts));
    }
}
