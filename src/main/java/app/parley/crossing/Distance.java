package app.parley.crossing;

/** How far two positions lie apart. */
public final class Distance {
    /** The Earth's mean radius, in km. */
    private static final double EARTH_RADIUS_KM = 6_371.0088;

    /** Positions of gates are known to a kilometre or so; beyond this, kilometres alone would feign more. */
    private static final int TO_THE_KM_BELOW_KM = 100;

    private Distance() {}

    /** Along the great circle, in km; degrees WGS 84. */
    public static double km(double lat, double lon, double otherLat, double otherLon) {
        double phi = Math.toRadians(lat);
        double otherPhi = Math.toRadians(otherLat);
        double a = Math.pow(Math.sin((otherPhi - phi) / 2), 2)
                + Math.cos(phi) * Math.cos(otherPhi) * Math.pow(Math.sin(Math.toRadians(otherLon - lon) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** No finer than positions of gates are known: to the km below 100 km, to 5 km beyond; at least 1. */
    public static int rounded(double km) {
        long whole = km < TO_THE_KM_BELOW_KM ? Math.round(km) : Math.round(km / 5) * 5;
        return Math.toIntExact(Math.max(1, whole));
    }
}
