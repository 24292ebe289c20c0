package app.parley.source.ui;

import app.parley.attachment.Attachments;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.streams.UploadHandler;

/** Chooses a file and sends it, with a bar for how far it is. What becomes of it, its owner says. */
@Tag("send-file")
@JsModule("./send-file/send-file.ts")
class SendFile extends Component {

    /**
     * @param receiver reads the file as it comes
     * @param sent called when the file was sent, taken or not
     */
    SendFile(UploadHandler receiver, SerializableRunnable sent, Texts texts) {
        Element input = new Element("input");
        input.setAttribute("type", "file").setAttribute("accept", ".pdf,.png,.jpg,.jpeg,.webp,.txt,.html,.htm");
        Element label = new Element("label");
        label.appendChild(Element.createText(texts.get("copy.choose")), input);
        Element bar = new Element("progress");
        bar.setAttribute("max", "1")
                .setAttribute("hidden", true)
                .setAttribute("aria-label", texts.get("copy.progress"));
        Element said = new Element("span");
        said.getClassList().add("send-file-said");
        said.setAttribute("role", "status");
        getElement().appendChild(label, bar, said);
        getElement().setAttribute("target", receiver);
        getElement().setAttribute("most-bytes", String.valueOf(Attachments.MOST_BYTES));
        var words = JacksonUtils.createObjectNode();
        words.put("sending", texts.get("copy.sending"));
        words.put("failed", texts.get("copy.failed"));
        words.put("tooLarge", texts.get("copy.refused.too_large", CopyWords.MOST_MEGABYTES));
        getElement().setAttribute("words", words.toString());
        getElement().addEventListener("file-sent", event -> sent.run());
    }
}
