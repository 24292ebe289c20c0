package app.parley.api;

import app.parley.situation.Situation;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Values that hold several, separated by commas. Each reader refuses with a sentence. */
final class Words {
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
    private static final int MOST = 50;

    private Words() {}

    /** At least one word, each known to the parser; repeated ones count once. */
    static <T> Set<T> several(String text, Function<String, T> word) {
        String[] words = text.split(",", MOST);
        Set<T> read = new LinkedHashSet<>();
        for (String one : words) {
            read.add(word.apply(one.strip()));
        }
        return read;
    }

    /** West, south, east, north; west beyond east is across the 180th meridian. */
    static Situation.Bounds bounds(String text) {
        String[] parts = text.split(",", -1);
        boolean numbers = Arrays.stream(parts)
                .allMatch(part -> DEGREES.matcher(part.strip()).matches());
        if (parts.length == 4 && numbers) {
            double[] degrees = Arrays.stream(parts)
                    .mapToDouble(part -> Double.parseDouble(part.strip()))
                    .toArray();
            boolean onEarth = Math.abs(degrees[0]) <= 180
                    && Math.abs(degrees[2]) <= 180
                    && Math.abs(degrees[1]) <= 90
                    && Math.abs(degrees[3]) <= 90;
            if (onEarth && degrees[1] <= degrees[3]) {
                return new Situation.Bounds(degrees[0], degrees[1], degrees[2], degrees[3]);
            }
        }
        throw new IllegalArgumentException(
                ApiRequest.quoted(text) + " is no box: expected west,south,east,north in degrees,"
                        + " south not above north, such as 60.0,29.0,75.0,38.0.");
    }
}
