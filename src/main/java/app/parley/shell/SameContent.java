package app.parley.shell;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.Style;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Whether two elements would look alike to a reader. What the reader does to them, such as opening details, does not count. */
final class SameContent {
    /** What the browser reports of the reader, or keeps for them. */
    private static final Set<String> OF_THE_READER = Set.of("open", "value", "checked");

    /** Numbers of a talk between a part and its browser side, which only say how often they spoke. */
    private static final Set<String> OF_THE_TALK = Set.of("seen", "said");

    /** Addresses of files that are made when asked for; each has a new one, whatever is in it. */
    private static final String MADE_WHEN_ASKED = "VAADIN/dynamic/resource/";

    private SameContent() {}

    static boolean of(Element one, Element other) {
        return difference(one, other) == null;
    }

    /** The first thing that tells them apart, after the names of the elements around it; null if there is none. */
    static @Nullable String difference(Element one, Element other) {
        if (one.isTextNode() || other.isTextNode()) {
            boolean same =
                    one.isTextNode() && other.isTextNode() && one.getText().equals(other.getText());
            return same ? null : apart(words(one), words(other));
        }
        String inside = ownDifference(one, other);
        if (inside == null) {
            inside = children(one, other);
        }
        return inside == null ? null : one.getTag() + " > " + inside;
    }

    /** As {@link #difference}, with nothing of what is inside of them. */
    static @Nullable String ownDifference(Element one, Element other) {
        if (!one.getTag().equals(other.getTag()) || one.isVisible() != other.isVisible()) {
            return apart(words(one), words(other));
        }
        return Stream.of(
                        apart(attributes(one), attributes(other)),
                        apart(properties(one), properties(other)),
                        apart(Set.copyOf(one.getClassList()), Set.copyOf(other.getClassList())),
                        apart(styles(one.getStyle()), styles(other.getStyle())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String children(Element one, Element other) {
        List<Element> ours = one.getChildren().toList();
        List<Element> theirs = other.getChildren().toList();
        if (ours.size() != theirs.size()) {
            return ours.size() + " ≠ " + theirs.size() + " children";
        }
        for (int place = 0; place < ours.size(); place++) {
            String difference = difference(ours.get(place), theirs.get(place));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static TreeMap<String, Object> attributes(Element element) {
        TreeMap<String, Object> attributes = named(element.getAttributeNames(), element::getAttribute);
        attributes.computeIfPresent(
                "href", (name, href) -> href.toString().startsWith(MADE_WHEN_ASKED) ? MADE_WHEN_ASKED : href);
        return attributes;
    }

    private static TreeMap<String, Object> properties(Element element) {
        TreeMap<String, Object> properties = named(element.getPropertyNames(), element::getPropertyRaw);
        properties.replaceAll((name, value) -> value instanceof ObjectNode node && node.has("said")
                ? node.deepCopy().remove(OF_THE_TALK)
                : value);
        return properties;
    }

    private static TreeMap<String, String> styles(Style style) {
        return style.getNames().collect(Collectors.toMap(Function.identity(), style::get, (a, b) -> b, TreeMap::new));
    }

    private static TreeMap<String, Object> named(Stream<String> names, Function<String, @Nullable Object> of) {
        TreeMap<String, Object> values = new TreeMap<>();
        names.filter(name -> !OF_THE_READER.contains(name)).forEach(name -> {
            Object value = of.apply(name);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static @Nullable String apart(Object one, Object other) {
        if (one.equals(other)) {
            return null;
        }
        return one instanceof Map<?, ?> ours && other instanceof Map<?, ?> theirs
                ? without(ours, theirs.entrySet()) + " ≠ " + without(theirs, ours.entrySet())
                : one + " ≠ " + other;
    }

    private static Map<?, ?> without(Map<?, ?> all, Collection<?> entries) {
        Map<?, ?> left = new TreeMap<>(all);
        left.entrySet().removeAll(entries);
        return left;
    }

    private static String words(Element element) {
        return element.isTextNode() ? element.getText() : element.getTag() + (element.isVisible() ? "" : " (hidden)");
    }
}
