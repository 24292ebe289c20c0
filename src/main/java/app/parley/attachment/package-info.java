/**
 * Kept copies of sources: an article as a page or a picture, in case it goes away.
 *
 * <p>Owns: which files are taken, what is known of them, who may read, add and remove them. A copy is somebody else's work: the
 * public learns that it is kept, its size and its SHA-256, and those signed in may download it. Refuses: showing a copy as part
 * of a page, changing one, removing one without a reason.
 */
@NullMarked
package app.parley.attachment;

import org.jspecify.annotations.NullMarked;
