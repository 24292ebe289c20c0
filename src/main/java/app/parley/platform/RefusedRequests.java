package app.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Says to a program that its address or method was refused, before anything looked at what it asks for. */
@Component
class RefusedRequests implements RequestRejectedHandler {
    private final Problems problems;
    private final ReadOnly readOnly;

    RefusedRequests(Problems problems, ReadOnly readOnly) {
        this.problems = problems;
        this.readOnly = readOnly;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
            throws IOException {
        if (!Problems.wanted(request.getRequestURI(), request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else if (List.of(HttpMethod.values()).contains(HttpMethod.valueOf(request.getMethod()))) {
            problems.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "This address is not accepted: expected a path without //, .., ; or control characters.");
        } else {
            readOnly.refuse(request, response);
        }
    }
}
