/**
 * What every screen shares: the frame with its navigation and day, the state that a web address holds, words and formats,
 * and the small parts screens are built of.
 *
 * <p>Owns: {@link app.parley.shell.MainLayout}, {@link app.parley.shell.ViewState}, {@link app.parley.shell.Texts},
 * {@link app.parley.shell.Formats}, status marks, figures and empty states. Refuses: queries of a feature, and anything that
 * one screen alone needs.
 */
@NullMarked
package app.parley.shell;

import org.jspecify.annotations.NullMarked;
