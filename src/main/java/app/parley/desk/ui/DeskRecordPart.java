package app.parley.desk.ui;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.shell.Confirming;
import app.parley.shell.RecordPart;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;

/** Beside each fact, for those who write: the way to change it, and to all that became of it. */
@org.springframework.stereotype.Component
class DeskRecordPart implements RecordPart {
    private final AuthenticationContext authentication;
    private final ChangeParts parts;

    DeskRecordPart(AuthenticationContext authentication, ChangeParts parts) {
        this.authentication = authentication;
        this.parts = parts;
    }

    @Override
    public boolean isOffered() {
        return authentication
                .getAuthenticatedUser(SignedIn.class)
                .filter(person -> person.role().compareTo(Role.EDITOR) >= 0)
                .isPresent();
    }

    @Override
    public Component make(String file, String id, String name, Viewed viewed) {
        Texts texts = Texts.here();
        String record = file + "/" + id;
        return new Span(
                link(
                        viewed,
                        ChangeScreen.PATH + "/edit/" + record,
                        texts.get("record.change"),
                        texts.get("record.change-of", name)),
                new Span(" \u00b7 "),
                link(
                        viewed,
                        RecordsScreen.PATH + "/" + record,
                        texts.get("record.history"),
                        texts.get("record.history-of", name)));
    }

    @Override
    public Optional<Component> atCrossing(String slug, String name, List<String> traffic, Viewed viewed) {
        return inRows(viewed).map(confirming -> new StillSo(confirming, slug, name, traffic));
    }

    @Override
    public Optional<Confirming> inRows(Viewed viewed) {
        return viewed.state().isToday() ? Optional.of(new Confirmations(parts, viewed)) : Optional.empty();
    }

    private static Anchor link(Viewed viewed, String path, String words, String spoken) {
        Anchor link = new Anchor(viewed.state().carried().href(path), words);
        link.getElement().setAttribute("aria-label", spoken);
        return link;
    }
}
