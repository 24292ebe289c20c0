/**
 * A whole situation at a glance: what the sentence on the first screen states, and one axis of time for everything.
 *
 * <p>Owns: facts put together from several features. Refuses: rules of its own, and wording.
 */
@NullMarked
package app.parley.overview;

import org.jspecify.annotations.NullMarked;
