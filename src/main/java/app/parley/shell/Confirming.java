package app.parley.shell;

import org.jspecify.annotations.Nullable;

/** To say by one tap that a crossing is still as it is shown, and to take that back. */
public interface Confirming {
    /** All traffic of a crossing, where one traffic is named by its code. */
    String ALL = "";

    /**
     * What became of the last tap.
     *
     * @param words empty if there was none of late
     * @param of the traffic that was confirmed, or {@link #ALL}; null if nothing stands, so that nothing can be taken back
     * @param source where a source can be added; null if nowhere
     */
    record Told(String words, @Nullable String of, @Nullable String source) {
        public static final Told NOTHING = new Told("", null, null);

        public boolean stands() {
            return of != null;
        }
    }

    /** What this page told last of a crossing. */
    Told told(String crossing);

    /**
     * Says that a crossing is still as it is shown, and remembers what came of it for {@link #told}.
     *
     * @param traffic its code, or {@link #ALL}
     */
    void confirm(String crossing, String traffic);

    /** Takes back what this page confirmed last of a crossing, if it did of late. */
    void undo(String crossing);
}
