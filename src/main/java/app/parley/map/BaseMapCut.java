package app.parley.map;

import app.parley.map.BaseMapClip.Coordinates;
import app.parley.map.BaseMapClip.Window;
import app.parley.map.BaseMapLabels.CountryLabel;
import app.parley.map.BaseMapWorld.Border;
import app.parley.map.BaseMapWorld.Places;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One cut of the world: in detail within the bounds and a little around them, coarser up to a margin as wide as the
 * bounds themselves, so that a narrow or wide screen has no blank edge.
 *
 * <p>Written as a GeoJSON FeatureCollection whose features have a {@code kind}: land, lake, river, coast, border,
 * disputed (one per note, with the note's key), country (a point with name, and spots where the name may stand), place
 * (a point with name, population, capital).
 */
final class BaseMapCut {

    private static final double DETAIL_MARGIN = 0.1;
    private static final double SPECK_SHARE = 0.01;
    private static final double[] GRADE_UP_TO_DEGREES = {25, 50, 100};

    private final BaseMapWorld world;
    private final DisputedBorders disputed;
    private final Bounds outerBounds;
    private final Window focus;
    private final Window outer;
    private final int grade;
    /** Islands smaller than this, width and height together, are left out where there is no detail. */
    private final int speck;

    BaseMapCut(BaseMapWorld world, DisputedBorders disputed, Bounds bounds) {
        this.world = world;
        this.disputed = disputed;
        double span = Math.max(bounds.width(), bounds.height());
        this.outerBounds = bounds.expandedBy(span);
        this.focus = window(bounds.expandedBy(span * DETAIL_MARGIN));
        this.outer = window(outerBounds);
        this.grade = (int)
                Arrays.stream(GRADE_UP_TO_DEGREES).filter(limit -> span > limit).count();
        this.speck = world.toGrid(span * SPECK_SHARE);
    }

    private Window window(Bounds bounds) {
        return new Window(
                world.toGrid(bounds.west()),
                world.toGrid(bounds.south()),
                world.toGrid(bounds.east()),
                world.toGrid(bounds.north()));
    }

    void writeTo(OutputStream out, Locale locale) {
        try (BaseMapJson json = new BaseMapJson(out, world.pack().grid())) {
            json.start(outerBounds);
            json.areas("land", land());
            json.areas("lake", lakes());
            json.lines("river", null, clipped(List.of(world.pack().rivers())));
            json.lines("coast", null, clipped(arcs(world.pack().coast())));
            borders()
                    .forEach((note, lines) ->
                            json.lines(note.isEmpty() ? "border" : "disputed", note.isEmpty() ? null : note, lines));
            labels(json, locale);
            json.finish();
        }
    }

    private List<List<int[]>> land() {
        List<List<int[]>> polygons = new ArrayList<>();
        for (int[][] polygon : world.pack().land()) {
            if (world.touches(polygon[0], outer)) {
                List<int[]> rings = new ArrayList<>();
                for (int[] ring : polygon) {
                    rings.add(world.ring(ring, focus, grade));
                }
                addClipped(polygons, rings);
            }
        }
        return polygons;
    }

    private List<List<int[]>> lakes() {
        List<List<int[]>> polygons = new ArrayList<>();
        for (int[][] lake : world.pack().lakes()) {
            addClipped(polygons, List.of(lake));
        }
        return polygons;
    }

    /** The first ring is the outline; without it there is no polygon, whatever holes it has. */
    private void addClipped(List<List<int[]>> polygons, List<int[]> rings) {
        Window outline = Window.around(rings.getFirst());
        if (!outline.overlaps(focus) && outline.width() + outline.height() < speck) {
            return;
        }
        List<int[]> clipped =
                rings.stream().map(ring -> BaseMapClip.ring(ring, outer)).toList();
        if (clipped.getFirst().length >= 6) {
            polygons.add(clipped.stream().filter(ring -> ring.length >= 6).toList());
        }
    }

    private List<int[]> arcs(int[] numbers) {
        return Arrays.stream(numbers)
                .filter(number -> world.arcWindow(number).overlaps(outer) && !isSpeck(number))
                .mapToObj(number -> world.arc(number, focus, grade))
                .toList();
    }

    /** The coast of an island that is not drawn; a short piece of a longer coast is not closed. */
    private boolean isSpeck(int number) {
        Window box = world.arcWindow(number);
        return !box.overlaps(focus) && box.width() + box.height() < speck && world.isClosed(number);
    }

    private List<int[]> clipped(List<int[]> lines) {
        return lines.stream()
                .flatMap(line -> BaseMapClip.line(line, outer).stream())
                .toList();
    }

    /** Border lines by the key of their note; agreed borders under the empty key. */
    private Map<String, List<int[]>> borders() {
        Map<String, List<int[]>> byNote = new LinkedHashMap<>();
        for (Border border : world.pack().borders()) {
            List<int[]> lines = clipped(arcs(border.arcs()));
            if (disputed.mayDispute(border.pair())) {
                lines.forEach(line -> split(border.pair(), line, byNote));
            } else {
                byNote.computeIfAbsent("", key -> new ArrayList<>()).addAll(lines);
            }
        }
        return byNote;
    }

    /** Splits a border where it turns from agreed to disputed, judged at the middle of each segment. */
    private void split(List<String> pair, int[] line, Map<String, List<int[]>> byNote) {
        Coordinates piece = new Coordinates(line.length);
        String current = "";
        for (int i = 0; i + 3 < line.length; i += 2) {
            double grid = 2.0 * world.pack().grid();
            String note = disputed.noteKey(pair, (line[i] + line[i + 2]) / grid, (line[i + 1] + line[i + 3]) / grid)
                    .orElse("");
            if (i == 0 || !note.equals(current)) {
                piece.flushTo(byNote.computeIfAbsent(current, key -> new ArrayList<>()), 4);
                piece.add(line[i], line[i + 1]);
                current = note;
            }
            piece.add(line[i + 2], line[i + 3]);
        }
        piece.flushTo(byNote.computeIfAbsent(current, key -> new ArrayList<>()), 4);
    }

    private void labels(BaseMapJson json, Locale locale) {
        BaseMapLabels labels = new BaseMapLabels(world, focus, outer);
        for (CountryLabel label : labels.countries(locale)) {
            int[] first = label.spots().getFirst();
            json.point("country", label.name(), first[0], first[1]);
            json.spots(label.spots());
            json.property("code", label.code());
            json.property("share", Math.round(label.share() * 1000) / 1000.0);
            json.endPoint();
        }
        Places places = world.pack().places();
        for (int i : labels.places()) {
            json.point("place", places.names()[i], places.x()[i], places.y()[i]);
            json.property("population", places.population()[i]);
            json.property("capital", places.capital()[i] == 1);
            json.endPoint();
        }
    }
}
