package app.parley.talks;

import app.parley.name.PlainName;

/** Text stripped of what spellings differ in without meaning it: case, diacritics and runs of white space. */
final class PlainText {
    private PlainText() {}

    static String of(String text) {
        return PlainName.of(text);
    }
}
