package app.parley.account;

/** Something about an account that cannot be done; the reason is told to whoever asked as a sentence. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Of a login: empty, longer than 200 characters or with spaces. */
        LOGIN_FORM,
        LOGIN_TAKEN,
        /** Empty or longer than 200 characters. */
        NAME_FORM,
        PASSWORD_LENGTH,
        PASSWORD_IS_LOGIN,
        /** The link is none of ours, was used, or is too old. */
        LINK_OVER,
        /** Nobody would be left who may manage accounts. */
        LAST_ADMIN,
        NO_SUCH_ACCOUNT
    }

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
