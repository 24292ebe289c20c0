/**
 * Border crossings: what may pass, in which direction, since when, and by whose word.
 *
 * <p>Owns: traffic, direction, assessed closures and what follows from them (status, day counter, calendar), claims about
 * a crossing and where they contradict each other, freshness. Refuses: deciding which claim is true, which is the desk's
 * part; reading a clock; time zones, for every day here is a local day of the crossing.
 */
@NullMarked
package app.parley.crossing;

import org.jspecify.annotations.NullMarked;
