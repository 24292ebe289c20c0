/** How sources look: beside a fact, in a list, and on a page of their own. Owns no query. */
@NullMarked
package app.parley.source.ui;

import org.jspecify.annotations.NullMarked;
