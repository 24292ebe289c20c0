package app.parley.attachment;

import app.parley.account.ExportLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives a copy to whoever may read it, always as a file to be saved: what somebody else wrote shall never run or be shown as part
 * of ours.
 */
@Controller
class AttachmentDownload {
    private final Attachments attachments;

    AttachmentDownload(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    void download(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        KeptCopy copy;
        try {
            copy = attachments.open(UUID.fromString(id));
            request.setAttribute(ExportLog.LOGGED, true);
        } catch (IllegalArgumentException | AttachmentRefused gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attachment one = copy.attachment();
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(one.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(one.sha256())) + ":");
        response.setContentType(
                switch (one.type()) {
                    case HTML -> "application/octet-stream";
                    case TEXT -> "text/plain;charset=utf-8";
                    case PDF, PNG, JPEG, WEBP -> one.type().mediaType();
                });
        response.setContentLength(one.sizeBytes());
        copy.writeTo(response.getOutputStream());
    }
}
