/**
 * Days known only in part, intervals between them, and the recorded instant a reader looks from.
 *
 * <p>Owns: partial dates and their precision, inclusive intervals with open ends, spans of whole days, <em>as of</em>.
 * Refuses: clocks, time zones, formatting for people, and anything that knows a feature. Depends on nothing.
 */
@NullMarked
package app.parley.time;

import org.jspecify.annotations.NullMarked;
