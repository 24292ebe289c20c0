package app.parley.account.ui;

import app.parley.account.Role;
import app.parley.account.SignInAnswers;
import app.parley.account.SignedIn;
import app.parley.shell.HeaderPart;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** In the head of every screen: the way to sign in, or who is signed in and the way out. */
@org.springframework.stereotype.Component
class AccountPart implements HeaderPart {
    private final AuthenticationContext authentication;

    AccountPart(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public Component make() {
        Texts texts = Texts.here();
        Div part = new Div();
        part.addClassName("shell-account");
        authentication
                .getAuthenticatedUser(SignedIn.class)
                .ifPresentOrElse(
                        person -> signedIn(part, person, texts),
                        () -> part.add(new Anchor(SignInAnswers.PATH, texts.get("account.sign-in"))));
        return part;
    }

    private void signedIn(Div part, SignedIn person, Texts texts) {
        Span name = new Span(person.displayName());
        name.setTitle(RoleWords.of(person.role(), texts));
        part.add(name);
        if (person.role() == Role.ADMIN) {
            part.add(new Anchor(PeopleScreen.PATH, texts.get("account.people")));
            part.add(new Anchor(AccessLogScreen.PATH, texts.get("access.title")));
        }
        part.getElement().appendChild(signOut(texts));
    }

    /** A form of the browser's own: the page that comes back knows nothing of who was signed in. */
    private static Element signOut(Texts texts) {
        Element send = new Element("button");
        send.setAttribute("type", "submit").setText(texts.get("account.sign-out"));
        Element form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", "logout");
        SignInScreen.csrf()
                .ifPresent(token -> form.appendChild(SignInScreen.hidden(token.getParameterName(), token.getToken())));
        form.appendChild(send);
        return form;
    }
}
