/**
 * The map: a Flow component that draws layers of features on an offline base map, and the base map itself.
 *
 * <p>Owns shapes, tones, labels, popups, views and the cut of the world to given bounds. Refuses any knowledge of what
 * a
 * feature stands for: no crossing, closure or incident is named here. All words come from the caller.
 */
@NullMarked
package app.parley.map;

import org.jspecify.annotations.NullMarked;
