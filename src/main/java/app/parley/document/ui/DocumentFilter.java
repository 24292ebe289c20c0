package app.parley.document.ui;

import app.parley.document.DocumentQuery;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which documents the address asks for: {@code q}, {@code issuer}, {@code language} and {@code round}; empty restricts
 * nothing.
 */
record DocumentFilter(String text, String issuer, String language, String round) implements Serializable {
    static final int LONGEST_TEXT = 100;
    private static final int LONGEST_NAME = 500;

    /** What is too long is cut. */
    static DocumentFilter read(QueryParameters query) {
        return new DocumentFilter(
                word(query, "q", LONGEST_TEXT),
                word(query, "issuer", LONGEST_NAME),
                word(query, "language", LONGEST_TEXT),
                word(query, "round", LONGEST_TEXT));
    }

    DocumentFilter withText(String wanted) {
        return new DocumentFilter(cut(wanted, LONGEST_TEXT), issuer, language, round);
    }

    DocumentFilter withIssuer(String wanted) {
        return new DocumentFilter(text, wanted, language, round);
    }

    DocumentFilter withLanguage(String wanted) {
        return new DocumentFilter(text, issuer, wanted, round);
    }

    DocumentFilter withRound(String wanted) {
        return new DocumentFilter(text, issuer, language, wanted);
    }

    boolean isEmpty() {
        return text.isEmpty() && issuer.isEmpty() && language.isEmpty() && round.isEmpty();
    }

    DocumentQuery.Filter asked() {
        return new DocumentQuery.Filter(
                text.isEmpty() ? null : text,
                issuer.isEmpty() ? null : issuer,
                language.isEmpty() ? null : language,
                round.isEmpty() ? null : round);
    }

    /** By name in the address. */
    Map<String, String> toParameters() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("q", text);
        own.put("issuer", issuer);
        own.put("language", language);
        own.put("round", round);
        return own;
    }

    private static String word(QueryParameters query, String name, int longest) {
        return cut(query.getSingleParameter(name).orElse(""), longest);
    }

    private static String cut(String text, int longest) {
        String stripped = text.strip();
        return stripped.length() > longest ? stripped.substring(0, longest) : stripped;
    }
}
