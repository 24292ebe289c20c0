package app.parley.platform;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may ask for what: reading is public, everything else is denied unless granted. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {
    /** The HTTP API: reading only, from anywhere, without a session. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ReadOnly readOnly) throws Exception {
        return http.securityMatcher("/api/**", "/base-map/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .cors(cors -> {})
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, cause) -> readOnly.refuse(request, response))
                        .accessDeniedHandler((request, response, cause) -> readOnly.refuse(request, response)))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The screens: each view says itself who may see it. */
    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                .permitAll()
                .requestMatchers("/fonts/**", "/icons/**", "/styles/**", "/favicon.ico")
                .permitAll());
        // An address that is no view gets a page that says so; which view is for whom, the view says.
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(request -> request.permitAll()));
        return http.build();
    }
}
