package app.parley;

import app.parley.account.Role;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Screens without a browser: open an address, read what it shows. */
public final class Screens {
    private static final Routes ROUTES = new Routes().autoDiscoverViews("app.parley");

    private Screens() {}

    public static void start(ApplicationContext context) {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    /** Whose request the page is asked for with, which the views are guarded by. */
    public static void signIn(Principal person, Role role) {
        FakeRequest request = (FakeRequest) ((VaadinServletRequest) VaadinRequest.getCurrent()).getRequest();
        request.setUserPrincipalInt(person);
        request.setUserInRole((one, asked) ->
                role.authorities().stream().anyMatch(granted -> ("ROLE_" + asked).equals(granted.getAuthority())));
    }

    public static void stop() {
        MockVaadin.tearDown();
    }

    /** Opens an address and returns all words of the screen, one space between the parts. */
    public static String open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return words();
    }

    public static String words() {
        return text(frame());
    }

    /** The outermost of what the address shows: the frame with the screen in it. */
    public static Element frame() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement();
    }

    /** The words of an element and all within it, one space between the parts. */
    public static String text(Element element) {
        return within(element)
                .filter(Element::isTextNode)
                .map(text -> text.getText().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** An element and all within it, texts included, in order. */
    public static Stream<Element> within(Element element) {
        return element.isTextNode()
                ? Stream.of(element)
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(Screens::within));
    }

    /** The words of the table row, section or list item of that id. */
    public static String textOf(String id) {
        return within(frame())
                .filter(element -> !element.isTextNode() && id.equals(element.getAttribute("id")))
                .findFirst()
                .map(Screens::text)
                .orElseThrow(() -> new AssertionError("Nothing has the id " + id + " in: " + words()));
    }
}
