package app.parley;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Screens of facts in rows: reads off the words of a part, and of each row of a table. */
public abstract class FactScreenTest extends ScreenTest {

    /** All words on the page, or in the parts of that class, in order. */
    protected static String words(String className) {
        return parts(className).map(Screens::text).collect(Collectors.joining(" | "));
    }

    /** The words of each row of the tables of that class, the headings left out. */
    protected static List<String> rows(String className) {
        return parts(className)
                .flatMap(Screens::within)
                .filter(element -> !element.isTextNode() && element.getTag().equals("tr"))
                .map(Screens::text)
                .toList();
    }

    protected static Stream<Element> parts(String className) {
        return everything().filter(element -> element.getClassList().contains(className));
    }

    /** All elements of the page, the frame included, its texts left out. */
    protected static Stream<Element> everything() {
        return Screens.within(Screens.frame()).filter(element -> !element.isTextNode());
    }
}
