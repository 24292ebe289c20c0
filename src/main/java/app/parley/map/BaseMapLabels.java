package app.parley.map;

import app.parley.map.BaseMapClip.Window;
import app.parley.map.BaseMapWorld.Country;
import app.parley.map.BaseMapWorld.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Chooses the names on the base map: countries at the widest free spot of their visible part, towns thinned by cell.
 */
final class BaseMapLabels {

    private static final double LEAST_SHARE = 0.002;
    private static final int LONG_NAME = 20;
    private static final int SPOTS = 6;
    private static final int SAMPLES = 24;
    /** A name is about this many times as wide as high; free room counts accordingly. */
    private static final double NAME_ASPECT = 2.5;

    /** Where a name stands does not need detail. */
    private static final int ROUGH = BaseMapWorld.COARSEST;

    private static final int CELLS = 16;
    private static final int PLACES_PER_CELL = 8;
    private static final int MOST_PLACES = 700;
    private static final int LARGE_TOWN = 200_000;

    private final BaseMapWorld world;
    private final Window focus;
    private final Window outer;

    BaseMapLabels(BaseMapWorld world, Window focus, Window outer) {
        this.world = world;
        this.focus = focus;
        this.outer = outer;
    }

    /**
     * @param share visible area relative to the window's, for ranking
     * @param spots where the name may stand, x and y, best first: in the focus, then around it
     */
    record CountryLabel(String code, String name, double share, List<int[]> spots) {}

    List<CountryLabel> countries(Locale locale) {
        List<CountryLabel> labels = new ArrayList<>();
        for (Country country : world.pack().countries()) {
            if (country.code().isEmpty() || country.code().matches("XUN|XSI|XBK|XAK|XDH|XGT")) {
                continue;
            }
            int[] inside = largestPart(country, focus);
            int[] around = largestPart(country, outer);
            List<int[]> spots = new ArrayList<>(widestSpots(inside));
            spots.addAll(widestSpots(around));
            if (!spots.isEmpty()) {
                double share = area(inside.length > 0 ? inside : around) / area(focus);
                labels.add(new CountryLabel(country.code(), name(country, locale), share, spots));
            }
        }
        labels.sort((a, b) -> Double.compare(b.share, a.share));
        return labels;
    }

    /** Indexes of the towns to send, most important first. */
    List<Integer> places() {
        Places places = world.pack().places();
        Map<Integer, Integer> perCell = new HashMap<>();
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < places.names().length && chosen.size() < MOST_PLACES; i++) {
            int x = places.x()[i];
            int y = places.y()[i];
            boolean large = places.population()[i] >= LARGE_TOWN || places.capital()[i] == 1;
            if (focus.contains(x, y)) {
                int column = (int) ((long) CELLS * (x - focus.west()) / (focus.east() - focus.west() + 1));
                int row = (int) ((long) CELLS * (y - focus.south()) / (focus.north() - focus.south() + 1));
                if (perCell.merge(row * CELLS + column, 1, Integer::sum) <= PLACES_PER_CELL || large) {
                    chosen.add(i);
                }
            } else if (large && outer.contains(x, y)) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private static String name(Country country, Locale locale) {
        if (country.code().length() != 2) {
            return country.name();
        }
        String official = Locale.of("", country.code()).getDisplayCountry(locale);
        // Natural Earth's English name may be the shorter one; those with a full stop are abbreviations for maps.
        boolean shorter =
                country.name().length() < official.length() && !country.name().contains(".");
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english && shorter && official.length() > LONG_NAME ? country.name() : official;
    }

    private int[] largestPart(Country country, Window window) {
        int[] largest = new int[0];
        double most = LEAST_SHARE * area(window);
        for (int[][] polygon : country.polygons()) {
            if (!world.touches(polygon[0], window)) {
                continue;
            }
            int[] part = BaseMapClip.ring(world.ring(polygon[0], window, ROUGH), window);
            double area = area(part);
            if (area > most) {
                most = area;
                largest = part;
            }
        }
        return largest;
    }

    private static double area(Window window) {
        return ((double) window.east() - window.west()) * ((double) window.north() - window.south());
    }

    private static double area(int[] ring) {
        double twice = 0;
        for (int i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
            twice += (double) ring[last] * ring[i + 1] - (double) ring[i] * ring[last + 1];
        }
        return Math.abs(twice) / 2;
    }

    private record Spot(int x, int y, double room) {}

    /** Some points within the ring that are far from its edge and from each other, sideways room counting less. */
    private static List<int[]> widestSpots(int[] ring) {
        Window box = Window.around(ring);
        List<Spot> sampled = new ArrayList<>();
        for (int row = 1; row < SAMPLES; row++) {
            for (int column = 1; column < SAMPLES; column++) {
                int x = box.west() + (int) ((long) (box.east() - box.west()) * column / SAMPLES);
                int y = box.south() + (int) ((long) (box.north() - box.south()) * row / SAMPLES);
                double room = room(ring, x, y);
                if (room > 0) {
                    sampled.add(new Spot(x, y, room));
                }
            }
        }
        sampled.sort(Comparator.comparingDouble(Spot::room).reversed());
        List<int[]> chosen = new ArrayList<>();
        for (Spot spot : sampled) {
            boolean apart = chosen.stream()
                    .allMatch(other -> Math.abs(other[0] - spot.x) > box.width() / 6
                            || Math.abs(other[1] - spot.y) > box.height() / 6);
            if (apart && chosen.size() < SPOTS) {
                chosen.add(new int[] {spot.x, spot.y});
            }
        }
        return chosen;
    }

    /** Squared distance to the edge, −1 outside. */
    private static double room(int[] ring, int x, int y) {
        boolean inside = false;
        double least = Double.MAX_VALUE;
        for (int i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
            double ax = (ring[last] - x) / NAME_ASPECT;
            double ay = (double) ring[last + 1] - y;
            double bx = (ring[i] - x) / NAME_ASPECT;
            double by = (double) ring[i + 1] - y;
            if ((ay > 0) != (by > 0) && 0 < (bx - ax) * (0 - ay) / (by - ay) + ax) {
                inside = !inside;
            }
            double square = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
            double along = square == 0 ? 0 : Math.clamp(-(ax * (bx - ax) + ay * (by - ay)) / square, 0, 1);
            double offX = ax + along * (bx - ax);
            double offY = ay + along * (by - ay);
            least = Math.min(least, offX * offX + offY * offY);
        }
        return inside ? least : -1;
    }
}
