package app.parley.account.ui;

import app.parley.account.Account;
import app.parley.account.AccountLinks;
import app.parley.account.Accounts;
import app.parley.account.Refused;
import app.parley.account.Role;
import app.parley.shell.Choice;
import app.parley.shell.FactTable;
import app.parley.shell.MainLayout;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The people of the desk: who they are, what they may do, inviting and letting go. */
@Route(value = PeopleScreen.PATH, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@StyleSheet("styles/account.css")
public class PeopleScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "admin/people";

    private final transient Accounts accounts;
    private final Div told = new Div();
    private final Div list = new Div();
    private String origin = "";

    public PeopleScreen(Accounts accounts) {
        this.accounts = accounts;
        addClassNames("screen", "account-screen", "people-screen");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public String getPageTitle() {
        return Texts.here().get("account.people");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Texts texts = Texts.here();
        event.getUI().getPage().fetchCurrentURL(url -> origin = url.getProtocol() + "://" + url.getAuthority());
        add(new H1(texts.get("account.people")), told, list, new H2(texts.get("account.invite")), invitation(texts));
        show(texts);
    }

    private void show(Texts texts) {
        list.removeAll();
        FactTable table = new FactTable(
                texts.get("account.people"),
                List.of(
                        texts.get("account.column.name"),
                        texts.get("account.login"),
                        texts.get("account.column.role"),
                        texts.get("account.column.state"),
                        texts.get("account.column.do")));
        accounts.list()
                .forEach(account -> table.row(
                        new Span(account.name()),
                        FactTable.words(account.login()),
                        role(account, texts),
                        FactTable.words(state(account, texts)),
                        actions(account, texts)));
        list.add(table);
    }

    private Component role(Account account, Texts texts) {
        return new Choice(
                texts.get("account.role-of", account.name()),
                roles(texts),
                account.role().code(),
                code -> act(texts, () -> {
                    accounts.changeRole(account.id(), Role.parse(code));
                    return texts.get("account.role-given", account.name(), RoleWords.of(Role.parse(code), texts));
                }));
    }

    private static Map<String, String> roles(Texts texts) {
        Map<String, String> roles = new LinkedHashMap<>();
        Arrays.stream(Role.values()).forEach(role -> roles.put(role.code(), RoleWords.of(role, texts)));
        return roles;
    }

    private static String state(Account account, Texts texts) {
        if (!account.active()) {
            return texts.get("account.state.deactivated");
        }
        return texts.get(account.hasPassword() ? "account.state.active" : "account.state.invited");
    }

    private Component actions(Account account, Texts texts) {
        Div actions = new Div();
        actions.addClassName("account-actions");
        if (account.active()) {
            actions.add(
                    action(
                            texts.get("account.reset"),
                            account,
                            texts,
                            () -> link(accounts.reset(account.id()), account.name(), texts)),
                    action(texts.get("account.deactivate"), account, texts, () -> {
                        accounts.deactivate(account.id());
                        return texts.get("account.deactivated", account.name());
                    }));
        } else {
            actions.add(action(texts.get("account.reactivate"), account, texts, () -> {
                accounts.reactivate(account.id());
                return texts.get("account.reactivated", account.name());
            }));
        }
        return actions;
    }

    private NativeButton action(String label, Account account, Texts texts, Supplier<String> done) {
        NativeButton button = new NativeButton(label, event -> act(texts, done));
        button.getElement().setAttribute("aria-label", texts.get("account.do-to", label, account.name()));
        return button;
    }

    private Component invitation(Texts texts) {
        Input login = field();
        Input name = field();
        Choice role = new Choice(texts.get("account.column.role"), roles(texts), Role.EDITOR.code(), code -> {});
        NativeButton invite = new NativeButton(texts.get("account.invite"));
        invite.addClickListener(event -> act(texts, () -> {
            String token = accounts.invite(login.getValue(), name.getValue(), Role.parse(role.getValue()));
            String shown = name.getValue();
            login.clear();
            name.clear();
            return link(token, shown, texts);
        }));
        Div form = new Div(
                JoinScreen.labelled(texts.get("account.login"), login),
                JoinScreen.labelled(texts.get("account.column.name"), name),
                role,
                invite);
        form.addClassName("account-form");
        return form;
    }

    private static Input field() {
        Input input = new Input();
        input.getElement().setAttribute("maxlength", "200").setAttribute("autocomplete", "off");
        return input;
    }

    private String link(String token, String name, Texts texts) {
        return texts.get("account.link", name, origin + "/join/" + token, AccountLinks.VALID_FOR.toHours());
    }

    /** Does it and says what was done, or why it could not be; the list is what is stored either way. */
    private void act(Texts texts, Supplier<String> done) {
        told.removeAll();
        try {
            Paragraph sentence = new Paragraph(done.get());
            sentence.addClassName("account-done");
            told.add(sentence);
        } catch (Refused refused) {
            told.add(SignInScreen.problem(RefusedWords.of(refused, texts)));
        }
        show(texts);
    }
}
