package app.parley.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A citation as it is written in one cell with others: {@code dawn-1026}, {@code dawn-1026:3}, {@code dawn-1026:3:disputes} or
 * {@code dawn-1026::disputes}. What is the rule is not written: no credibility that was not judged, and no {@code reports}. So
 * each citation has one way to be written.
 *
 * @param source the source's slug
 * @param credibility of this one statement, null if not judged
 * @param stance how the source stands to the fact
 */
public record WrittenCitation(String source, @Nullable Credibility credibility, CitationStance stance) {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,79})(?::(?:([1-6])|([1-6]?):(supports|disputes)))?");

    /** Empty if the text is not the one way in which a citation is written. */
    public static Optional<WrittenCitation> find(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String digit = form.group(2) == null ? form.group(3) : form.group(2);
        CitationStance stance = form.group(4) == null ? CitationStance.REPORTS : CitationStance.parse(form.group(4));
        return Optional.of(new WrittenCitation(
                form.group(1), digit == null || digit.isEmpty() ? null : Credibility.parse(digit), stance));
    }

    /**
     * Reads one citation.
     *
     * @throws IllegalArgumentException naming the text and what was expected
     */
    public static WrittenCitation parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is not a citation: expected id, id:3, id:3:disputes or id::disputes."));
    }

    /** The id in front of what is said of a citation; also of one that is unfinished. */
    public static String sourceOf(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** The citations of a cell, in their order; of a cell that was checked. */
    public static List<WrittenCitation> all(List<String> elements) {
        return elements.stream().map(WrittenCitation::parse).toList();
    }

    /** The text that reads back as this. */
    public String text() {
        String rated = credibility == null ? "" : String.valueOf(credibility.number());
        if (stance != CitationStance.REPORTS) {
            return source + ":" + rated + ":" + stance.code();
        }
        return rated.isEmpty() ? source : source + ":" + rated;
    }
}
