package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.Declined;
import app.parley.dossier.DossierFile;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * One tap says that a crossing was looked at and is as it is shown. Whoever may publish does so at once; others hand it in. Either
 * can be taken back on the spot, and a source can be added after.
 */
final class StillSo extends Div {
    private final transient ChangeParts parts;
    private final transient Viewed viewed;
    private final DossierFile file;
    private final String crossing;
    private final String name;
    private final Texts texts = Texts.here();

    StillSo(ChangeParts parts, DossierFile file, String crossing, String name, Viewed viewed) {
        this.parts = parts;
        this.file = file;
        this.crossing = crossing;
        this.name = name;
        this.viewed = viewed;
        addClassName("still-so");
        getElement().setAttribute("role", "status");
        offer("");
    }

    private void offer(String told) {
        removeAll();
        NativeButton still = new NativeButton(texts.get("still.button"), click -> attempt(this::confirm));
        still.setAriaLabel(texts.get("still.button-of", name));
        add(still, said(told));
    }

    private void confirm() {
        Change begun = parts.desk()
                .begin(
                        viewed.situation().id(),
                        file,
                        Map.of(
                                "crossing_id",
                                crossing,
                                "confirmed_at",
                                parts.clock()
                                        .instant()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString(),
                                "confirmed_by",
                                texts.get("still.by")));
        try {
            if (parts.mayPublish() && !parts.publishing().needsTwoPersons()) {
                Change published = parts.publishing()
                        .publish(begun.id(), begun.revision(), "")
                        .change();
                done("still.published", () -> parts.publishing().undo(begun.id(), texts.get("desk.undo.reason")));
                add(link("edit/" + file.code() + "/" + published.recordId()));
            } else {
                parts.desk().submit(begun.id(), begun.revision(), "");
                done("still.handed-in", () -> parts.desk().withdraw(begun.id()));
                add(link(begun.id().toString()));
            }
        } catch (Declined declined) {
            parts.desk().withdraw(begun.id());
            throw declined;
        }
    }

    private void done(String key, Runnable undo) {
        removeAll();
        add(
                said(texts.get(key)),
                new NativeButton(
                        texts.get("desk.undo"),
                        click -> attempt(() -> {
                            undo.run();
                            offer(texts.get("still.undone"));
                        })));
    }

    private Anchor link(String change) {
        return new Anchor(
                viewed.state().carried().href(ChangeScreen.PATH + "/" + change), texts.get("still.add-source"));
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Declined declined) {
            offer(DeclinedWords.of(declined, texts));
        }
    }

    private static Span said(String words) {
        Span said = new Span(words);
        said.addClassName("small");
        return said;
    }
}
