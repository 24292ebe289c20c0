/** The first screen: one sentence, status panels, map and timeline, linked. Composes the features; owns no query. */
@NullMarked
package app.parley.overview.ui;

import org.jspecify.annotations.NullMarked;
