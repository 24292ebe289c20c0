package app.parley.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with an answer: load nothing from elsewhere, show it in nobody's frame, tell nobody the address
 * that was read. Set before anything is written, because Vaadin writes its page past the headers of Spring Security.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders extends OncePerRequestFilter {
    /** Vaadin starts its page by inline scripts, sets styles inline, and makes functions of what the server sends. */
    private static final String PAGE = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:%s; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private final String page;

    /** @param tilesUrl the one thing that a map may load from elsewhere; empty if it does not */
    SecurityHeaders(@Value("${parley.map.tiles-url:}") String tilesUrl) {
        page = PAGE.formatted(tilesUrl.isBlank() ? "" : " https: http:");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean isData = path.startsWith("/api/") || path.startsWith("/base-map");
        response.setHeader("Content-Security-Policy", isData ? NO_PAGE : page);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("X-Frame-Options", "DENY");
        chain.doFilter(request, response);
    }
}
