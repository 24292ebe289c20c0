/**
 * Where a statement comes from and how far it is to be trusted.
 *
 * <p>Owns: the two rating axes of the NATO/Admiralty system, kept apart: the source's reliability and the single
 * statement's credibility. Refuses: any mixing of the two into one score.
 */
@NullMarked
package app.parley.source;

import org.jspecify.annotations.NullMarked;
