/** How incidents look on maps and in lists. Owns no rule and no query. */
@NullMarked
package app.parley.incident.ui;

import org.jspecify.annotations.NullMarked;
