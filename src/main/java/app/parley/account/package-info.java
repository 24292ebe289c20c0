/**
 * People who may do more than read: accounts, roles, signing in.
 *
 * <p>Owns: who somebody is, what their role lets them do, passwords, one-time links, back-off, the log of access. Depends on
 * the database alone. Refuses: saying whether a login exists.
 */
@NullMarked
package app.parley.account;

import org.jspecify.annotations.NullMarked;
