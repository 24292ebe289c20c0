package app.parley.attachment;

/** Something about a copy that cannot be done; the reason is told to whoever asked as a sentence. */
public final class AttachmentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        NO_SOURCE,
        EMPTY,
        /** More than {@link Attachments#MOST_BYTES}. */
        TOO_LARGE,
        /** The content is none of {@link AttachmentType}. */
        TYPE,
        /** The source has this content already; the detail is the name of that file. */
        SAME_CONTENT,
        /** The source has {@link Attachments#MOST_OF_SOURCE} copies. */
        TOO_MANY,
        /** The reason for removing is blank or longer than {@link Attachments#LONGEST_REASON} characters. */
        REASON_FORM,
        /** It is not kept, or no longer. */
        GONE
    }

    private final Reason reason;
    private final String detail;

    AttachmentRefused(Reason reason) {
        this(reason, "");
    }

    AttachmentRefused(Reason reason, String detail) {
        super(reason.name());
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
