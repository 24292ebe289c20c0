/**
 * Owns the database Parley stands on: choosing between the embedded PostgreSQL 18 and an external one, unpacking,
 * creating, starting, finding again and stopping the embedded one, and the one sentence an operator reads when that
 * fails.
 *
 * <p>Promises of the embedded server: every acknowledged write survives a kill of Parley, of PostgreSQL or of the
 * machine; it listens on 127.0.0.1 only; it lets in one role, not a superuser, by SCRAM-SHA-256 and a generated
 * password; one process owns a data folder at a time. No superuser has a password or a line in {@code pg_hba.conf}:
 * what needs one is done by PostgreSQL's single-user mode while nothing listens.
 *
 * <p>Refuses: tables, migrations, queries and connection pools. Knows no Spring, so that the build and the command
 * line can use it too.
 */
@NullMarked
package app.parley.platform.database;

import org.jspecify.annotations.NullMarked;
