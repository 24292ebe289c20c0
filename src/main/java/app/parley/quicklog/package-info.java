/**
 * The quick log: a pasted line or paragraph read into proposed records of a dossier, for an editor to look over.
 *
 * <p>Owns: the words and the grammar of reports on crossings, waiting cargo and armed incidents in English, Urdu, Pashto
 * and Dari; what in a text is certain enough to propose, what is ambiguous and what was not understood. The same text in
 * the same context always reads the same. Refuses: guessing, storing, and knowing names of its own: crossings, people and
 * sources come from the situation.
 */
@NullMarked
package app.parley.quicklog;

import org.jspecify.annotations.NullMarked;
