package app.parley.platform;

import app.parley.account.ExportLog;
import app.parley.account.KeptSignIns;
import app.parley.account.SessionsInForce;
import app.parley.account.SignInAnswers;
import app.parley.account.SignInTakenOver;
import app.parley.account.SingleSignOn;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Who may ask for what: reading is public unless {@code parley.public-reading} says otherwise, everything else is denied
 * unless granted.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class WebSecurity {
    private static final String SIGN_IN = "/" + SignInAnswers.PATH;

    /** Each role may all that the ones below it may. */
    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.fromHierarchy("""
                ROLE_ADMIN > ROLE_PUBLISHER
                ROLE_PUBLISHER > ROLE_EDITOR
                ROLE_EDITOR > ROLE_ANALYST
                ROLE_ANALYST > ROLE_VIEWER""");
    }

    /** The HTTP API: reading only, from anywhere; it begins no session, and needs one where reading is not public. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            ReadOnly readOnly,
            KeptSignIns kept,
            DSLContext sql,
            @Value("${parley.public-reading:true}") boolean publicReading)
            throws Exception {
        if (!publicReading) {
            http.addFilterBefore(new SignInTakenOver(kept), LogoutFilter.class);
        }
        return http.securityMatcher("/api/**", "/base-map/**")
                .authorizeHttpRequests(requests -> {
                    // The end of a stream, which was looked at when it began.
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
                    for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
                        if (publicReading) {
                            requests.requestMatchers(method).permitAll();
                        } else {
                            requests.requestMatchers(method).hasRole("VIEWER");
                        }
                    }
                    requests.requestMatchers(HttpMethod.OPTIONS)
                            .permitAll()
                            .anyRequest()
                            .denyAll();
                })
                .cors(cors -> {})
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, cause) -> readOnly.refuse(request, response))
                        .accessDeniedHandler((request, response, cause) -> readOnly.refuse(request, response)))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .sessionManagement(session -> session.sessionCreationPolicy(
                        publicReading ? SessionCreationPolicy.STATELESS : SessionCreationPolicy.NEVER))
                .addFilterBefore(new SessionsInForce(sql), AuthorizationFilter.class)
                .addFilterAfter(new ExportLog(sql), SessionsInForce.class)
                .build();
    }

    /** The screens: each view says itself who may see it. */
    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http, SignInAnswers answers, SingleSignOn elsewhere, KeptSignIns kept, DSLContext sql)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                .permitAll()
                .requestMatchers("/fonts/**", "/icons/**", "/styles/**", "/favicon.ico")
                .permitAll());
        http.formLogin(form -> form.loginPage(SIGN_IN)
                .loginProcessingUrl(SIGN_IN)
                .successHandler(answers)
                .failureHandler(answers));
        elsewhere.addTo(http, SIGN_IN);
        // Before anybody counts as nobody, and before signing out, which is logged by who did it.
        http.addFilterBefore(new SignInTakenOver(kept), LogoutFilter.class);
        http.addFilterBefore(new SessionsInForce(sql), AuthorizationFilter.class)
                .addFilterAfter(new ExportLog(sql), SessionsInForce.class);
        // An address that is no view gets a page that says so; which view is for whom, the view says.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.anyRequest(request -> request.permitAll()).addLogoutHandler(answers));
        return http.build();
    }
}
