package app.parley.source.ui;

import app.parley.attachment.AttachmentRefused;
import app.parley.attachment.AttachmentType;
import app.parley.attachment.Attachments;
import app.parley.shell.Texts;
import java.text.NumberFormat;
import java.util.Locale;

/** What is said of kept copies. */
record CopyWords(Texts texts) {
    static final int MOST_MEGABYTES = Attachments.MOST_BYTES / 1024 / 1024;

    private static final int KILOBYTE = 1024;

    /** "PDF, 1.2 MB"; sizes in units of 1,024 bytes. */
    String typeAndSize(AttachmentType type, int bytes) {
        return texts.get("copy.type-size", texts.get("copy.type." + type.name().toLowerCase(Locale.ROOT)), size(bytes));
    }

    private String size(int bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(1);
        if (bytes < KILOBYTE) {
            return texts.count("copy.bytes", bytes);
        }
        boolean small = bytes < KILOBYTE * KILOBYTE;
        double amount = bytes / (double) (small ? KILOBYTE : KILOBYTE * KILOBYTE);
        return texts.get(small ? "copy.kilobytes" : "copy.megabytes", format.format(amount));
    }

    /** Why not, as a sentence that says what would do. */
    String refused(AttachmentRefused refused) {
        String key = "copy.refused." + refused.reason().name().toLowerCase(Locale.ROOT);
        return switch (refused.reason()) {
            case TOO_LARGE -> texts.get(key, MOST_MEGABYTES);
            case SAME_CONTENT -> texts.get(key, refused.detail());
            case TOO_MANY -> texts.get(key, Attachments.MOST_OF_SOURCE);
            case REASON_FORM -> texts.get(key, Attachments.LONGEST_REASON);
            case NO_SOURCE, EMPTY, TYPE, GONE -> texts.get(key);
        };
    }
}
