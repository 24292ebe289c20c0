/**
 * What editors do: changes of records from the first keystroke to being published, taken back and restored.
 *
 * <p>Owns work that is not published yet. What is published is in the tables of the records, which only {@link
 * app.parley.desk.Publishing} writes here; nobody without an account sees anything of this package.
 */
@NullMarked
package app.parley.desk;

import org.jspecify.annotations.NullMarked;
