/**
 * Negotiations: who sat at the table, what was agreed, and whether the guns were silent.
 *
 * <p>Owns: how delegations change from round to round, the review of commitments, the chain of ceasefires. Refuses:
 * guessing that two spellings are one person, or that a head of delegation changed while sources disagree who it was.
 */
@NullMarked
package app.parley.talks;

import org.jspecify.annotations.NullMarked;
