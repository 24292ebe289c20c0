package app.parley.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen could not be shown: a sentence and a number to find the cause in the log by, no stack trace. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class FailureScreen extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FailureScreen.class);
    private static final int INTERNAL_SERVER_ERROR = 500;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Screen {} failed, reference {}.", event.getLocation().getPath(), reference, parameter.getException());
        Texts texts = Texts.here();
        removeAll();
        addClassNames("screen", "error-screen");
        add(
                new H1(texts.get("error.failure")),
                new Paragraph(texts.get("error.failure.reference", reference)),
                new Anchor("", texts.get("error.to-overview")));
        return INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Texts.here().get("error.failure");
    }
}
