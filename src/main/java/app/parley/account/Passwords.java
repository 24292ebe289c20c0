package app.parley.account;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords, kept as Argon2id alone. A few are worked out at a time, for each takes 16 MB. */
@Component
class Passwords {
    /** In characters. */
    static final int SHORTEST = 12;

    static final int LONGEST = 200;
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore room = new Semaphore(AT_A_TIME);

    /** What is checked where there is no such account, so that the answer takes as long. */
    private final String ofNobody = encoder.encode("nobody has this password");

    /** @throws Refused if it is too short, too long, or holds the login */
    String hash(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Refused(Refused.Reason.PASSWORD_LENGTH);
        }
        if (password.toLowerCase(Locale.ROOT).contains(login) && password.length() < login.length() + SHORTEST) {
            throw new Refused(Refused.Reason.PASSWORD_IS_LOGIN);
        }
        room.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            room.release();
        }
    }

    /** @param hash null if there is no account, or it has no password yet; the answer is then no, and takes as long */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        room.acquireUninterruptibly();
        try {
            boolean matches = encoder.matches(password, hash == null ? ofNobody : hash);
            return matches && hash != null;
        } finally {
            room.release();
        }
    }
}
