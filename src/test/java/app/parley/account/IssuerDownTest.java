package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An issuer that does not answer keeps nobody from starting, and who is sent to it comes back with a sentence. */
@SpringBootTest(
        properties = {
            "parley.oidc.issuer=http://localhost:1",
            "parley.oidc.client-id=parley-test",
            "parley.oidc.client-secret=only for this test"
        })
@ContextConfiguration(initializers = AccountTest.OnADatabaseOfItsOwn.class)
class IssuerDownTest {
    @Autowired
    private WebApplicationContext context;

    @Test
    void wayToItLeadsBackToSigningIn() throws Exception {
        var response = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/" + SingleSignOn.PATH))
                .andReturn()
                .getResponse();

        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?refused=elsewhere");
    }
}
