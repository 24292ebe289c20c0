package app.parley.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Failures of our own, as problems and never as pages. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    /** Of those who listened to a stream; there is nobody to answer, and nothing went wrong. */
    @ExceptionHandler
    @Hidden
    void gone(AsyncRequestNotUsableException gone) {
        LOG.trace("A client is gone", gone);
    }

    @ExceptionHandler
    @Hidden
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        LOG.error("An API request failed", failure);
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR, "Parley failed to answer; the log says why."))
                .headers(headers -> headers.setCacheControl("no-store"))
                .build();
    }
}
