package app.parley.account;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, as it was when the session was last looked at.
 *
 * @param sessionEpoch the account's when they signed in
 */
public record SignedIn(UUID id, String login, String displayName, Role role, int sessionEpoch)
        implements AuthenticatedPrincipal, Serializable {

    static SignedIn of(Account account) {
        return new SignedIn(account.id(), account.login(), account.name(), account.role(), account.sessionEpoch());
    }

    @Override
    public String getName() {
        return login;
    }
}
