package app.parley.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Clips and thins lines and rings given as x, y, x, y, … in whole grid units. Pure functions. */
final class BaseMapClip {

    private BaseMapClip() {}

    /** A rectangle in grid units, edges included. */
    record Window(int west, int south, int east, int north) {

        boolean overlaps(Window other) {
            return west <= other.east && east >= other.west && south <= other.north && north >= other.south;
        }

        int width() {
            return east - west;
        }

        int height() {
            return north - south;
        }

        boolean contains(int x, int y) {
            return x >= west && x <= east && y >= south && y <= north;
        }

        static Window around(int[] line) {
            int west = Integer.MAX_VALUE;
            int south = Integer.MAX_VALUE;
            int east = Integer.MIN_VALUE;
            int north = Integer.MIN_VALUE;
            for (int i = 0; i < line.length; i += 2) {
                west = Math.min(west, line[i]);
                east = Math.max(east, line[i]);
                south = Math.min(south, line[i + 1]);
                north = Math.max(north, line[i + 1]);
            }
            return new Window(west, south, east, north);
        }
    }

    /** The pieces of a line within the window, cut exactly at its edges. */
    static List<int[]> line(int[] line, Window window) {
        List<int[]> pieces = new ArrayList<>();
        Coordinates piece = new Coordinates(line.length);
        for (int i = 0; i + 3 < line.length; i += 2) {
            double[] part = segment(line[i], line[i + 1], line[i + 2], line[i + 3], window);
            if (part.length == 0) {
                continue;
            }
            int fromX = (int) Math.round(part[0]);
            int fromY = (int) Math.round(part[1]);
            if (!piece.endsAt(fromX, fromY)) {
                piece.flushTo(pieces, 4);
                piece.add(fromX, fromY);
            }
            piece.add((int) Math.round(part[2]), (int) Math.round(part[3]));
        }
        piece.flushTo(pieces, 4);
        return pieces;
    }

    /** Liang–Barsky: the part of a segment within the window; nothing if it lies outside. */
    private static double[] segment(int ax, int ay, int bx, int by, Window window) {
        double from = 0;
        double to = 1;
        int[] step = {ax - bx, bx - ax, ay - by, by - ay};
        int[] room = {ax - window.west, window.east - ax, ay - window.south, window.north - ay};
        for (int edge = 0; edge < 4; edge++) {
            if (step[edge] == 0) {
                if (room[edge] < 0) {
                    return new double[0];
                }
            } else {
                double at = (double) room[edge] / step[edge];
                if (step[edge] < 0) {
                    from = Math.max(from, at);
                } else {
                    to = Math.min(to, at);
                }
            }
        }
        if (from > to) {
            return new double[0];
        }
        double dx = (double) bx - ax;
        double dy = (double) by - ay;
        return new double[] {ax + from * dx, ay + from * dy, ax + to * dx, ay + to * dy};
    }

    /**
     * Sutherland–Hodgman: the part of a closed ring within the window, as one ring. Where a ring leaves and comes back,
     * the result runs along the window's edge, which is why rings are filled and never stroked.
     */
    static int[] ring(int[] ring, Window window) {
        Window box = Window.around(ring);
        if (ring.length == 0 || !box.overlaps(window)) {
            return new int[0];
        }
        if (window.contains(box.west, box.south) && window.contains(box.east, box.north)) {
            return ring;
        }
        int[] clipped = ring;
        clipped = half(clipped, 0, window.west, 1);
        clipped = half(clipped, 0, window.east, -1);
        clipped = half(clipped, 1, window.south, 1);
        clipped = half(clipped, 1, window.north, -1);
        return clipped.length < 6 ? new int[0] : clipped;
    }

    /** Keeps what lies on one side of a line parallel to an axis (0: x, 1: y); side 1 keeps larger values. */
    private static int[] half(int[] ring, int axis, int limit, int side) {
        Coordinates kept = new Coordinates(ring.length);
        for (int i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
            boolean inside = (ring[i + axis] - limit) * side >= 0;
            boolean lastInside = (ring[last + axis] - limit) * side >= 0;
            if (inside != lastInside) {
                double share = (double) (limit - ring[last + axis]) / (ring[i + axis] - ring[last + axis]);
                int other = 1 - axis;
                int crossing = (int) Math.round(ring[last + other] + share * (ring[i + other] - ring[last + other]));
                kept.add(axis == 0 ? limit : crossing, axis == 0 ? crossing : limit);
            }
            if (inside) {
                kept.add(ring[i], ring[i + 1]);
            }
        }
        return kept.toArray();
    }

    /** Douglas–Peucker: the line without the points that lie closer than the tolerance; ends are kept. */
    static int[] thinned(int[] line, int tolerance) {
        int points = line.length / 2;
        if (points < 3) {
            return line;
        }
        boolean[] kept = new boolean[points];
        kept[0] = true;
        kept[points - 1] = true;
        int[] stack = new int[points * 2];
        int depth = 0;
        stack[depth++] = 0;
        stack[depth++] = points - 1;
        while (depth > 0) {
            int to = stack[--depth];
            int from = stack[--depth];
            int farthest = farthest(line, from, to, tolerance);
            if (farthest > 0) {
                kept[farthest] = true;
                stack[depth++] = from;
                stack[depth++] = farthest;
                stack[depth++] = farthest;
                stack[depth++] = to;
            }
        }
        Coordinates thin = new Coordinates(line.length);
        for (int i = 0; i < points; i++) {
            if (kept[i]) {
                thin.add(line[2 * i], line[2 * i + 1]);
            }
        }
        return thin.toArray();
    }

    private static int farthest(int[] line, int from, int to, int tolerance) {
        double ax = line[2 * from];
        double ay = line[2 * from + 1];
        double dx = line[2 * to] - ax;
        double dy = line[2 * to + 1] - ay;
        double square = dx * dx + dy * dy;
        double most = (double) tolerance * tolerance;
        int found = -1;
        for (int i = from + 1; i < to; i++) {
            double px = line[2 * i] - ax;
            double py = line[2 * i + 1] - ay;
            double along = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
            double offX = px - along * dx;
            double offY = py - along * dy;
            double distance = offX * offX + offY * offY;
            if (distance > most) {
                most = distance;
                found = i;
            }
        }
        return found;
    }

    /** A growing list of coordinates without immediate repetition. */
    static final class Coordinates {
        private int[] values;
        private int size;

        Coordinates(int expected) {
            values = new int[Math.max(8, expected)];
        }

        boolean endsAt(int x, int y) {
            return size > 0 && values[size - 2] == x && values[size - 1] == y;
        }

        void add(int x, int y) {
            if (endsAt(x, y)) {
                return;
            }
            if (size + 2 > values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            values[size++] = x;
            values[size++] = y;
        }

        void flushTo(List<int[]> pieces, int least) {
            if (size >= least) {
                pieces.add(toArray());
            }
            size = 0;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
