package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.ChangeState;
import app.parley.desk.Declined;
import app.parley.desk.Desk;
import app.parley.desk.DeskQuery;
import app.parley.desk.Merge;
import app.parley.desk.Publishing;
import app.parley.dossier.DossierFile;
import app.parley.dossier.DossierProblem;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import app.parley.source.SourceAlike;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The form of an open change: keeps what is typed, merges what others type, hands in and publishes. Everything can be done from
 * the keyboard: Ctrl+Enter goes on.
 */
final class ChangeEditor extends Div {
    /** How soon the typing of somebody else in the same change is shown. */
    private static final int LOOK_EVERY_MS = 2_000;

    /** Makes the change that the first keystroke belongs to. */
    @FunctionalInterface
    interface Begin {
        Change begin();
    }

    private final transient ChangeParts parts;
    private final transient Begin begin;
    private final transient Consumer<Change> begun;
    private final transient Runnable reload;
    private final DossierFile file;
    private final transient Viewed viewed;
    private final Texts texts = Texts.here();
    private final RecordForm form;
    private final Paragraph told = new Paragraph();
    private final Span saved = new Span();
    private final Div present = new Div();
    private final Div known = new Div();
    private final Div notices = new Div();
    private final Div below = new Div();
    private final Div merging = new Div();
    private final TextBox reason = new TextBox();
    private final Div actions = new Div();
    private @Nullable Change change;
    private int shownRevision;
    private int undoFrom;
    private @Nullable Registration looking;

    ChangeEditor(
            ChangeParts parts,
            DossierFile file,
            Viewed viewed,
            LocalDate today,
            Begin begin,
            Consumer<Change> begun,
            Runnable reload) {
        this.parts = parts;
        this.file = file;
        this.viewed = viewed;
        this.begin = begin;
        this.begun = begun;
        this.reload = reload;
        addClassName("change-editor");
        form = new RecordForm(file, viewed.situation(), today, parts.records(), parts.base(), texts);
        form.onChange(this::save);
        told.getElement().setAttribute("role", "alert");
        told.addClassName("change-told");
        saved.addClassName("change-saved");
        saved.getElement().setAttribute("role", "status");
        actions.addClassName("change-actions");
        reason.setAriaLabel(texts.get("desk.reason"));
        reason.getElement().setAttribute("maxlength", "2000");
        reason.addValueChangeListener(event -> {
            Change kept = change;
            if (event.isFromClient() && kept != null) {
                attempt(() -> parts.desk().reason(kept.id(), event.getValue()));
            }
        });
        Div why = new Div(new Span(texts.get("desk.reason")), reason);
        why.addClassNames("record-row", "change-reason");
        add(present, notices, merging, form, known, why, told, actions, below);
        Shortcuts.addShortcutListener(this, this::goOn, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
    }

    /** @param kept the change as it is kept; null if it begins with the first keystroke */
    void open(@Nullable Change kept, Map<String, String> cells) {
        form.show(cells);
        if (kept != null) {
            taken(kept);
            reason.setValue(kept.reason() == null ? "" : kept.reason());
            undoFrom = kept.revision();
            form.setVisible(!kept.retracts());
        }
        arrange();
        if (kept == null || !kept.retracts()) {
            form.focus();
            form.keep(key(kept), () -> saved.setText(texts.get("desk.typed-again")));
        }
    }

    /** What this person types in this change is kept under it by the browser. */
    private String key(@Nullable Change kept) {
        return parts.selfId() + "." + (kept == null ? viewed.situation().slug() + "." + file.code() : kept.id());
    }

    private void taken(Change kept) {
        change = kept;
        shownRevision = kept.revision();
    }

    private void save() {
        told.setText("");
        attempt(() -> {
            boolean first = change == null;
            if (first) {
                Change fresh = begin.begin();
                taken(fresh);
                begun.accept(fresh);
                form.keep(key(fresh), () -> {});
            }
            Change kept = Objects.requireNonNull(change);
            Desk.Saved outcome = parts.desk().save(kept.id(), shownRevision, form.cells());
            show(outcome);
            undoFrom = shownRevision;
            form.problems(List.of());
            form.saved();
            lookUp();
            if (first) {
                arrange();
            }
        });
    }

    /** Names what is on record already of a new record, while it can still be left unwritten. */
    private void lookUp() {
        Change kept = change;
        if (kept == null || kept.base() != null) {
            return;
        }
        KnownAlready already = parts.known(viewed.situation());
        Map<String, String> cells = form.cells();
        List<SourceAlike> found = new ArrayList<>(already.alike(file, kept.recordId(), cells));
        found.addAll(already.tellingTheSame(file, cells));
        KnownAlready.show(known, found, viewed.state(), texts);
    }

    private void show(Desk.Saved outcome) {
        boolean merged = outcome.change().revision() > shownRevision + 1
                || !outcome.theirs().isEmpty();
        String who = outcome.before().name();
        taken(outcome.change());
        if (merged) {
            form.show(outcome.change().cells());
            form.theirs(outcome.theirs(), who);
            form.conflicts(outcome.conflicts(), who, this::save);
        }
        saved.setText(texts.get("desk.saved", shownRevision));
    }

    /** Takes the last save back, and the one before it when asked again. */
    private void undo() {
        Change kept = change;
        if (kept == null) {
            return;
        }
        attempt(() -> {
            Map<String, String> now = form.cells();
            DeskQuery.Revision earlier = parts.queries().revisions(kept).stream()
                    .filter(revision ->
                            revision.number() < undoFrom && !revision.cells().equals(now))
                    .findFirst()
                    .orElse(null);
            if (earlier == null) {
                saved.setText(texts.get("desk.undo.none"));
                return;
            }
            taken(parts.desk().save(kept.id(), shownRevision, earlier.cells()).change());
            undoFrom = earlier.number();
            form.show(earlier.cells());
            saved.setText(texts.get("desk.undone-to", earlier.number()));
        });
    }

    private void arrange() {
        actions.removeAll();
        notices.removeAll();
        below.removeAll();
        Change kept = change;
        actions.add(saved);
        NativeButton undo = new NativeButton(texts.get("desk.undo"), click -> undo());
        NativeButton submit = new NativeButton(texts.get("desk.submit"), click -> submit());
        NativeButton publish = new NativeButton(texts.get("desk.publish"), click -> publish());
        publish.addClassName("primary");
        boolean mayPublish = parts.mayPublish();
        boolean own = kept == null || kept.author().id().equals(parts.selfId());
        boolean held = mayPublish && parts.publishing().needsTwoPersons() && own;
        if (kept == null || kept.state() == ChangeState.DRAFT) {
            submit.setClassName("primary", !mayPublish || held);
            actions.add(submit);
        } else {
            actions.add(new NativeButton(
                    texts.get("desk.send-back"),
                    click -> attempt(() -> {
                        parts.desk().sendBack(kept.id());
                        reload.run();
                    })));
        }
        if (mayPublish) {
            publish.setEnabled(!held);
            actions.add(publish);
        }
        actions.add(undo);
        if (kept != null) {
            actions.add(new NativeButton(
                    texts.get("desk.withdraw"),
                    click -> attempt(() -> {
                        parts.desk().withdraw(kept.id());
                        reload.run();
                    })));
        }
        if (held) {
            notices.add(notice(texts.get("desk.declined.two-persons")));
        }
        if (kept == null) {
            return;
        }
        beSeen(kept);
        notices.add(notice(texts.get(
                "desk.open." + kept.state().code(),
                kept.author().name(),
                ChangeList.age(kept.savedAt(), parts.clock().instant(), texts))));
        others(kept);
        if (kept.base() != null) {
            NativeDetails differences = new NativeDetails(texts.get("desk.differences"), new CellTable(kept, texts));
            differences.setOpen(kept.retracts() || kept.state() == ChangeState.IN_REVIEW);
            notices.add(differences);
        }
        below.add(new ChangeTalk(parts, kept, texts), history(kept));
    }

    /** Tells others that this person has it open, and this one who else has. */
    private void beSeen(Change kept) {
        if (present.getChildren().findAny().isEmpty()) {
            present.add(parts.presence("change:" + kept.id()));
            if (kept.recordId() != null) {
                present.add(parts.presence("record:" + file.code() + ":" + kept.recordId()));
            }
        }
    }

    private void others(Change kept) {
        String record = kept.recordId();
        if (record == null) {
            return;
        }
        parts.queries().ofRecord(kept.situation(), file, record).stream()
                .filter(other -> !other.id().equals(kept.id()) && other.state().isOpen())
                .forEach(other -> {
                    Anchor open = new Anchor(
                            viewed.state().carried().href(ChangeScreen.PATH + "/" + other.id()),
                            texts.get("desk.also-open", other.author().name()));
                    Paragraph line = notice("");
                    line.add(open);
                    notices.add(line);
                });
    }

    private NativeDetails history(Change kept) {
        Div saves = new Div();
        NativeDetails details = new NativeDetails(texts.get("desk.saves"), saves);
        details.addToggleListener(event -> {
            saves.removeAll();
            parts.queries().revisions(kept).forEach(revision -> {
                NativeButton back = new NativeButton(
                        texts.get("desk.saves.back"),
                        click -> attempt(() -> {
                            taken(parts.desk()
                                    .save(kept.id(), shownRevision, revision.cells())
                                    .change());
                            form.show(revision.cells());
                            saved.setText(texts.get("desk.undone-to", revision.number()));
                        }));
                Div line = new Div(
                        new Span(texts.get(
                                "desk.saves.one",
                                revision.number(),
                                revision.savedBy().name(),
                                ChangeList.age(revision.savedAt(), parts.clock().instant(), texts))),
                        back);
                line.addClassName("desk-line");
                saves.add(line);
            });
        });
        return details;
    }

    private static Paragraph notice(String words) {
        Paragraph notice = new Paragraph(words);
        notice.addClassName("change-notice");
        return notice;
    }

    private void goOn() {
        if (parts.mayPublish() && !parts.publishing().needsTwoPersons()) {
            publish();
        } else {
            submit();
        }
    }

    private void submit() {
        decide(kept -> {
            parts.desk().submit(kept.id(), shownRevision, reason.getValue());
            RecordForm.forget(key(kept));
            reload.run();
        });
    }

    private void publish() {
        decide(kept -> {
            Publishing.Outcome outcome = parts.publishing().publish(kept.id(), shownRevision, reason.getValue());
            Merge merge = outcome.merge();
            if (merge == null) {
                RecordForm.forget(key(kept));
                reload.run();
            } else {
                merging.removeAll();
                merging.add(new MergePanel(
                        file,
                        kept,
                        merge,
                        texts,
                        cells -> attempt(() -> {
                            taken(parts.publishing().rebase(kept.id(), shownRevision, cells));
                            form.show(cells);
                            merging.removeAll();
                            arrange();
                            told.setText(texts.get("desk.merged"));
                        })));
                merging.getElement().callJsFunction("scrollIntoView");
            }
        });
    }

    private void decide(Consumer<Change> deed) {
        if (change == null) {
            save();
        }
        Change kept = change;
        if (kept == null) {
            return;
        }
        try {
            completeId(kept);
            deed.accept(kept);
        } catch (Declined declined) {
            List<DossierProblem> rest = form.problems(declined.problems());
            told.setText(DeclinedWords.of(declined, texts));
            rest.forEach(problem -> told.add(new Span(" " + problem.toString())));
            if (declined.reason() == Declined.Reason.PROBLEMS) {
                form.focus();
            } else if (declined.reason() == Declined.Reason.REASON_MISSING) {
                reason.getElement().callJsFunction("focus");
            }
        }
    }

    /** A record that links name gets an id made of its own words if nobody thought of one. */
    private void completeId(Change kept) {
        Map<String, String> cells = form.cells();
        if (kept.retracts() || !file.has("id") || cells.containsKey("id")) {
            return;
        }
        cells.put("id", RecordIds.suggest(file, cells, parts.records(), kept.situation()));
        taken(parts.desk().save(kept.id(), shownRevision, cells).change());
        form.show(cells);
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Declined declined) {
            told.setText(DeclinedWords.of(declined, texts));
        }
    }

    /** Shows what somebody else has typed in the same change, or that it is decided. */
    private void look() {
        Change kept = change;
        if (kept == null) {
            return;
        }
        Change now = parts.queries().find(kept.id()).orElse(null);
        if (now == null || !now.state().isOpen()) {
            reload.run();
        } else if (now.revision() > shownRevision) {
            attempt(() -> show(parts.desk().save(kept.id(), shownRevision, form.cells())));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_EVERY_MS);
        looking = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }
}
