/**
 * What keeps open screens current: which version of each situation is the newest, heard by every node the moment that it is
 * committed, and who else has a form open.
 *
 * <p>Owns: listening to the database, the newest versions, room for the streams that tell browsers of them, presence.
 * Refuses: knowing what changed, or what a screen does about it.
 */
@NullMarked
package app.parley.live;

import org.jspecify.annotations.NullMarked;
