package app.parley.incident;

import app.parley.situation.Situation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one level of the Web Mercator grid that a piece of the earth touches. At level n the square is cut into 2ⁿ
 * columns, counted from the west, and as many rows, from the north.
 *
 * @param level 0 to {@value #DEEPEST}
 * @param north first row
 * @param south last row, inclusive
 * @param columns one range, or two where the piece lies across the 180th meridian
 */
record MapCells(int level, int north, int south, List<Columns> columns) {
    static final int DEEPEST = 24;

    private static final double FARTHEST_LATITUDE = 85.05112877;

    /** From a first to a last column, inclusive. */
    record Columns(int west, int east) {
        private Columns finer(int levels) {
            return new Columns(west << levels, ((east + 1) << levels) - 1);
        }

        private Columns coarser(int levels) {
            return new Columns(west >> levels, east >> levels);
        }
    }

    MapCells {
        columns = List.copyOf(columns);
    }

    /** @param bounds null for the whole earth */
    static MapCells of(Situation.@Nullable Bounds bounds, int level) {
        int last = (1 << level) - 1;
        if (bounds == null) {
            return new MapCells(level, 0, last, List.of(new Columns(0, last)));
        }
        int west = column(bounds.west(), level);
        int east = column(bounds.east(), level);
        boolean across = bounds.west() > bounds.east();
        // Where both ends lie in one column, going round the other way is going all around.
        List<Columns> columns = !across
                ? List.of(new Columns(west, east))
                : west <= east + 1
                        ? List.of(new Columns(0, last))
                        : List.of(new Columns(west, last), new Columns(0, east));
        return new MapCells(level, row(bounds.north(), level), row(bounds.south(), level), columns);
    }

    /** The same piece, and no more of the earth, in cells of a deeper level. */
    MapCells finer(int deeper) {
        int levels = deeper - level;
        return new MapCells(
                deeper,
                north << levels,
                ((south + 1) << levels) - 1,
                columns.stream().map(range -> range.finer(levels)).toList());
    }

    /** The cells of a level no deeper that these lie in. */
    MapCells coarser(int shallower) {
        int levels = level - shallower;
        return new MapCells(
                shallower,
                north >> levels,
                south >> levels,
                columns.stream().map(range -> range.coarser(levels)).toList());
    }

    long number() {
        return columns.stream()
                        .mapToLong(range -> range.east() - range.west() + 1L)
                        .sum()
                * (south - north + 1L);
    }

    /** @param lon degrees, -180 to 180 */
    private static int column(double lon, int level) {
        int cells = 1 << level;
        return Math.clamp((long) Math.floor((lon + 180) / 360 * cells), 0, cells - 1);
    }

    private static int row(double lat, int level) {
        int cells = 1 << level;
        double radians = Math.toRadians(Math.clamp(lat, -FARTHEST_LATITUDE, FARTHEST_LATITUDE));
        double tangent = Math.tan(radians);
        // asinh, which is odd; this form keeps its digits where the tangent is large and negative.
        double asinh = Math.signum(tangent) * Math.log(Math.abs(tangent) + Math.sqrt(tangent * tangent + 1));
        return Math.clamp((long) Math.floor((1 - asinh / Math.PI) / 2 * cells), 0, cells - 1);
    }

    /**
     * The longitude of a place in the grid of a level.
     *
     * @param column with the part of it that the place is east of its western edge
     */
    static double longitude(double column, int level) {
        return column / (1L << level) * 360 - 180;
    }

    /** @param row with the part of it that the place is south of its northern edge */
    static double latitude(double row, int level) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1L << level)))));
    }
}
