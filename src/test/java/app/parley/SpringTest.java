package app.parley;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on the shipped situation, without a port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ContextConfiguration(initializers = SpringTest.OnPakAfg.class)
public @interface SpringTest {
    /** Points the application at the test database. */
    class OnPakAfg
            implements org.springframework.context.ApplicationContextInitializer<
                    org.springframework.context.ConfigurableApplicationContext> {
        @Override
        public void initialize(org.springframework.context.ConfigurableApplicationContext context) {
            org.springframework.boot.test.util.TestPropertyValues.of(
                            "spring.datasource.url=" + PakAfg.DATABASE.url(),
                            "spring.datasource.username=" + PakAfg.DATABASE.username(),
                            "spring.datasource.password=" + PakAfg.DATABASE.password())
                    .applyTo(context);
        }
    }
}
