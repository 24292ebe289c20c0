package app.parley.crossing.ui;

/**
 * HTML as text, for tables too large to be a component a cell. Whatever is not a tag of ours goes through {@link #text} or
 * an attribute, and is escaped there.
 */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** Opens an element; names and values alternate, an empty value is left out. */
    Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                html.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                html.append('"');
            }
        }
        html.append('>');
        return this;
    }

    Markup close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds only text, absent if there is none. */
    Markup element(String tag, String className, String text) {
        return text.isEmpty() ? this : open(tag, "class", className).text(text).close(tag);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(letter);
            }
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
