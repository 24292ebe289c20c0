/** How stranded cargo looks: what is stranded now, and every count over time. Owns no rule; adds nothing up. */
@NullMarked
package app.parley.cargo.ui;

import org.jspecify.annotations.NullMarked;
