package app.parley.quicklog;

import java.util.List;

/**
 * What a text was read as. Every character of the text is in a mark, in what was not understood, or is glue: white space,
 * signs, and words that only tie others together.
 *
 * @param marks in the order of the text, none over another
 * @param notUnderstood in the order of the text
 */
public record Reading(
        String text,
        List<Mark> marks,
        List<Proposal> proposals,
        List<Ambiguity> ambiguities,
        List<SumCheck> sums,
        List<Span> notUnderstood) {

    /** Copies the lists. */
    public Reading {
        marks = List.copyOf(marks);
        proposals = List.copyOf(proposals);
        ambiguities = List.copyOf(ambiguities);
        sums = List.copyOf(sums);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /**
     * A part of the text.
     *
     * @param start in UTF-16 units, inclusive
     * @param end in UTF-16 units, exclusive
     */
    public record Span(int start, int end) {}
}
