package app.parley.api;

import app.parley.situation.SituationQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands endpoints their {@link ApiRequest}; refuses parameters that {@link Takes} does not name, or given twice. */
@Component
class ApiRequestResolver implements HandlerMethodArgumentResolver {
    private final SituationQuery situations;
    private final Clock clock;

    ApiRequestResolver(SituationQuery situations, Clock clock) {
        this.situations = situations;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ApiRequest.class;
    }

    @Override
    public ApiRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Takes takes = parameter.getMethodAnnotation(Takes.class);
        List<ApiParameter> taken = takes == null ? List.of() : List.of(takes.value());
        return new ApiRequest(request.getRequestURI(), given(taken, parameters(request)), situations, clock);
    }

    private static Map<ApiParameter, String> given(List<ApiParameter> taken, Map<String, String[]> parameters) {
        Map<ApiParameter, String> given = new EnumMap<>(ApiParameter.class);
        parameters.forEach((name, values) -> {
            ApiParameter parameter = taken.stream()
                    .filter(known -> known.word().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, taken));
            if (values.length != 1) {
                throw ApiProblem.badParameter(
                        name, "given " + values.length + " times " + Arrays.toString(values) + ": expected once.");
            }
            given.put(parameter, values[0]);
        });
        return given;
    }

    /** Tomcat refuses a query that it cannot decode only once it is read, the firewall a name with control characters. */
    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException | RequestRejectedException e) {
            throw ApiProblem.badParameter(
                    "query",
                    "the query cannot be read: expected percent-encoded UTF-8 and names without control characters.");
        }
    }

    private static ApiProblem unknown(String name, List<ApiParameter> taken) {
        String expected = taken.isEmpty()
                ? "no parameter here"
                : "one of " + taken.stream().map(ApiParameter::word).collect(Collectors.joining(", "));
        return ApiProblem.badParameter(name, ApiRequest.quoted(name) + " is not known: expected " + expected + ".");
    }
}
