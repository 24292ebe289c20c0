package app.parley.map;

import java.io.Serializable;

/**
 * A point on the earth, WGS 84, in degrees.
 *
 * @param lat latitude, −90 to 90
 * @param lon longitude, −180 to 180
 */
public record Position(double lat, double lon) implements Serializable {

    public Position {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("lat " + lat + " is not between -90 and 90");
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("lon " + lon + " is not between -180 and 180");
        }
    }
}
