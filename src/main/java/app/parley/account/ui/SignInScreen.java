package app.parley.account.ui;

import app.parley.account.SignInAnswers;
import app.parley.account.SingleSignOn;
import app.parley.shell.Texts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** Signing in. A form that the browser itself sends, so that it can keep the password and the page comes anew. */
@Route(value = SignInAnswers.PATH, autoLayout = false)
@AnonymousAllowed
@StyleSheet("styles/account.css")
public class SignInScreen extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SingleSignOn elsewhere;

    public SignInScreen(SingleSignOn elsewhere) {
        this.elsewhere = elsewhere;
        addClassNames("screen", "account-screen");
    }

    @Override
    public String getPageTitle() {
        return Texts.here().get("account.sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Texts texts = Texts.here();
        add(brand(texts));
        QueryParameters query = event.getLocation().getQueryParameters();
        add(new H1(texts.get("account.sign-in")));
        query.getSingleParameter("wait").flatMap(SignInScreen::seconds).ifPresent(seconds -> {
            long minutes = (seconds + 59) / 60;
            add(problem(texts.count("account.wait", minutes)));
        });
        query.getSingleParameter("refused")
                .ifPresent(how -> add(
                        problem(texts.get(how.equals("elsewhere") ? "account.refused-elsewhere" : "account.refused"))));
        String next =
                SignInAnswers.own(query.getSingleParameter(SignInAnswers.NEXT).orElse(null));
        getElement().appendChild(form(next, texts));
        if (elsewhere.isConfigured()) {
            Anchor other = new Anchor(SingleSignOn.path(next), texts.get("account.sign-in-elsewhere"));
            other.setRouterIgnore(true);
            other.addClassName("button");
            add(new Paragraph(other));
        }
        add(new Paragraph(texts.get("account.forgotten")));
    }

    /** Neither the situation nor anything of it: whoever stands here may not be let to read. */
    static Anchor brand(Texts texts) {
        Anchor brand = new Anchor("", texts.get("app.name"));
        brand.addClassName("shell-brand");
        return brand;
    }

    private static Element form(String to, Texts texts) {
        Element form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", SignInAnswers.PATH);
        form.getClassList().add("account-form");
        form.appendChild(field("username", "text", texts.get("account.login"), "username")
                .setAttribute("autofocus", true));
        form.appendChild(field("password", "password", texts.get("account.password"), "current-password"));
        if (!to.isEmpty()) {
            form.appendChild(hidden(SignInAnswers.NEXT, to));
        }
        csrf().ifPresent(token -> form.appendChild(hidden(token.getParameterName(), token.getToken())));
        Element send = new Element("button");
        send.setAttribute("type", "submit");
        send.setText(texts.get("account.sign-in"));
        form.appendChild(send);
        return form;
    }

    static Element field(String name, String type, String label, String autocomplete) {
        Element input = new Element("input");
        input.setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("required", true)
                .setAttribute("maxlength", "200")
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none");
        Element words = new Element("span");
        words.setText(label);
        Element field = new Element("label");
        field.appendChild(words, input);
        return field;
    }

    static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }

    static Optional<CsrfToken> csrf() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    private static Optional<Long> seconds(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static Paragraph problem(String sentence) {
        Paragraph problem = new Paragraph(sentence);
        problem.addClassName("notice");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }
}
