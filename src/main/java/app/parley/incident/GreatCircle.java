package app.parley.incident;

import app.parley.situation.Situation;

/** What lies within a distance over the ground, on a sphere of the Earth's mean radius. */
final class GreatCircle {

    /** Mean radius of the Earth, in kilometres. */
    static final double RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /** The smallest box of parallels and meridians that holds all points within that distance; west may lie beyond east. */
    static Situation.Bounds around(double lat, double lon, double km) {
        double angle = km / RADIUS_KM;
        double north = lat + Math.toDegrees(angle);
        double south = lat - Math.toDegrees(angle);
        double ratio = Math.sin(angle) / Math.cos(Math.toRadians(lat));
        if (north >= 90 || south <= -90 || ratio >= 1) {
            return new Situation.Bounds(-180, Math.max(-90, south), 180, Math.min(90, north));
        }
        double half = Math.toDegrees(Math.asin(ratio));
        return new Situation.Bounds(wrapped(lon - half), south, wrapped(lon + half), north);
    }

    private static double wrapped(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }
}
