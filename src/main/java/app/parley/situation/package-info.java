/** The conflict that is followed: its sides, time zone, bounds and data version. Refuses everything within it. */
@NullMarked
package app.parley.situation;

import org.jspecify.annotations.NullMarked;
