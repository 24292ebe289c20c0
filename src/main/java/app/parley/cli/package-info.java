/**
 * The commands of the program: serve, import, export. Owns what is said on the terminal and the exit status: 0 for
 * done, 1 for not possible, 2 for a call that was not understood. Refuses any rule of the domain.
 */
@NullMarked
package app.parley.cli;

import org.jspecify.annotations.NullMarked;
