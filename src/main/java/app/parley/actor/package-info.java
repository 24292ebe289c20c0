/**
 * People and organisations: who they are, what they are called, at which rounds they were and what they said.
 *
 * <p>Owns: which name is whose, which names are near each other, who was at the same rounds as whom. An actor is on file if
 * the dossier lists it; a person may also be known by a name at the table alone, a speaker by the name given with a claim.
 * Refuses: taking two spellings for one person, a speaker for an actor of a similar name, or being at one round for having
 * met.
 */
@NullMarked
package app.parley.actor;

import org.jspecify.annotations.NullMarked;
