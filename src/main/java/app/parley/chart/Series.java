package app.parley.chart;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that belong together, under one name of the legend. */
public sealed interface Series extends Serializable {

    String name();

    Tone tone();

    /** In order; of bars, one for each category. */
    List<Datum> values();

    /**
     * A line over days, with a band from low to high where they differ. It breaks where nothing is stated.
     *
     * @param stepped each value holds until the next one; else straight from one to the next
     * @param until last day for which the last value of a stepped line holds, inclusive
     */
    record Line(String name, Tone tone, boolean stepped, LocalDate until, List<Datum> values) implements Series {

        /** @throws IllegalArgumentException if a value is not of a whole day, or they are not in order */
        public Line {
            values = List.copyOf(values);
            LocalDate before = null;
            for (Datum value : values) {
                LocalDate day = value.date().earliest();
                if (!value.date().isDay() || (before != null && !day.isAfter(before))) {
                    throw new IllegalArgumentException("The values of \"" + name + "\" are not of days in order.");
                }
                before = day;
            }
        }
    }

    /** Claims, each standing for itself: low to high upright, the days it may be of sideways. */
    record Points(String name, Tone tone, Shape shape, List<Datum> values) implements Series {

        public Points {
            values = List.copyOf(values);
            values.forEach(Datum::date);
        }
    }

    /**
     * Bars, one a category.
     *
     * @param stack bars of one stack stand on each other; null for bars side by side
     */
    record Bars(String name, Tone tone, @Nullable String stack, List<Datum> values) implements Series {

        /** @throws IllegalArgumentException if a bar of a stack is not an exact number */
        public Bars {
            values = List.copyOf(values);
            if (stack != null && values.stream().anyMatch(value -> !isExact(value.amount()))) {
                throw new IllegalArgumentException("\"" + name + "\" is stacked, and one of its numbers is a range.");
            }
        }

        private static boolean isExact(Amount amount) {
            Double lower = amount.lower();
            return lower == null ? !amount.isStated() : lower.equals(amount.upper());
        }
    }

    /** What a point looks like, so that it is known without its colour. */
    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        CROSS,
        STAR;

        /** A shape for the series of that number, over and over. */
        public static Shape of(int index) {
            return values()[Math.floorMod(index, values().length)];
        }
    }

    /** A colour of the page, named by what it stands for. */
    enum Tone {
        ONE,
        TWO,
        THREE,
        FOUR,
        FIVE,
        SIX,
        INK,
        QUIET,
        CLOSED,
        RESTRICTED,
        OPEN,
        UNKNOWN;

        private static final int HUES = 6;

        /** A hue for the series of that number, over and over. */
        public static Tone of(int index) {
            return values()[Math.floorMod(index, HUES)];
        }
    }
}
