package app.parley.shell;

import app.parley.situation.RecordedChangesQuery;
import app.parley.situation.Situation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every screen: name, situation, navigation, the day viewed, and sentences about what went wrong. */
@AnonymousAllowed
// Parts of the head are found by Spring alone, and what they are made of would be left out of the page otherwise.
@Uses(AskingMark.class)
public class MainLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(MainLayout.class);

    static final String CONTENT_ID = "content";

    private final transient Visits visits;
    private final Div situationBox = new Div();
    private final MainNavigation navigation;
    private final DayControl day;
    private final NativeButton replayToggle;
    private final Replay replay;
    private final PastBanner past;
    private final List<Component> parts;
    private final transient List<RecordPart> recordParts;
    private final Div notices = new Div();
    private final Main content = new Main();
    private final ShellFooter footer;
    private final LiveMark live;
    private boolean refreshing;

    public MainLayout(
            Visits visits,
            RecordedChangesQuery changes,
            ObjectProvider<HeaderPart> parts,
            ObjectProvider<RecordPart> recordParts) {
        this.visits = visits;
        this.recordParts = recordParts.orderedStream().toList();
        this.parts = parts.orderedStream().map(HeaderPart::make).toList();
        Texts texts = Texts.here();
        navigation = new MainNavigation(texts);
        day = new DayControl(texts);
        replay = new Replay(changes, texts);
        replayToggle = new NativeButton(texts.get("replay.open"), event -> openReplay(!replay.isOpen()));
        replayToggle.addClassName("replay-toggle");
        past = new PastBanner(texts);
        footer = new ShellFooter(texts);
        live = new LiveMark(texts, this::refresh);
        addClassName("shell");
        situationBox.addClassName("shell-situation");
        notices.addClassName("notices");
        notices.getElement().setAttribute("role", "status");
        content.setId(CONTENT_ID);
        content.getElement().setAttribute("tabindex", "-1");
        Anchor brand = new Anchor("", texts.get("app.name"));
        brand.addClassName("shell-brand");
        Header header = new Header(brand, situationBox, day, replayToggle, live, new SchemeToggle(texts));
        this.parts.forEach(header::add);
        header.addClassName("shell-header");
        add(skipLink(texts), header, new PastBand(replay, past), navigation, notices, content, footer);
        openReplay(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Visits.Visit visit = visits.read(event.getLocation().getQueryParameters());
        Viewed viewed = visit.viewed().orElse(null);
        Viewed.keep(event.getUI(), viewed);
        RecordLinks.keep(event.getUI(), recordParts);
        Viewed.keepShown(event.getUI(), event.getLocation().getQueryParameters());
        live.show(viewed, Viewed.isPast(event.getUI()));
        if (refreshing) {
            return;
        }
        notices.removeAll();
        Texts texts = Texts.here();
        visit.notices().forEach(notice -> tell(texts.get(notice.key(), notice.value())));
        showSituation(viewed, visit.situations());
        day.setVisible(viewed != null);
        if (viewed != null) {
            day.show(viewed.state(), new Formats(texts));
        }
        replayToggle.setVisible(viewed != null);
        replay.show(viewed);
        past.show(viewed, event.getLocation());
        navigation.show(viewed == null ? null : viewed.state());
        footer.show(viewed == null ? null : viewed.state());
    }

    /** Brings the page up to date if there is a newer version than it shows; what fails leaves it as it was. */
    private LiveMark.Refreshed refresh() {
        UI ui = UI.getCurrentOrThrow();
        Viewed before = Viewed.in(ui).orElse(null);
        if (before == null) {
            return new LiveMark.Refreshed(0, false);
        }
        long shown = before.situation().version();
        try {
            Viewed now = visits.read(Viewed.shown(ui)).viewed().orElse(before);
            boolean newer = now.situation().version() > shown || !now.state().equals(before.state());
            if (!newer || Viewed.isPast(ui)) {
                return new LiveMark.Refreshed(shown, false);
            }
            Viewed.keep(ui, now);
            if (!now.state().today().equals(before.state().today())) {
                day.show(now.state(), new Formats(Texts.here()));
            }
            boolean changed = refreshScreen(ui, now);
            live.show(now, false);
            return new LiveMark.Refreshed(now.situation().version(), changed);
        } catch (RuntimeException failed) {
            LOG.warn("An open page could not be brought up to date.", failed);
            Viewed.keep(ui, before);
            live.show(before, false);
            return new LiveMark.Refreshed(shown, false);
        }
    }

    private boolean refreshScreen(UI ui, Viewed now) {
        refreshing = true;
        try {
            return ui.getInternals().getActiveRouterTargetsChain().stream()
                    .filter(Screen.class::isInstance)
                    .map(Screen.class::cast)
                    .map(screen -> screen.refresh(now))
                    .findFirst()
                    .orElse(false);
        } finally {
            refreshing = false;
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.mark(event.getLocation().getFirstSegment());
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement screen) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(Objects.requireNonNull(screen).getElement());
    }

    /** Says a sentence above the screen, once. */
    void tell(String sentence) {
        boolean said = notices.getChildren()
                .anyMatch(shown -> shown.getElement().getText().equals(sentence));
        if (!said) {
            Paragraph notice = new Paragraph(sentence);
            notice.addClassName("notice");
            notices.add(notice);
        }
    }

    private void openReplay(boolean open) {
        replay.setOpen(open);
        replayToggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void showSituation(@Nullable Viewed viewed, List<Situation> situations) {
        situationBox.removeAll();
        if (viewed != null) {
            Component shown = situations.size() > 1
                    ? new SituationSwitch(viewed, situations)
                    : new Span(viewed.situation().name());
            situationBox.add(shown);
        }
    }

    /** Addresses are relative to the program's root, so that following the link would leave the screen. */
    private static Anchor skipLink(Texts texts) {
        Anchor skip = new Anchor("#" + CONTENT_ID, texts.get("shell.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        skip.getElement().executeJs("""
                this.addEventListener('click', event => {
                    event.preventDefault();
                    document.getElementById($0).focus();
                })""", CONTENT_ID);
        return skip;
    }
}
