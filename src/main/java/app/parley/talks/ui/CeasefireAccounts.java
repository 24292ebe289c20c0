package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.RecordLinks;
import app.parley.talks.CeasefireAccount;
import app.parley.talks.CeasefireFile;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each side says of a ceasefire, in its words, newest first. */
final class CeasefireAccounts extends Section {

    CeasefireAccounts(CeasefireFile file, CeasefireWords words) {
        setId("accounts");
        add(new H2(words.get("ceasefire.accounts-title")));
        if (file.accounts().isEmpty()) {
            add(new EmptyState(words.get("ceasefire.accounts-none")));
            return;
        }
        if (file.accountCount() > file.accounts().size()) {
            add(new Paragraph(words.get("ceasefire.newest-of", file.accounts().size(), file.accountCount())));
        }
        FactTable table = new FactTable(
                words.get("ceasefire.accounts-title"),
                List.of(
                        words.get("ceasefire.column.party"),
                        words.get("ceasefire.column.said-on"),
                        words.get("ceasefire.column.stance"),
                        words.get("ceasefire.column.words")));
        table.addClassName("truce-accounts");
        for (CeasefireAccount one : file.accounts()) {
            Div said = new Div(
                    new Span(one.text()),
                    new Cited(one.sources(), words.talks().texts()),
                    RecordLinks.of("ceasefire_accounts", one.id(), who(one.party(), one.speaker(), words)));
            table.row(
                    new Span(who(one.party(), one.speaker(), words)),
                    new Span(
                            one.saidOn() == null
                                    ? words.get("ceasefire.undated")
                                    : words.talks().formats().date(one.saidOn())),
                    stance(one, words),
                    said);
        }
        add(table);
    }

    private static String who(String party, @Nullable String speaker, CeasefireWords words) {
        String name = words.talks().party(party);
        return speaker == null ? name : words.get("ceasefire.speaker-of", name, speaker);
    }

    private static Span stance(CeasefireAccount one, CeasefireWords words) {
        Span mark = new Span(words.get("ceasefire.stance." + one.stance().code()));
        mark.addClassNames("truce-mark", "stance-" + one.stance().code());
        return mark;
    }
}
