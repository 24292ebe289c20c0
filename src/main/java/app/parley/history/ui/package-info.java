/** The screens and the feed that tell what became of published records. */
@NullMarked
package app.parley.history.ui;

import org.jspecify.annotations.NullMarked;
