package app.parley.document;

import java.util.Locale;

/** What sort of text a document is. */
public enum DocumentKind {
    /** Signed or agreed to by several. */
    AGREEMENT,
    /** Given out by several together, signed by none. */
    JOINT_STATEMENT,
    /** Given out by one for itself. */
    STATEMENT,
    /** Binding on those whom its issuer rules. */
    DECREE,
    LETTER,
    OTHER;

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the value */
    public static DocumentKind parse(String code) {
        for (DocumentKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"" + code + "\" is not a kind of document.");
    }
}
