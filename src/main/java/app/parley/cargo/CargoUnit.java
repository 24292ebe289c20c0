package app.parley.cargo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is counted. A truck may carry a container and a vehicle need not be a truck: units are never added up. */
public enum CargoUnit {
    CONTAINERS,
    TRUCKS,
    VEHICLES,
    PERISHABLE_TRUCKS,
    PEOPLE_STRANDED,
    /** Metric tonnes. */
    TONNES;

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static CargoUnit parse(String code) {
        for (CargoUnit unit : values()) {
            if (unit.code().equals(code)) {
                return unit;
            }
        }
        String expected = Arrays.stream(values()).map(CargoUnit::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"" + code + "\" is not a cargo unit: expected one of " + expected + ".");
    }
}
