/**
 * Names of people and organisations as they are written.
 *
 * <p>Owns: when two names are one, which address a name has, in which script it is written, which spellings are near each
 * other. Depends on nothing. Refuses: deciding that near spellings are one person.
 */
@NullMarked
package app.parley.name;

import org.jspecify.annotations.NullMarked;
