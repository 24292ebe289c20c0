/**
 * The Java face of the timeline component: lanes of points and intervals over one axis of civil days.
 *
 * <p>Owns the message to the browser, the window and the events. Refuses to know any feature: what a lane means, which
 * tone a status has and how a date reads is decided by the caller.
 */
@NullMarked
package app.parley.timeline;

import org.jspecify.annotations.NullMarked;
