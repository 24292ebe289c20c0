package app.parley.map;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The offline base map: land, borders, rivers, lakes and names for given bounds, from Natural Earth and GeoNames.
 *
 * <p>The world is read on first use (about 1.7 MB on the class path) and kept; the last cuts are kept, too. Safe for
 * use by many threads. One cut is made at a time, since anybody may ask for any bounds and a cut takes up to some seconds
 * of a processor: whoever would wait too long is told so, and what is kept is handed out meanwhile.
 */
public final class BaseMap {

    private static final String RESOURCE = "/base-map/world.json.gz";
    private static final int KEPT_CUTS = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 8;

    private @Nullable BaseMapWorld world;
    private final Duration longestWait;
    private final ReentrantLock making = new ReentrantLock();
    private final Map<Request, Cut> cuts = Collections.synchronizedMap(new LinkedHashMap<>(KEPT_CUTS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, Cut> eldest) {
            return size() > KEPT_CUTS;
        }
    });

    public BaseMap() {
        this(LONGEST_WAIT);
    }

    BaseMap(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** Too many other cuts are asked for just now; the same may be asked again in some seconds. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A town or village by its name. */
    public record NamedPlace(String name, Position position, int population) {}

    /**
     * Places within bounds whose name begins with a text, or has a word that does, the largest first. Names are as GeoNames has
     * them in Latin script; case and accents do not matter.
     *
     * @param most how many at most
     */
    public List<NamedPlace> places(String text, Bounds bounds, int most) {
        String wanted = plain(text);
        if (wanted.isBlank()) {
            return List.of();
        }
        BaseMapWorld known = world();
        BaseMapWorld.Places places = known.pack().places();
        double grid = known.pack().grid();
        return IntStream.range(0, places.names().length)
                .filter(i -> within(bounds, places.x()[i] / grid, places.y()[i] / grid))
                .filter(i -> (" " + plain(places.names()[i])).contains(" " + wanted))
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -places.population()[i]))
                .limit(most)
                .map(i -> new NamedPlace(
                        places.names()[i],
                        new Position(places.y()[i] / grid, places.x()[i] / grid),
                        places.population()[i]))
                .toList();
    }

    private static boolean within(Bounds bounds, double lon, double lat) {
        return lon >= bounds.west() && lon <= bounds.east() && lat >= bounds.south() && lat <= bounds.north();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private record Request(Bounds bounds, String language) {}

    /**
     * A piece of the base map, ready to send.
     *
     * @param gzipped GeoJSON FeatureCollection, UTF-8, gzipped
     * @param hash of the content, for an ETag
     */
    public record Cut(byte[] gzipped, String hash) {

        /** The GeoJSON itself. */
        public byte[] plain() {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The base map for bounds and what a wide or tall screen shows around them; country names in the given language.
     *
     * @throws Busy if so much else is asked for that this would take too long
     */
    public Cut cut(Bounds bounds, Locale locale) {
        Request request = new Request(bounds, locale.getLanguage());
        Cut kept = cuts.get(request);
        return kept != null ? kept : makeInTurn(request, locale);
    }

    private Cut makeInTurn(Request request, Locale locale) {
        if (making.getQueueLength() >= MOST_WAITING || !getTurn()) {
            throw new Busy();
        }
        try {
            Cut madeMeanwhile = cuts.get(request);
            if (madeMeanwhile != null) {
                return madeMeanwhile;
            }
            // Not by computeIfAbsent, which would make those wait who ask for what is kept.
            Cut made = make(request.bounds(), locale);
            cuts.put(request, made);
            return made;
        } finally {
            making.unlock();
        }
    }

    private boolean getTurn() {
        try {
            return making.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Cut make(Bounds bounds, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            new BaseMapCut(world(), DisputedBorders.shipped(), bounds).writeTo(out, locale);
        } catch (IOException e) {
            throw new UncheckedIOException("base map for " + bounds, e);
        }
        return new Cut(bytes.toByteArray(), hash(bytes.toByteArray()));
    }

    private synchronized BaseMapWorld world() {
        BaseMapWorld loaded = world;
        if (loaded == null) {
            try (InputStream in = BaseMap.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "class path lacks " + RESOURCE + "; the build makes it with frontend/base-map/cut.mjs");
                }
                loaded = BaseMapWorld.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
            world = loaded;
        }
        return loaded;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
