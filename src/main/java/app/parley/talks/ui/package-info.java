/** How talks look: rounds, delegations and their changes, commitments, ceasefires. Owns no rule and no query. */
@NullMarked
package app.parley.talks.ui;

import org.jspecify.annotations.NullMarked;
