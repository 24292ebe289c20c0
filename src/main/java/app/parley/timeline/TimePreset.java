package app.parley.timeline;

/** A window offered as a button; the label is in the reader's language. */
public record TimePreset(String label, TimeWindow window) {}
