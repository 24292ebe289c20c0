package app.parley.platform;

import java.time.Clock;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How SQL is rendered, and the clock, so that nothing but the edge asks for the time. */
@Configuration(proxyBeanMethods = false)
class Sql {
    /** Names without a schema, so that the search path decides between now and the past. */
    @Bean
    DefaultConfigurationCustomizer unqualifiedNames() {
        return configuration ->
                configuration.set(new Settings().withRenderSchema(false).withRenderNameCase(RenderNameCase.AS_IS));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
