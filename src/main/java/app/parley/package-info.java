/** Parley: following a conflict and its diplomacy. Owns the entry point; everything else is in the packages below. */
@NullMarked
package app.parley;

import org.jspecify.annotations.NullMarked;
