package app.parley.account.ui;

import app.parley.account.Refused;
import app.parley.shell.Texts;

/** Why something of an account cannot be done, as a sentence. */
final class RefusedWords {
    private RefusedWords() {}

    static String of(Refused refused, Texts texts) {
        return switch (refused.reason()) {
            case LOGIN_FORM -> texts.get("account.refused.login-form");
            case LOGIN_TAKEN -> texts.get("account.refused.login-taken");
            case NAME_FORM -> texts.get("account.refused.name-form");
            case PASSWORD_LENGTH -> texts.get("account.refused.password-length");
            case PASSWORD_IS_LOGIN -> texts.get("account.refused.password-is-login");
            case LINK_OVER -> texts.get("account.refused.link-over");
            case LAST_ADMIN -> texts.get("account.refused.last-admin");
            case NO_SUCH_ACCOUNT -> texts.get("account.refused.no-such-account");
        };
    }
}
