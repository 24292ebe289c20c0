/** What screens show of who else is there. Owns {@link app.parley.live.ui.PresenceMark}. */
@NullMarked
package app.parley.live.ui;

import org.jspecify.annotations.NullMarked;
