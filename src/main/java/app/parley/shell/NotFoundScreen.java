package app.parley.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** There is nothing at that address, said in words. A screen throws {@link NotFoundException} to get here. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class NotFoundScreen extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final int NOT_FOUND = 404;
    private static final int LONGEST_PATH = 60;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Texts texts = Texts.here();
        String path = "/" + event.getLocation().getPath();
        String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
        removeAll();
        addClassNames("screen", "error-screen");
        add(
                new H1(texts.get("error.not-found")),
                new Paragraph(texts.get("error.not-found.path", shown)),
                new Anchor("", texts.get("error.to-overview")));
        return NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Texts.here().get("error.not-found");
    }
}
