package app.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers whoever may not: 405 as a problem for wanting to write where there is only reading, 401 for wanting to read where
 * that is not public. Neither a page nor a login.
 */
@Component
class ReadOnly {
    private final Problems problems;

    ReadOnly(Problems problems) {
        this.problems = problems;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            problems.write(response, HttpStatus.UNAUTHORIZED, "Reading is not public here: sign in first.");
            return;
        }
        response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET + ", " + HttpMethod.HEAD + ", " + HttpMethod.OPTIONS);
        problems.write(
                response,
                HttpStatus.METHOD_NOT_ALLOWED,
                request.getMethod() + " is not possible here: expected GET or HEAD.");
    }
}
