package app.parley.desk.ui;

import app.parley.desk.DeskQuery;
import app.parley.shell.AskingMark;
import app.parley.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * The way to the desk, with the number of changes that wait there for review. The desk's queue, if that is
 * the page, is brought up to date with it.
 */
class DeskMark extends AskingMark {
    static final Duration EVERY = Duration.ofSeconds(2);

    private final transient DeskQuery desk;
    private final Anchor way = new Anchor(DeskScreen.PATH, "");
    private int waiting = -1;

    DeskMark(DeskQuery desk) {
        super(EVERY);
        this.desk = desk;
        add(way);
        show(desk.waitingForReview());
    }

    @Override
    protected boolean look() {
        try {
            show(desk.waitingForReview());
        } catch (AccessDeniedException | AuthenticationException signedOut) {
            setVisible(false);
            return false;
        }
        return UI.getCurrentOrThrow().getInternals().getActiveRouterTargetsChain().stream()
                .filter(DeskScreen.class::isInstance)
                .map(DeskScreen.class::cast)
                .anyMatch(DeskScreen::look);
    }

    private void show(int now) {
        if (now == waiting) {
            return;
        }
        waiting = now;
        Texts texts = Texts.here();
        way.setText(now == 0 ? texts.get("desk.title") : texts.get("desk.head", texts.get("desk.title"), now));
    }
}
