package app.parley.account.ui;

import app.parley.account.AccessEntry;
import app.parley.account.AccessFilter;
import app.parley.account.AccessRecords;
import app.parley.account.Account;
import app.parley.shell.Choice;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.MainLayout;
import app.parley.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The log of access, the newest first: who signed in, who was refused, what was done to accounts, what was exported. */
@Route(value = AccessLogScreen.PATH, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@StyleSheet("styles/account.css")
public class AccessLogScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "admin/log";

    private static final String PERSON = "person";
    private static final String ACTION = "action";
    private static final String TEXT = "q";
    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;

    private final transient AccessRecords records;
    private final Div list = new Div();
    private AccessFilter filter = AccessFilter.ALL;

    public AccessLogScreen(AccessRecords records) {
        this.records = records;
        addClassNames("screen", "account-screen", "people-screen");
    }

    @Override
    public String getPageTitle() {
        return Texts.here().get("access.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Texts texts = Texts.here();
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = new AccessFilter(
                query.getSingleParameter(PERSON).flatMap(AccessLogScreen::id).orElse(null),
                query.getSingleParameter(ACTION).orElse(null),
                query.getSingleParameter(TEXT).orElse(""));
        add(new H1(texts.get("access.title")), new Paragraph(texts.get("access.lead")), controls(texts), list);
        showFirst(texts);
    }

    private Div controls(Texts texts) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", texts.get("access.anybody"));
        for (Account account : records.people()) {
            people.put(account.id().toString(), account.name() + " (" + account.login() + ")");
        }
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("", texts.get("access.any-action"));
        records.actions().forEach(action -> actions.put(action, action(action, texts)));
        String person = filter.person() == null ? "" : filter.person().toString();
        Input text = new Input();
        text.setValue(filter.text());
        text.setPlaceholder(texts.get("access.text"));
        text.getElement()
                .setAttribute("aria-label", texts.get("access.text"))
                .setAttribute("maxlength", String.valueOf(LONGEST_TEXT));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(
                event -> turnTo(new AccessFilter(filter.person(), filter.action(), event.getValue())));
        Div controls = new Div(
                new Choice(
                        texts.get("access.person"),
                        people,
                        people.containsKey(person) ? person : "",
                        chosen -> turnTo(new AccessFilter(id(chosen).orElse(null), filter.action(), filter.text()))),
                new Choice(
                        texts.get("access.action"),
                        actions,
                        filter.action() == null ? "" : filter.action(),
                        chosen -> turnTo(
                                new AccessFilter(filter.person(), chosen.isEmpty() ? null : chosen, filter.text()))),
                text);
        controls.addClassName("access-controls");
        return controls;
    }

    private void turnTo(AccessFilter asked) {
        filter = asked;
        Map<String, String> values = new LinkedHashMap<>();
        if (asked.person() != null) {
            values.put(PERSON, asked.person().toString());
        }
        if (asked.action() != null) {
            values.put(ACTION, asked.action());
        }
        if (!asked.text().isBlank()) {
            values.put(TEXT, asked.text());
        }
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new com.vaadin.flow.router.Location(PATH, QueryParameters.simple(values)));
        showFirst(Texts.here());
    }

    private void showFirst(Texts texts) {
        list.removeAll();
        List<AccessEntry> page = records.page(filter, null, PAGE + 1);
        if (page.isEmpty()) {
            list.add(new EmptyState(texts.get("access.none")));
            return;
        }
        FactTable table = new FactTable(
                texts.get("access.title"),
                List.of(
                        texts.get("access.when"),
                        texts.get("access.action"),
                        texts.get("access.by"),
                        texts.get("access.to"),
                        texts.get("access.detail")));
        list.add(table);
        addPage(table, page, texts);
    }

    private void addPage(FactTable table, List<AccessEntry> page, Texts texts) {
        page.stream().limit(PAGE).forEach(entry -> addRow(table, entry, texts));
        if (page.size() > PAGE) {
            AccessEntry last = page.get(PAGE - 1);
            NativeButton more = new NativeButton(texts.get("access.more"));
            more.addClickListener(event -> {
                list.remove(more);
                addPage(table, records.page(filter, last, PAGE + 1), texts);
            });
            list.add(more);
        }
    }

    private static void addRow(FactTable table, AccessEntry entry, Texts texts) {
        String nobody = texts.get("access.nobody");
        table.row(
                when(entry, texts),
                FactTable.words(action(entry.action(), texts)),
                FactTable.words(Optional.ofNullable(entry.actor()).orElse(nobody)),
                FactTable.words(Optional.ofNullable(entry.subject()).orElse("")),
                FactTable.words(Optional.ofNullable(entry.detail()).orElse("")));
    }

    /** In UTC, as whoever reads it may be elsewhere than the situations. */
    private static com.vaadin.flow.component.Component when(AccessEntry entry, Texts texts) {
        Element time = new Element("time").setAttribute("datetime", entry.at().toString());
        time.setText(DateTimeFormatter.ofPattern(texts.get("access.format"), texts.locale())
                .format(entry.at().atOffset(ZoneOffset.UTC)));
        Div cell = new Div();
        cell.getElement().appendChild(time);
        return cell;
    }

    private static String action(String action, Texts texts) {
        return texts.get("access.action." + action.replace('_', '-'));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
