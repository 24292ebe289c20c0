package app.parley.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which borders are drawn as disputed, and the key of the note that says why.
 *
 * <p>Natural Earth draws lines of control as they are on the ground; it does not say which of them are agreed. The list
 * is a resource, {@code base-map/disputed.json}, so that it can be read and argued about by people who do not write
 * Java.
 */
final class DisputedBorders {

    private static final String RESOURCE = "/base-map/disputed.json";

    private final List<Entry> entries;

    DisputedBorders(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * @param pair two country codes: ISO 3166 alpha-2, or those of cut.mjs that begin with X, in alphabetical order
     * @param within west, south, east, north of the disputed part; null for the whole border
     * @param note key of the note's text
     */
    record Entry(List<String> pair, double @Nullable [] within, String note) {
        Entry {
            if (pair.size() != 2 || pair.get(0).compareTo(pair.get(1)) >= 0) {
                throw new IllegalArgumentException(RESOURCE + ": pair " + pair + " is not two codes in order");
            }
            if (within != null && within.length != 4) {
                throw new IllegalArgumentException(RESOURCE + ": within of " + pair + " is not four degrees");
            }
        }

        boolean holds(double lon, double lat) {
            return within == null || new Bounds(within[0], within[1], within[2], within[3]).contains(lon, lat);
        }
    }

    static DisputedBorders shipped() {
        return Shipped.BORDERS;
    }

    /** The key of the note for the border of two countries at a point; empty where the border is agreed. */
    Optional<String> noteKey(List<String> pair, double lon, double lat) {
        return entries.stream()
                .filter(entry -> entry.pair.equals(pair) && entry.holds(lon, lat))
                .map(Entry::note)
                .findFirst();
    }

    boolean mayDispute(List<String> pair) {
        return entries.stream().anyMatch(entry -> entry.pair.equals(pair));
    }

    Set<String> noteKeys() {
        Set<String> keys = new LinkedHashSet<>();
        entries.forEach(entry -> keys.add(entry.note));
        return keys;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final DisputedBorders BORDERS = read();

        private static DisputedBorders read() {
            try (InputStream in = DisputedBorders.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("class path lacks " + RESOURCE);
                }
                return new DisputedBorders(List.of(JsonMapper.shared().readValue(in, Entry[].class)));
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }
}
