package app.parley.shell;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.Style;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether two elements would look alike to a reader. What the reader does to them, such as opening details, does not count. */
final class SameContent {
    /** What the browser reports of the reader, or keeps for them. */
    private static final Set<String> OF_THE_READER = Set.of("open", "value", "checked");

    private SameContent() {}

    static boolean of(Element one, Element other) {
        if (one.isTextNode() || other.isTextNode()) {
            return one.isTextNode() && other.isTextNode() && one.getText().equals(other.getText());
        }
        return one.getTag().equals(other.getTag())
                && one.isVisible() == other.isVisible()
                && named(one.getAttributeNames(), one::getAttribute)
                        .equals(named(other.getAttributeNames(), other::getAttribute))
                && named(one.getPropertyNames(), one::getPropertyRaw)
                        .equals(named(other.getPropertyNames(), other::getPropertyRaw))
                && Set.copyOf(one.getClassList()).equals(Set.copyOf(other.getClassList()))
                && styles(one.getStyle()).equals(styles(other.getStyle()))
                && children(one, other);
    }

    private static boolean children(Element one, Element other) {
        List<Element> ours = one.getChildren().toList();
        List<Element> theirs = other.getChildren().toList();
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int place = 0; place < ours.size(); place++) {
            if (!of(ours.get(place), theirs.get(place))) {
                return false;
            }
        }
        return true;
    }

    private static TreeMap<String, String> styles(Style style) {
        return style.getNames().collect(Collectors.toMap(Function.identity(), style::get, (a, b) -> b, TreeMap::new));
    }

    private static TreeMap<String, @Nullable Object> named(
            Stream<String> names, Function<String, @Nullable Object> of) {
        TreeMap<String, @Nullable Object> values = new TreeMap<>();
        names.filter(name -> !OF_THE_READER.contains(name)).forEach(name -> values.put(name, of.apply(name)));
        values.values().removeIf(Objects::isNull);
        return values;
    }
}
