package app.parley.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** Language and words of the empty page, and a sentence instead of silence when an action fails. */
@Component
class ShellSetup implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShellSetup.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ShellSetup::addWords);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(ShellSetup::failed));
    }

    private static void addWords(IndexHtmlResponse page) {
        Texts texts = Texts.of(page.getVaadinRequest().getLocale());
        page.getDocument().getElementsByTag("html").attr("lang", texts.locale().getLanguage());
        page.getDocument()
                .head()
                .appendElement("meta")
                .attr("name", "description")
                .attr("content", texts.get("app.description"));
        page.getDocument().body().appendElement("noscript").text(texts.get("app.no-script"));
    }

    private static void failed(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        if (failure != null && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            // Whoever closes the page while it answers does nothing wrong, and nobody is left to be told.
            LOG.debug("A browser went away during an answer.", failure);
            return;
        }
        LOG.error("An action on a screen failed.", failure);
        UI ui = UI.getCurrent();
        if (ui != null) {
            String sentence = Texts.here().get("error.action");
            ui.getActiveRouterTargetsChain().stream()
                    .filter(MainLayout.class::isInstance)
                    .map(MainLayout.class::cast)
                    .findFirst()
                    .ifPresent(layout -> layout.tell(sentence));
        }
    }
}
