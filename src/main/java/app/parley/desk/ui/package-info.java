/** The desk's screens: what waits, and the form of every record. */
@NullMarked
package app.parley.desk.ui;

import org.jspecify.annotations.NullMarked;
