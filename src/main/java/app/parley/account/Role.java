package app.parley.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do; each may all that the ones before may. */
public enum Role {
    /** Reads what is published, also where reading is not public. */
    VIEWER,
    /** Works with what is published. */
    ANALYST,
    /** Writes. */
    EDITOR,
    /** Publishes and retracts. */
    PUBLISHER,
    /** Invites people, gives roles and takes them away. */
    ADMIN;

    /** The lower-case word used in SQL and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As Spring Security has it. */
    public String authority() {
        return "ROLE_" + name();
    }

    /**
     * What somebody of this role is granted: this and all that the ones before may. Screens ask for one of them and know of no
     * order.
     */
    public List<GrantedAuthority> authorities() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static Role parse(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        String expected = Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"" + code + "\" is not a role: expected one of " + expected + ".");
    }
}
