package app.parley.map;

import app.parley.map.BaseMapClip.Coordinates;
import app.parley.map.BaseMapClip.Window;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole world as packed by {@code frontend/base-map/cut.mjs}, decoded: lines are absolute grid coordinates, each
 * arc
 * in three grades of detail.
 */
final class BaseMapWorld {

    /** How far a thinned line may stray, in grid units of 1/1000 degree, for the grades after the full one. */
    private static final int[] TOLERANCES = {10, 25, 80};

    /** Rivers and lakes were rounded off from a coarse grid; the points this gained say little. */
    private static final int WATER_TOLERANCE = 6;

    static final int COARSEST = TOLERANCES.length;

    private final Pack pack;
    private final int[][][] arcsByGrade;
    private final Window[] arcWindows;

    private BaseMapWorld(Pack pack) {
        this.pack = pack;
        int[][] full = decoded(pack.arcs);
        this.arcWindows = Arrays.stream(full).map(Window::around).toArray(Window[]::new);
        this.arcsByGrade = new int[TOLERANCES.length + 1][][];
        arcsByGrade[0] = full;
        for (int grade = 1; grade <= TOLERANCES.length; grade++) {
            int tolerance = TOLERANCES[grade - 1];
            arcsByGrade[grade] = Arrays.stream(arcsByGrade[grade - 1])
                    .map(arc -> BaseMapClip.thinned(arc, tolerance))
                    .toArray(int[][]::new);
        }
    }

    /** As written by cut.mjs; see there. */
    record Pack(
            int grid,
            int[][] arcs,
            int[][][] land,
            List<Country> countries,
            List<Border> borders,
            int[] coast,
            int[][] rivers,
            int[][][] lakes,
            Places places) {}

    record Country(String code, String name, int[][][] polygons) {}

    record Border(List<String> pair, int[] arcs) {}

    record Places(String[] names, int[] x, int[] y, int[] population, int[] capital) {}

    static BaseMapWorld read(InputStream gzipped) throws IOException {
        try (InputStream in = new GZIPInputStream(gzipped)) {
            Pack pack = JsonMapper.shared().readValue(in, Pack.class);
            smoothWater(pack.rivers);
            for (int[][] lake : pack.lakes) {
                smoothWater(lake);
            }
            return new BaseMapWorld(pack);
        }
    }

    Pack pack() {
        return pack;
    }

    int toGrid(double degrees) {
        return (int) Math.round(degrees * pack.grid);
    }

    /** An arc in the given grade where it touches the focus, and two grades coarser elsewhere. */
    int[] arc(int number, Window focus, int grade) {
        int coarser = Math.min(grade + 2, COARSEST);
        return arcsByGrade[arcWindows[number].overlaps(focus) ? grade : coarser][number];
    }

    Window arcWindow(int number) {
        return arcWindows[number];
    }

    boolean isClosed(int number) {
        int[] arc = arcsByGrade[0][number];
        return arc[0] == arc[arc.length - 2] && arc[1] == arc[arc.length - 1];
    }

    /** One closed ring from its arcs; a negative number n is arc ~n backwards. */
    int[] ring(int[] arcNumbers, Window focus, int grade) {
        Coordinates ring = new Coordinates(1024);
        for (int n : arcNumbers) {
            int[] arc = arc(n < 0 ? ~n : n, focus, grade);
            for (int i = 0; i < arc.length; i += 2) {
                int at = n < 0 ? arc.length - 2 - i : i;
                ring.add(arc[at], arc[at + 1]);
            }
        }
        return ring.toArray();
    }

    boolean touches(int[] arcNumbers, Window window) {
        // A ring may hold the window without any arc reaching into it, so the box around all arcs decides.
        int west = Integer.MAX_VALUE;
        int south = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        int north = Integer.MIN_VALUE;
        for (int n : arcNumbers) {
            Window box = arcWindows[n < 0 ? ~n : n];
            west = Math.min(west, box.west());
            south = Math.min(south, box.south());
            east = Math.max(east, box.east());
            north = Math.max(north, box.north());
        }
        return new Window(west, south, east, north).overlaps(window);
    }

    private static void smoothWater(int[][] lines) {
        decodeInPlace(lines);
        Arrays.setAll(lines, i -> BaseMapClip.thinned(lines[i], WATER_TOLERANCE));
    }

    private static int[][] decoded(int[][] lines) {
        decodeInPlace(lines);
        return lines;
    }

    private static void decodeInPlace(int[][] lines) {
        for (int[] line : lines) {
            for (int i = 2; i < line.length; i++) {
                line[i] += line[i - 2];
            }
        }
    }
}
