/**
 * The Java face of the charts: what is drawn, the same values as a table and as CSV, and the element that draws.
 *
 * <p>Owns the message to the browser, the words around a drawing and its downloads. Refuses to know any feature, to add
 * anything up, and to put a value where none was stated: what a series means and how it is counted is the caller's.
 */
@NullMarked
package app.parley.chart;

import org.jspecify.annotations.NullMarked;
