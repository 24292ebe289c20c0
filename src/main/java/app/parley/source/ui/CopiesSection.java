package app.parley.source.ui;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.attachment.Attachment;
import app.parley.attachment.AttachmentQuery;
import app.parley.attachment.AttachmentRefused;
import app.parley.attachment.Attachments;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kept copies of a source. Everybody sees which there are, their size and SHA-256; those signed in download and check them;
 * editors add and remove them.
 */
class CopiesSection extends Section {
    private final transient AttachmentQuery kept;
    private final transient Attachments attachments;
    private final Situation situation;
    private final String source;
    private final AsOf asOf;
    private final @Nullable SignedIn person;
    private final Div told = new Div();
    private final Div list = new Div();

    /** What became of the file that was sent last; written by the request that brings the file. */
    private volatile @Nullable Outcome outcome;

    /** @param problem true if nothing was kept */
    private record Outcome(String sentence, boolean problem) implements Serializable {}

    CopiesSection(
            AttachmentQuery kept,
            Attachments attachments,
            Situation situation,
            String source,
            AsOf asOf,
            @Nullable SignedIn person) {
        this.kept = kept;
        this.attachments = attachments;
        this.situation = situation;
        this.source = source;
        this.asOf = asOf;
        this.person = person;
        Texts texts = Texts.here();
        H2 heading = new H2(texts.get("copy.title"));
        heading.setId("source-copies");
        addClassNames("page-section", "source-copies");
        getElement().setAttribute("aria-labelledby", "source-copies");
        told.getElement().setAttribute("role", "status");
        add(heading, told, list);
        if (isAtLeast(Role.EDITOR)) {
            Paragraph allowed = new Paragraph(texts.get("copy.allowed", CopyWords.MOST_MEGABYTES));
            allowed.addClassNames("quiet", "small");
            add(new SendFile(this::receive, this::tell, texts), allowed);
        }
        show();
    }

    private boolean isAtLeast(Role role) {
        return person != null && person.role().compareTo(role) >= 0;
    }

    /** Called outside of the page's own requests: it may say nothing on the page itself. */
    private void receive(UploadEvent event) throws IOException {
        Texts texts = Texts.of(event.getUI().getLocale());
        try {
            Attachments.Added added =
                    attachments.attach(situation, source, event.getFileName(), event.getInputStream());
            String sentence = texts.get("copy.added", added.attachment().fileName());
            outcome = new Outcome(
                    added.alsoAt().isEmpty()
                            ? sentence
                            : texts.get("copy.added-also", sentence, String.join(", ", added.alsoAt())),
                    false);
        } catch (AttachmentRefused refused) {
            outcome = new Outcome(new CopyWords(texts).refused(refused), true);
        }
    }

    private void tell() {
        Outcome last = outcome;
        outcome = null;
        if (last == null) {
            told.removeAll();
        } else {
            say(last);
        }
        show();
    }

    private void say(Outcome what) {
        told.removeAll();
        Paragraph sentence = new Paragraph(what.sentence());
        sentence.addClassName(what.problem() ? "notice" : "copy-done");
        if (what.problem()) {
            sentence.getElement().setAttribute("role", "alert");
        }
        told.add(sentence);
    }

    private void act(Supplier<String> done) {
        try {
            say(new Outcome(done.get(), false));
        } catch (AttachmentRefused refused) {
            say(new Outcome(new CopyWords(Texts.here()).refused(refused), true));
        }
        show();
    }

    private void show() {
        list.removeAll();
        Texts texts = Texts.here();
        List<Attachment> copies = kept.list(situation, source, asOf);
        if (copies.isEmpty()) {
            list.add(new EmptyState(texts.get("copy.none")));
        } else {
            FactTable table = new FactTable(
                    texts.get("copy.title"),
                    Stream.of("file", "what", "added", "sha256")
                            .map(column -> texts.get("copy.column." + column))
                            .toList());
            copies.forEach(copy ->
                    table.row(List.of(file(copy, texts), what(copy, texts), added(copy, texts), sum(copy, texts))));
            list.add(table);
            if (!isAtLeast(Role.VIEWER)) {
                Paragraph why = new Paragraph(texts.get("copy.sign-in"));
                why.addClassNames("quiet", "small");
                list.add(why);
            }
        }
        if (isAtLeast(Role.EDITOR)) {
            removed(texts);
        }
    }

    private Component file(Attachment copy, Texts texts) {
        Div file = new Div();
        Component name;
        if (isAtLeast(Role.VIEWER)) {
            Anchor link = new Anchor("attachments/" + copy.id(), copy.fileName());
            link.getElement().setAttribute("router-ignore", true).setAttribute("download", true);
            name = link;
        } else {
            name = new Span(copy.fileName());
        }
        name.getElement().setAttribute("dir", "auto");
        file.add(name);
        if (isAtLeast(Role.EDITOR)) {
            file.add(removal(copy, texts));
        }
        return file;
    }

    private static Component what(Attachment copy, Texts texts) {
        return new Span(new CopyWords(texts).typeAndSize(copy.type(), copy.sizeBytes()));
    }

    private Component added(Attachment copy, Texts texts) {
        Div added = new Div(day(copy.addedAt(), texts));
        if (isAtLeast(Role.VIEWER)) {
            Div by = new Div(Objects.requireNonNullElse(copy.addedBy(), texts.get("copy.nobody")));
            by.addClassNames("quiet", "small");
            added.add(by);
        }
        return added;
    }

    private Component sum(Attachment copy, Texts texts) {
        Code digits = new Code(copy.sha256());
        digits.addClassName("copy-sum");
        Div sum = new Div(digits);
        if (isAtLeast(Role.VIEWER)) {
            NativeButton check = new NativeButton(
                    texts.get("copy.check"),
                    event -> act(() -> Texts.here()
                            .get(
                                    attachments.matchesItsSha256(situation, copy.id())
                                            ? "copy.matches"
                                            : "copy.differs",
                                    copy.fileName())));
            check.addClassName("link-button");
            check.getElement().setAttribute("aria-label", texts.get("copy.check-of", copy.fileName()));
            sum.add(check);
        }
        return sum;
    }

    private Component removal(Attachment copy, Texts texts) {
        Input reason = new Input();
        reason.setId("copy-reason-" + copy.id());
        reason.getElement().setAttribute("maxlength", String.valueOf(Attachments.LONGEST_REASON));
        NativeLabel label = new NativeLabel(texts.get("copy.reason"));
        label.setFor(reason);
        NativeButton remove = new NativeButton(
                texts.get("copy.remove"),
                event -> act(() -> {
                    attachments.remove(situation, copy.id(), reason.getValue());
                    return Texts.here().get("copy.removed", copy.fileName());
                }));
        NativeDetails details = new NativeDetails();
        details.addClassNames("reveal", "small", "copy-removal");
        details.setSummaryText(texts.get("copy.remove-open"));
        details.setContent(new Div(label, reason, remove));
        return details;
    }

    private void removed(Texts texts) {
        List<Attachment> gone = attachments.removed(situation, source);
        if (gone.isEmpty()) {
            return;
        }
        NativeDetails details = new NativeDetails();
        details.addClassNames("reveal", "small");
        details.setSummaryText(texts.count("copy.removed-count", gone.size()));
        Div lines = new Div();
        gone.forEach(copy -> lines.add(new Div(line(copy, texts))));
        details.setContent(lines);
        list.add(details);
    }

    private String line(Attachment copy, Texts texts) {
        Attachment.Removal removal = Objects.requireNonNull(copy.removal());
        return texts.get(
                "copy.removed-line",
                copy.fileName(),
                day(removal.at(), texts),
                Objects.requireNonNullElse(removal.by(), texts.get("copy.nobody")),
                removal.reason());
    }

    private String day(Instant at, Texts texts) {
        return new Formats(texts).day(at.atZone(situation.timeZone()).toLocalDate());
    }
}
