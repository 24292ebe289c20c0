/**
 * Dated, usually placed events: clashes, strikes, statements, meetings, closures.
 *
 * <p>Owns: the list of incidents, newest first, and their clusters on a map. Refuses: adding up the dead over incidents,
 * because competing reports of one event are incidents of their own.
 */
@NullMarked
package app.parley.incident;

import org.jspecify.annotations.NullMarked;
