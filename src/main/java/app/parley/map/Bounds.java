package app.parley.map;

import java.io.Serializable;

/**
 * A rectangle of longitudes and latitudes, WGS 84, in degrees, edges included. It does not cross the antimeridian.
 *
 * @param west −180 to 180, less than east
 * @param south −90 to 90, less than north
 */
public record Bounds(double west, double south, double east, double north) implements Serializable {

    public static final Bounds WORLD = new Bounds(-180, -90, 180, 90);

    public Bounds {
        // Written so that NaN fails, too.
        if (!(west >= -180 && east <= 180 && west < east)) {
            throw new IllegalArgumentException(
                    "west " + west + " and east " + east + " are not -180 <= west < east <= 180");
        }
        if (!(south >= -90 && north <= 90 && south < north)) {
            throw new IllegalArgumentException(
                    "south " + south + " and north " + north + " are not -90 <= south < north <= 90");
        }
    }

    public double width() {
        return east - west;
    }

    public double height() {
        return north - south;
    }

    public boolean contains(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    public boolean overlaps(Bounds other) {
        return west <= other.east && east >= other.west && south <= other.north && north >= other.south;
    }

    /** These bounds with a margin on each side, in degrees, stopped at the edges of the world. */
    public Bounds expandedBy(double degrees) {
        return new Bounds(
                Math.max(-180, west - degrees),
                Math.max(-90, south - degrees),
                Math.min(180, east + degrees),
                Math.min(90, north + degrees));
    }
}
