/**
 * What the parties gave out in writing: agreements, joint statements, statements and the like, clause by clause.
 *
 * <p>Owns: documents, their clauses with the commitments these make, and the difference between two texts word by word.
 * Refuses: what became of a commitment, which is {@code talks}, and any reading of a text beyond its words.
 */
@NullMarked
package app.parley.document;

import org.jspecify.annotations.NullMarked;
