package app.parley.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than any message of our screens, before it is read: Vaadin reads a message whole into memory, and
 * whoever can open a page can send one. A body must tell its length, as those of browsers do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestSize extends OncePerRequestFilter {
    static final long MOST_BYTES = 1 << 20;

    /** Attached copies are of at most 20 MiB; what is a little larger is still told so by a sentence. */
    static final long MOST_BYTES_OF_FILE = 24 << 20;

    private static final String FILES = "/VAADIN/dynamic/resource/";

    /** A file is read piece by piece by whom it is for, who alone knows its address; all else is read whole. */
    private static long most(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(FILES) ? MOST_BYTES_OF_FILE : MOST_BYTES;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most(request)) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (request.getHeader("Transfer-Encoding") != null) {
            response.setStatus(HttpStatus.LENGTH_REQUIRED.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
