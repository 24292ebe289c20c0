package app.parley.platform;

import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the container refuses by itself, such as an address that cannot be decoded, is told as a problem too. */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final Problems problems;

    ContainerErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(valve()));
    }

    /** Last, so that the valve is inside the container's own and speaks first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private Valve valve() {
        return new Report(problems);
    }

    private static final class Report extends ErrorReportValve {
        private final Problems problems;

        Report(Problems problems) {
            this.problems = problems;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            boolean answered = response.getContentWritten() > 0 || response.isCommitted();
            if (status == null
                    || !status.isError()
                    || answered
                    || !Problems.wanted(request.getRequestURI(), request)
                    || !response.setErrorReported()) {
                super.report(request, response, failure);
                return;
            }
            try {
                problems.write(
                        response.getResponse(),
                        status,
                        "The server could not take this request: expected an address of at most 8,000 characters,"
                                + " percent-encoded as UTF-8.");
                response.finishResponse();
            } catch (IOException e) {
                getContainer().getLogger().debug(Objects.requireNonNullElse(e.getMessage(), "no answer"), e);
            }
        }
    }
}
