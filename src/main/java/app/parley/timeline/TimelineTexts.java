package app.parley.timeline;

import java.util.function.UnaryOperator;

/**
 * Every word the component shows or says, in the reader's language. Places in braces, such as {@code {from}}, are filled
 * in the browser.
 */
public record TimelineTexts(
        String label,
        String roleDescription,
        String hint,
        String zoomIn,
        String zoomOut,
        String fit,
        String presets,
        String showTable,
        String windowShown,
        String today,
        String viewedDay,
        String itemCount,
        String stillOpen,
        String openStart,
        String nothing,
        String overview,
        String windowStart,
        String windowEnd,
        String columnLane,
        String columnFrom,
        String columnTo,
        String columnWhat,
        String showMore,
        String fromTo) {

    /** Takes the words from i18n keys under {@code timeline.}; the translation must leave braces alone. */
    public static TimelineTexts from(UnaryOperator<String> translate) {
        return new TimelineTexts(
                translate.apply("timeline.label"),
                translate.apply("timeline.role-description"),
                translate.apply("timeline.hint"),
                translate.apply("timeline.zoom-in"),
                translate.apply("timeline.zoom-out"),
                translate.apply("timeline.fit"),
                translate.apply("timeline.presets"),
                translate.apply("timeline.show-table"),
                translate.apply("timeline.window-shown"),
                translate.apply("timeline.today"),
                translate.apply("timeline.viewed-day"),
                translate.apply("timeline.item-count"),
                translate.apply("timeline.still-open"),
                translate.apply("timeline.open-start"),
                translate.apply("timeline.nothing"),
                translate.apply("timeline.overview"),
                translate.apply("timeline.window-start"),
                translate.apply("timeline.window-end"),
                translate.apply("timeline.column-lane"),
                translate.apply("timeline.column-from"),
                translate.apply("timeline.column-to"),
                translate.apply("timeline.column-what"),
                translate.apply("timeline.show-more"),
                translate.apply("timeline.from-to"));
    }
}
