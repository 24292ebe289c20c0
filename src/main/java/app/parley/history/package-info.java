/**
 * What became of records after they were published: the versions of one record, and what has been corrected or retracted in a
 * situation, for everybody to follow.
 *
 * <p>Reads only. Which record ceased to be as it was, and when, is in the log that the database keeps as records are written;
 * what it said before and after comes from the history of the tables. Changes that are not published yet are of the desk.
 */
@NullMarked
package app.parley.history;

import org.jspecify.annotations.NullMarked;
