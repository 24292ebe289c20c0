package app.parley.api;

import app.parley.document.DocumentClause;
import app.parley.document.DocumentComparison;
import app.parley.document.DocumentDetail;
import app.parley.document.DocumentEntry;
import app.parley.document.WordDifference;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Documents as the API shows them. */
final class DocumentShape {
    private DocumentShape() {}

    /** A document in the list. */
    @Schema(name = "DocumentEntry")
    record Entry(
            String id,
            String title,

            @Schema(description = "agreement, joint_statement, statement, decree, letter or other")
            String kind,

            @Schema(description = "Who gave it out, as the sources name them")
            List<String> issuedBy,

            @Schema(type = "string", description = "Partial date") @Nullable
            PartialDate issuedOn,

            @Nullable String place,

            @Schema(description = "Of the text itself, BCP 47")
            String language,

            @Schema(description = "Id of the round at which it was given out") @Nullable
            String round,

            @Nullable String note,

            @Schema(description = "How many clauses it has, unnumbered paragraphs included")
            int clauses) {

        static Entry of(DocumentEntry document) {
            return new Entry(
                    document.id(),
                    document.title(),
                    document.kind().code(),
                    document.issuedBy(),
                    document.issuedOn(),
                    document.place(),
                    document.language(),
                    document.round() == null ? null : document.round().id(),
                    document.note(),
                    document.clauses());
        }
    }

    /** A document, whole. */
    @Schema(name = "Document")
    record Detail(
            Entry document,
            List<Clause> clauses,
            @JsonUnwrapped SourceShape.Resting resting) {
        static Detail of(DocumentDetail detail) {
            return new Detail(
                    Entry.of(detail.entry()),
                    detail.clauses().stream().map(Clause::of).toList(),
                    SourceShape.Resting.of(detail.sources()));
        }
    }

    /** A clause, or a paragraph without a number. */
    @Schema(name = "DocumentClause")
    record Clause(
            int ordinal,

            @Schema(description = "As the text has it, such as 2.b") @Nullable
            String number,

            String text,

            @Schema(description = "Ids of the commitments that it makes")
            List<String> commitments) {

        static Clause of(DocumentClause clause) {
            return new Clause(
                    clause.ordinal(),
                    clause.number(),
                    clause.text(),
                    clause.commitments().stream().map(DocumentClause.Made::id).toList());
        }
    }

    /** What two documents say differently. */
    @Schema(name = "DocumentDifference")
    record Difference(
            Entry earlier,
            Entry later,

            @Schema(description = "False if a text has too many words to be compared; then there are no pieces")
            boolean compared,

            @Schema(description = "Words that only the later has")
            int added,

            @Schema(description = "Words that only the earlier has")
            int removed,

            List<Piece> pieces) {

        static Difference of(DocumentComparison comparison) {
            WordDifference none = new WordDifference(List.of(), 0, 0);
            WordDifference difference = comparison.difference().orElse(none);
            return new Difference(
                    Entry.of(comparison.earlier()),
                    Entry.of(comparison.later()),
                    comparison.difference().isPresent(),
                    difference.added(),
                    difference.removed(),
                    difference.pieces().stream().map(Piece::of).toList());
        }
    }

    /** Some words in a row. */
    @Schema(name = "DocumentPiece")
    record Piece(
            @Schema(description = "same, added or removed") String kind, String text) {
        static Piece of(WordDifference.Piece piece) {
            return new Piece(piece.kind().name().toLowerCase(Locale.ROOT), piece.text());
        }
    }
}
