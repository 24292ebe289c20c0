/**
 * Cargo, vehicles and people held up at crossings and ports, as counted by sources.
 *
 * <p>Owns: units, claims with low, best and high, what is stranded now, checks of stated totals, disagreement between
 * counts. Refuses: adding up different units, which count different things; choosing a middle where sources give a range.
 */
@NullMarked
package app.parley.cargo;

import org.jspecify.annotations.NullMarked;
