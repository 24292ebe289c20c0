package app.parley.actor.ui;

import app.parley.actor.ActorKind;
import app.parley.actor.ActorQuery;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which people and organisations the address asks for: {@code q}, {@code kind} and {@code page}.
 *
 * @param text in any name; empty for all
 * @param kind null for all
 * @param page from 1
 */
record ActorsAddress(String text, @Nullable ActorKind kind, int page) implements Serializable {
    static final String TEXT = "q";
    static final String KIND = "kind";
    static final String PAGE = "page";

    private static final int LAST_PAGE = 9_999;

    /** What cannot be read restricts nothing; a text is cut to {@link ActorQuery#LONGEST_TEXT} characters. */
    static ActorsAddress read(QueryParameters query) {
        return new ActorsAddress(
                cut(query.getSingleParameter(TEXT).orElse("")),
                query.getSingleParameter(KIND).flatMap(ActorsAddress::kind).orElse(null),
                query.getSingleParameter(PAGE)
                        .filter(page -> page.matches("[1-9][0-9]{0,3}"))
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    static Optional<ActorKind> kind(String code) {
        return Arrays.stream(ActorKind.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** Another text begins at the first page. */
    ActorsAddress withText(String wanted) {
        return new ActorsAddress(cut(wanted), kind, 1);
    }

    ActorsAddress withKind(@Nullable ActorKind wanted) {
        return new ActorsAddress(text, wanted, 1);
    }

    ActorsAddress withPage(int wanted) {
        return new ActorsAddress(text, kind, Math.clamp(wanted, 1, LAST_PAGE));
    }

    boolean isEmpty() {
        return text.isEmpty() && kind == null;
    }

    Set<ActorKind> kinds() {
        return kind == null ? Set.of() : Set.of(kind);
    }

    /** What of it stands in the address; empty values are left out there. */
    Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put(TEXT, text);
        own.put(KIND, kind == null ? "" : kind.code());
        own.put(PAGE, page == 1 ? "" : String.valueOf(page));
        return own;
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.length() > ActorQuery.LONGEST_TEXT ? stripped.substring(0, ActorQuery.LONGEST_TEXT) : stripped;
    }
}
