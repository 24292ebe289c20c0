/** Signing in, setting a password, and the people of the desk. */
@NullMarked
package app.parley.account.ui;

import org.jspecify.annotations.NullMarked;
