package app.parley.account.ui;

import app.parley.account.Role;
import app.parley.shell.Texts;

/** Roles in words. */
final class RoleWords {
    private RoleWords() {}

    static String of(Role role, Texts texts) {
        return switch (role) {
            case VIEWER -> texts.get("account.role.viewer");
            case ANALYST -> texts.get("account.role.analyst");
            case EDITOR -> texts.get("account.role.editor");
            case PUBLISHER -> texts.get("account.role.publisher");
            case ADMIN -> texts.get("account.role.admin");
        };
    }
}
