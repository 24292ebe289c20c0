package app.parley.history.ui;

import app.parley.dossier.DossierColumn;
import app.parley.history.Correction;
import app.parley.history.CorrectionPage;
import app.parley.history.RecordPage;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.StringJoiner;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Corrections as an Atom document, RFC 4287.
 *
 * @param base of the addresses of screens, without a slash at its end
 * @param self address of this document
 * @param next address of the document with older entries; null if there are none
 */
record CorrectionsAtom(
        Situation situation,
        String base,
        String self,
        @Nullable String next,
        Texts texts) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** The same wherever the program runs, so that a feed that moves is still the same feed; RFC 4151. */
    private static final String TAG = "tag:parley.invalid,2026:";

    byte[] bytes(CorrectionPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", texts.locale().toLanguageTag());
            head(xml, page);
            for (Correction one : page.corrections()) {
                entry(xml, one, new FieldWords(one.file(), page.names(), texts));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void head(XMLStreamWriter xml, CorrectionPage page) throws XMLStreamException {
        text(xml, "id", TAG + situation.slug() + "/corrections");
        text(xml, "title", texts.get("corrections.feed.title", situation.name()));
        text(xml, "subtitle", texts.get("corrections.about"));
        text(
                xml,
                "updated",
                page.corrections().stream()
                        .map(Correction::at)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", texts.get("app.name"));
        xml.writeEndElement();
        text(xml, "generator", texts.get("app.name"));
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", "text/html", screen(CorrectionsScreen.PATH));
        if (next != null) {
            link(xml, "next", "application/atom+xml", next);
        }
    }

    private void entry(XMLStreamWriter xml, Correction one, FieldWords words) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", TAG + situation.slug() + "/" + one.file().code() + "/" + one.recordId() + "/" + one.at());
        text(xml, "title", texts.get("corrections.entry." + one.kind().code(), words.title(one.lastCells())));
        text(xml, "updated", one.at().toString());
        link(
                xml,
                "alternate",
                "text/html",
                screen(RecordPage.path(one.file(), one.recordId(), one.lastCells(), one.isPublished())
                        .orElse(CorrectionsScreen.PATH)));
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", one.kind().code());
        xml.writeAttribute("label", texts.get("corrections.kind." + one.kind().code()));
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", one.file().code());
        if (one.reason() != null) {
            text(xml, "summary", texts.get("corrections.reason", one.reason()));
        }
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(plain(fields(one, words)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private String fields(Correction one, FieldWords words) {
        StringJoiner lines = new StringJoiner("\n");
        for (DossierColumn column : one.changed()) {
            String before = words.cell(column, one.before());
            lines.add(
                    one.kind() == Correction.Kind.RETRACTION
                            ? texts.get("corrections.line.was", words.column(column), before)
                            : texts.get(
                                    "corrections.line",
                                    words.column(column),
                                    orEmpty(before),
                                    orEmpty(words.cell(column, one.after()))));
        }
        return lines.toString();
    }

    private String orEmpty(String words) {
        return words.isEmpty() ? texts.get("corrections.empty") : words;
    }

    private String screen(String path) {
        return base + "/" + RecordPage.joined(path, "situation=" + situation.slug());
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", plain(href));
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(plain(text));
        xml.writeEndElement();
    }

    /** What XML 1.0 cannot hold at all, not even escaped, is shown as a character that is missing. */
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= 0x20 && c <= 0xD7FF
                                || c >= 0xE000 && c <= 0xFFFD
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
