package app.parley.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the API is wired: its requests, reading from any origin, its OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiWeb implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ApiRequest.class);
    }

    private final ApiRequestResolver requests;

    ApiWeb(ApiRequestResolver requests) {
        this.requests = requests;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(requests);
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/api/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .allowedHeaders("*")
                .exposedHeaders(HttpHeaders.ETAG)
                .maxAge(86_400);
    }

    /** The document's tag is made of its bytes, for it depends on the build alone. */
    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> openApiTag() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/openapi.json");
        return filter;
    }

    @Bean
    static FilterRegistrationBean<JsonOnly> jsonOnly() {
        FilterRegistrationBean<JsonOnly> filter = new FilterRegistrationBean<>(new JsonOnly());
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    static OpenAPI openApi() {
        return new OpenAPI()
                .servers(List.of(new Server().url("/").description("This server")))
                .info(new Info()
                        .title("Parley")
                        .version("1")
                        .description(
                                "A conflict and its diplomacy: crossings, closures, stranded cargo, talks, incidents"
                                        + " and sources. Reading only. Partial dates keep their precision: 2023, 2023-04,"
                                        + " 2023-04-10. Errors are problem details (RFC 9457); a bad parameter is named in the"
                                        + " member parameter. Every answer has an ETag and honours If-None-Match."));
    }

    /** Documents what {@link Takes} allows. */
    @Bean
    static OperationCustomizer takenParameters() {
        return (operation, method) -> {
            Takes takes = method.getMethodAnnotation(Takes.class);
            if (takes != null) {
                Arrays.stream(takes.value()).map(ApiWeb::documented).forEach(operation::addParametersItem);
            }
            return operation;
        };
    }

    private static io.swagger.v3.oas.models.parameters.Parameter documented(ApiParameter parameter) {
        return new QueryParameter()
                .name(parameter.word())
                .description(parameter.meaning())
                .required(false)
                .schema(parameter.schema());
    }
}
