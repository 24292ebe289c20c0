/** What Parley runs on: settings, the database, start and stop, security of the web face. Knows no feature. */
@NullMarked
package app.parley.platform;

import org.jspecify.annotations.NullMarked;
