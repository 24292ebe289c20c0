/** How crossings look: on maps, in lists, and on a page of their own. Owns no rule and no query. */
@NullMarked
package app.parley.crossing.ui;

import org.jspecify.annotations.NullMarked;
