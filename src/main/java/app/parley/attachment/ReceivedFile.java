package app.parley.attachment;

import app.parley.attachment.AttachmentRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * A file as it came in: its content, never more than is allowed, with the SHA-256 that was worked out while it came.
 *
 * @param fileName of its type, without a path
 */
record ReceivedFile(String fileName, AttachmentType type, byte[] content, byte[] sha256) {
    private static final int PIECE_BYTES = 64 * 1024;
    private static final int LONGEST_NAME = 180;

    /** What a name must not have: what is not seen, turns the line, or means something to a file system. */
    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\"<>:|?*]");

    /**
     * Reads a file to its end, or to the first byte too many.
     *
     * @param name as the browser gives it, which may be anything
     * @throws AttachmentRefused if it is empty, too large or of another type
     * @throws IOException if it cannot be read
     */
    static ReceivedFile read(String name, InputStream from) throws IOException {
        MessageDigest digest = newSha256();
        ByteArrayOutputStream content = new ByteArrayOutputStream(PIECE_BYTES);
        byte[] piece = new byte[PIECE_BYTES];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            if (content.size() + read > Attachments.MOST_BYTES) {
                throw new AttachmentRefused(Reason.TOO_LARGE);
            }
            digest.update(piece, 0, read);
            content.write(piece, 0, read);
        }
        if (content.size() == 0) {
            throw new AttachmentRefused(Reason.EMPTY);
        }
        byte[] bytes = content.toByteArray();
        AttachmentType type = AttachmentType.of(bytes).orElseThrow(() -> new AttachmentRefused(Reason.TYPE));
        return new ReceivedFile(type.named(plain(name)), type, bytes, digest.digest());
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = NOT_IN_A_NAME.matcher(last).replaceAll("").strip();
        String bounded = clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
        return bounded.isEmpty() || bounded.matches("\\.+") ? "copy" : bounded;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
