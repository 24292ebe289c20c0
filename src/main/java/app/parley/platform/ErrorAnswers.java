package app.parley.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What went wrong outside of every endpoint: a page for a person, a problem (RFC 9457) for a program. */
@Controller
class ErrorAnswers extends BasicErrorController {
    private final Problems problems;

    ErrorAnswers(ErrorAttributes attributes, Problems problems) {
        super(attributes, new ErrorProperties());
        this.problems = problems;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!Problems.wanted(askedFor(request), request)) {
            return super.errorHtml(request, response);
        }
        HttpStatus status = status(request);
        View problem = (model, asked, answer) -> problems.write(answer, status, status.getReasonPhrase() + ".");
        return new ModelAndView(problem);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = status(request);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "detail", status.getReasonPhrase() + "."));
    }

    /** Whoever asks for the page of errors itself asks for something that does not exist. */
    private HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : getStatus(request);
    }

    private static String askedFor(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? "/error" : path.toString();
    }
}
