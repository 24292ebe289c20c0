package app.parley.desk.ui;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.desk.Change;
import app.parley.desk.Declined;
import app.parley.desk.Desk;
import app.parley.desk.DeskQuery;
import app.parley.desk.DeskRecordsQuery;
import app.parley.desk.Publishing;
import app.parley.dossier.DossierFile;
import app.parley.live.Presence;
import app.parley.live.ui.PresenceMark;
import app.parley.map.BaseMap;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.situation.Situation;
import app.parley.source.SourceDuplicatesQuery;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** What the form of a change is made of, for whoever is signed in. */
@org.springframework.stereotype.Component
class ChangeParts {
    private final Desk desk;
    private final DeskQuery queries;
    private final DeskRecordsQuery records;
    private final Publishing publishing;
    private final AuthenticationContext authentication;
    private final Clock clock;
    private final BaseMap base;
    private final Presence presence;
    private final SourceDuplicatesQuery duplicates;

    ChangeParts(
            Desk desk,
            DeskQuery queries,
            DeskRecordsQuery records,
            Publishing publishing,
            AuthenticationContext authentication,
            Clock clock,
            BaseMap base,
            Presence presence,
            SourceDuplicatesQuery duplicates) {
        this.desk = desk;
        this.queries = queries;
        this.records = records;
        this.publishing = publishing;
        this.authentication = authentication;
        this.clock = clock;
        this.base = base;
        this.presence = presence;
        this.duplicates = duplicates;
    }

    ChangeEditor editor(
            DossierFile file, Viewed viewed, ChangeEditor.Begin begin, Consumer<Change> begun, Runnable reload) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), viewed.situation().timeZone());
        return new ChangeEditor(this, file, viewed, today, begin, begun, reload);
    }

    /** What became of a change that is not open any more. */
    Component decided(Change change, ViewState state, Runnable reload) {
        Texts texts = Texts.here();
        Div part = new Div();
        part.add(new Paragraph(texts.get(
                "desk.state." + change.state().code(),
                (change.decidedBy() == null ? change.savedBy() : change.decidedBy()).name(),
                ChangeList.age(
                        change.publishedAt() == null ? change.savedAt() : change.publishedAt(),
                        clock.instant(),
                        texts))));
        if (change.reason() != null) {
            part.add(new Paragraph(texts.get("desk.reason-was", change.reason())));
        }
        part.add(new CellTable(change, texts));
        Paragraph told = new Paragraph();
        told.getElement().setAttribute("role", "status");
        Div actions = new Div();
        actions.addClassName("change-actions");
        switch (change.state()) {
            case PUBLISHED -> {
                if (mayPublish()) {
                    actions.add(button(texts.get("desk.undo"), told, () -> {
                        publishing.undo(change.id(), texts.get("desk.undo.reason"));
                        reload.run();
                    }));
                }
            }
            case WITHDRAWN ->
                actions.add(button(texts.get("desk.take-up"), told, () -> {
                    desk.takeUp(change.id());
                    reload.run();
                }));
            case DRAFT, IN_REVIEW, RETRACTED -> {}
        }
        part.add(told, actions, new ChangeTalk(this, change, texts));
        return part;
    }

    private static NativeButton button(String words, Paragraph told, Runnable deed) {
        return new NativeButton(words, click -> {
            try {
                deed.run();
            } catch (Declined declined) {
                told.setText(DeclinedWords.of(declined, Texts.here()));
            }
        });
    }

    Desk desk() {
        return desk;
    }

    DeskQuery queries() {
        return queries;
    }

    DeskRecordsQuery records() {
        return records;
    }

    Publishing publishing() {
        return publishing;
    }

    /** Who else has that open: a change, or a record that is being changed by another change. */
    PresenceMark presence(String key) {
        return new PresenceMark(presence, key);
    }

    KnownAlready known(Situation situation) {
        return new KnownAlready(duplicates, situation);
    }

    BaseMap base() {
        return base;
    }

    Clock clock() {
        return clock;
    }

    boolean mayPublish() {
        return self().role().compareTo(Role.PUBLISHER) >= 0;
    }

    UUID selfId() {
        return self().id();
    }

    private SignedIn self() {
        return authentication.getAuthenticatedUser(SignedIn.class).orElseThrow();
    }
}
