package app.parley.map;

import java.io.Serializable;
import java.util.List;

/** Where a feature is: a point, a line or an area. */
public sealed interface Geometry extends Serializable {

    record Point(Position at) implements Geometry {}

    /** A line through at least two positions. */
    record Line(List<Position> through) implements Geometry {
        public Line {
            through = List.copyOf(through);
            if (through.size() < 2) {
                throw new IllegalArgumentException("a line of " + through.size() + " positions; at least 2 expected");
            }
        }
    }

    /** An area within one ring of at least three positions; the ring need not repeat its first. */
    record Area(List<Position> ring) implements Geometry {
        public Area {
            ring = List.copyOf(ring);
            if (ring.size() < 3) {
                throw new IllegalArgumentException("an area of " + ring.size() + " positions; at least 3 expected");
            }
        }
    }

    static Geometry point(double lat, double lon) {
        return new Point(new Position(lat, lon));
    }
}
