package app.parley.account.ui;

import app.parley.account.Account;
import app.parley.account.AccountLinks;
import app.parley.account.Refused;
import app.parley.account.SignInAnswers;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** What a one-time link opens: setting the password of its account. */
@Route(value = "join/:token", autoLayout = false)
@AnonymousAllowed
@StyleSheet("styles/account.css")
public class JoinScreen extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient AccountLinks links;
    private final Div told = new Div();
    private final Input password = secret();
    private final Input again = secret();
    private String token = "";

    public JoinScreen(AccountLinks links) {
        this.links = links;
        addClassNames("screen", "account-screen");
    }

    @Override
    public String getPageTitle() {
        return Texts.here().get("account.set-password");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Texts texts = Texts.here();
        add(SignInScreen.brand(texts));
        token = event.getRouteParameters().get("token").orElse("");
        Optional<Account> holder = links.holder(token);
        add(new H1(texts.get("account.set-password")));
        if (holder.isEmpty()) {
            add(
                    SignInScreen.problem(texts.get("account.refused.link-over")),
                    new Anchor(SignInAnswers.PATH, texts.get("account.sign-in")));
            return;
        }
        Paragraph whose = new Paragraph(texts.get(
                "account.whose",
                holder.get().name(),
                holder.get().login(),
                RoleWords.of(holder.get().role(), texts)));
        NativeButton set = new NativeButton(texts.get("account.set-password"), click -> set());
        set.addClickShortcut(Key.ENTER);
        Div form = new Div(
                labelled(texts.get("account.new-password"), password),
                labelled(texts.get("account.password-again"), again),
                set);
        form.addClassName("account-form");
        told.getElement().setAttribute("role", "alert");
        add(whose, new Paragraph(texts.get("account.password-rule")), told, form);
    }

    private void set() {
        Texts texts = Texts.here();
        told.removeAll();
        if (!password.getValue().equals(again.getValue())) {
            told.add(SignInScreen.problem(texts.get("account.not-the-same")));
            return;
        }
        try {
            links.setPassword(token, password.getValue());
        } catch (Refused refused) {
            told.add(SignInScreen.problem(RefusedWords.of(refused, texts)));
            return;
        }
        removeAll();
        add(
                new H1(texts.get("account.password-set")),
                new Anchor(SignInAnswers.PATH, texts.get("account.sign-in-now")));
    }

    private static Input secret() {
        Input input = new Input();
        input.setType("password");
        input.getElement().setAttribute("autocomplete", "new-password").setAttribute("maxlength", "200");
        return input;
    }

    static NativeLabel labelled(String label, com.vaadin.flow.component.Component field) {
        NativeLabel labelled = new NativeLabel();
        labelled.add(new Span(label), field);
        return labelled;
    }
}
