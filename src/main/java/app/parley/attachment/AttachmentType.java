package app.parley.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a copy may be. It is told from the content alone: neither a file's name nor what the browser says counts. */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    TEXT("text/plain", "txt"),
    HTML("text/html", "html", "htm");

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] RIFF_START = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP_NAME = "WEBP".getBytes(StandardCharsets.US_ASCII);

    /** Other languages of marks, which a browser may run: SVG, XHTML and what hides in them. */
    private static final Pattern XML =
            Pattern.compile("^\\s*<(\\?xml|svg|!doctype (?!html))", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKS = Pattern.compile(
            "<(!doctype html|html|head|body|script|iframe|style|meta|title|table|div|p|a|img|br|h1)[\\s>/]",
            Pattern.CASE_INSENSITIVE);

    /** Where marks are looked for, in characters. */
    private static final int START = 4_096;

    private final String mediaType;
    private final List<String> extensions;

    AttachmentType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** @throws IllegalArgumentException if none of ours has it */
    static AttachmentType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + mediaType + "\" is no type of an attachment."));
    }

    /** Empty if the content is none of these. */
    static Optional<AttachmentType> of(byte[] content) {
        if (startsWith(content, 0, PDF_START)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, 0, RIFF_START) && startsWith(content, 8, WEBP_NAME)) {
            return Optional.of(WEBP);
        }
        return text(content);
    }

    /** The name under which it is downloaded: that of a file of this type, whatever it was called. */
    String named(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension))
                ? fileName
                : fileName + "." + extensions.getFirst();
    }

    private static Optional<AttachmentType> text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean control = plain.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        if (control || XML.matcher(plain).find()) {
            return Optional.empty();
        }
        String start = plain.substring(0, Math.min(START, plain.length()));
        return Optional.of(MARKS.matcher(start).find() ? HTML : TEXT);
    }

    private static boolean startsWith(byte[] content, int at, byte[] start) {
        return content.length >= at + start.length
                && Arrays.equals(content, at, at + start.length, start, 0, start.length);
    }
}
