package app.parley.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a kept copy, without its content.
 *
 * @param source slug of the source that it is a copy of
 * @param fileName under which it is downloaded: no path, an ending of its type
 * @param sha256 of the content, in 64 lower-case hexadecimal digits
 * @param addedBy name of who added it, null if the account is gone
 * @param removal null while it is kept
 */
public record Attachment(
        UUID id,
        String source,
        String fileName,
        AttachmentType type,
        int sizeBytes,
        String sha256,
        Instant addedAt,
        @Nullable String addedBy,
        @Nullable Removal removal) {

    /**
     * That the content is gone.
     *
     * @param by name of who removed it, null if the account is gone
     */
    public record Removal(Instant at, @Nullable String by, String reason) {}
}
