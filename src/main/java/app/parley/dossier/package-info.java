/**
 * Reads and writes a situation as a dossier: a folder of CSV files. Owns the file format, its validation and the
 * comparison with what is stored. Refuses anything that is not valid as a whole: either all of a dossier is written or
 * nothing.
 */
@NullMarked
package app.parley.dossier;

import org.jspecify.annotations.NullMarked;
