package app.parley.source.ui;

import app.parley.shell.ViewState;
import app.parley.source.Reliability;
import app.parley.source.SourceQuery;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which sources the address asks for: {@code q} and {@code reliability}.
 *
 * @param text in title, publisher or id; empty for all
 * @param reliability null for all
 */
record SourceFilter(String text, @Nullable Reliability reliability) implements Serializable {

    static final int LONGEST_TEXT = 100;

    private static final String TEXT = "q";
    private static final String RELIABILITY = "reliability";

    /** What cannot be read restricts nothing; a text is cut to {@link #LONGEST_TEXT} characters. */
    static SourceFilter read(QueryParameters query) {
        return new SourceFilter(
                cut(query.getSingleParameter(TEXT).orElse("")),
                query.getSingleParameter(RELIABILITY)
                        .flatMap(SourceFilter::letter)
                        .orElse(null));
    }

    static Optional<Reliability> letter(String text) {
        return Arrays.stream(Reliability.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
    }

    SourceFilter withText(String wanted) {
        return new SourceFilter(cut(wanted), reliability);
    }

    SourceFilter withReliability(@Nullable Reliability wanted) {
        return new SourceFilter(text, wanted);
    }

    boolean isEmpty() {
        return text.isEmpty() && reliability == null;
    }

    SourceQuery.Filter asked() {
        return new SourceQuery.Filter(text.isEmpty() ? null : text, reliability);
    }

    /** The query part of the list's address. */
    QueryParameters toParameters(ViewState state) {
        QueryParameters query = state.carried().toParameters();
        if (!text.isEmpty()) {
            query = query.merging(TEXT, text);
        }
        return reliability == null ? query : query.merging(RELIABILITY, reliability.name());
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.length() > LONGEST_TEXT ? stripped.substring(0, LONGEST_TEXT) : stripped;
    }
}
