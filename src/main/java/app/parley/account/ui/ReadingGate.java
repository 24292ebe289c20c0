package app.parley.account.ui;

import app.parley.account.SignInAnswers;
import app.parley.account.SignedIn;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Leads to the way in: whoever is not signed in where reading is not public, and from there on to where they wanted to go;
 * and whoever asks for a screen that is not theirs.
 */
@Component
class ReadingGate implements VaadinServiceInitListener {
    private static final Set<Class<?>> OPEN = Set.of(SignInScreen.class, JoinScreen.class);

    private final AuthenticationContext authentication;
    private final boolean publicReading;

    ReadingGate(
            AuthenticationContext authentication,
            NavigationAccessControl navigation,
            @Value("${parley.public-reading:true}") boolean publicReading) {
        this.authentication = authentication;
        this.publicReading = publicReading;
        navigation.setLoginView(SignInScreen.class);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (!publicReading) {
            event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::guard));
        }
    }

    private void guard(BeforeEnterEvent event) {
        boolean known = authentication.getAuthenticatedUser(SignedIn.class).isPresent();
        if (!known && !OPEN.contains(event.getNavigationTarget())) {
            event.forwardTo(
                    SignInAnswers.PATH,
                    QueryParameters.of(SignInAnswers.NEXT, event.getLocation().getPathWithQueryParameters()));
        }
    }
}
