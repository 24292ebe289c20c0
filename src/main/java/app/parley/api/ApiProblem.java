package app.parley.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An answer that is a problem (RFC 9457). */
public final class ApiProblem extends ErrorResponseException {
    private ApiProblem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
        getHeaders().setCacheControl("no-store");
    }

    /**
     * 400: a parameter is unknown or its value is no good.
     *
     * @param parameter its name, given in the member {@code parameter}
     * @param detail a sentence with the value and what was expected
     */
    public static ApiProblem badParameter(String parameter, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, parameter + ": " + detail);
        body.setProperty("parameter", parameter);
        return new ApiProblem(HttpStatus.BAD_REQUEST, body);
    }

    /** 404: what the path or the parameter {@code situation} names does not exist, or did not by then. */
    public static ApiProblem notFound(String detail) {
        return new ApiProblem(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail));
    }

    /** 429 or 503: not now, but perhaps after some seconds. */
    static ApiProblem later(HttpStatus status, String detail, int seconds) {
        ApiProblem problem = new ApiProblem(status, ProblemDetail.forStatusAndDetail(status, detail));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return problem;
    }
}
