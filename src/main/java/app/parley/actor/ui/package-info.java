/** How people and organisations look: the list, a page of one, and who was at the same rounds. Owns no rule and no query. */
@NullMarked
package app.parley.actor.ui;

import org.jspecify.annotations.NullMarked;
