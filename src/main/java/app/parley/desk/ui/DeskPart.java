package app.parley.desk.ui;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.desk.DeskQuery;
import app.parley.shell.HeaderPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.core.annotation.Order;

/** In the head of every screen, for those who write: the way to the desk, and how much waits there for review. */
@org.springframework.stereotype.Component
@Order(1)
class DeskPart implements HeaderPart {
    private final AuthenticationContext authentication;
    private final DeskQuery desk;

    DeskPart(AuthenticationContext authentication, DeskQuery desk) {
        this.authentication = authentication;
        this.desk = desk;
    }

    @Override
    public Component make() {
        Div part = new Div();
        part.addClassName("shell-desk");
        boolean writes = authentication
                .getAuthenticatedUser(SignedIn.class)
                .filter(person -> person.role().compareTo(Role.EDITOR) >= 0)
                .isPresent();
        part.setVisible(writes);
        if (writes) {
            part.add(new DeskMark(desk));
        }
        return part;
    }
}
