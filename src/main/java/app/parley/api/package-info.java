/**
 * The HTTP face, version 1: reads only.
 *
 * <p>Owns: paths, parameters and their checks, problem details, entity tags, cursors, and the JSON shapes, which are
 * records of this package so that a query can change without breaking a client. Refuses: rules and SQL.
 */
@NullMarked
package app.parley.api;

import org.jspecify.annotations.NullMarked;
