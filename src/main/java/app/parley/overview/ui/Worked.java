package app.parley.overview.ui;

import app.parley.crossing.CrossingOnDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example of a rule, worked out from the data at hand.
 *
 * @param crossing of which it speaks; null if of the situation as a whole
 * @param steps what goes in, a sentence each
 * @param result what comes out
 */
record Worked(@Nullable CrossingOnDay crossing, List<String> steps, String result) {}
