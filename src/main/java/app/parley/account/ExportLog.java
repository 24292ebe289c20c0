package app.parley.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs each file that somebody signed in was handed: what a screen offers for download, and the calendar. Readers without an
 * account take what is public anyway; nobody is logged for it.
 */
public class ExportLog extends OncePerRequestFilter {
    /** The attribute of a request whose file was logged by whoever handed it out. */
    public static final String LOGGED = ExportLog.class.getName() + ".logged";

    private static final String CALENDAR = ".ics";

    private final DSLContext sql;

    public ExportLog(DSLContext sql) {
        this.sql = sql;
    }

    /** A dossier that was written at the terminal, where nobody is signed in. */
    public static void atTheTerminal(DSLContext sql, String situation) {
        AccessLog.write(sql, AccessLog.Action.EXPORTED, null, null, "dossier " + situation + ", at the terminal");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        chain.doFilter(request, response);
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && request.getAttribute(LOGGED) == null
                && response.getStatus() == HttpServletResponse.SC_OK) {
            String file = file(request, response);
            if (file != null) {
                AccessLog.write(sql, AccessLog.Action.EXPORTED, person.id(), null, file);
            }
        }
    }

    /** The name of the file that was handed out; null if it was none. */
    private static @Nullable String file(HttpServletRequest request, HttpServletResponse response) {
        String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition != null) {
            try {
                String name = ContentDisposition.parse(disposition).getFilename();
                return name == null ? request.getRequestURI() : name;
            } catch (IllegalArgumentException e) {
                return request.getRequestURI();
            }
        }
        String path = request.getRequestURI();
        return path.endsWith(CALENDAR) && request.getMethod().equals("GET") ? path : null;
    }
}
